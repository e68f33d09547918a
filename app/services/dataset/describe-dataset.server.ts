import { database } from '~/db/database.server';
import type { CarryUse, DatasetComparison } from '~/domain/dataset/comparison';
import type { DatasetKind } from '~/domain/dataset/dataset-kind';
import {
  type DescribedColumn,
  type DescribedValue,
  describeColumns,
  describeOutcomes,
  describeStages,
  openDoubts,
  unplacedStages,
} from '~/domain/dataset/describe-columns';
import type { RowProblem, RowProblemCode } from '~/domain/dataset/error-codes';
import type { StoredInspection } from '~/domain/dataset/inspection';
import type { StoredLookup } from '~/domain/dataset/lookup';
import { type DatasetMapping, datasetMappingSchema } from '~/domain/dataset/mapping';
import type { MappingDoubt } from '~/domain/dataset/mapping-doubt';
import { type DealPreview, previewDeals } from '~/domain/dataset/preview-deals';
import { decisiveMapping } from '~/domain/dataset/treated-columns';
import {
  type OfferedMerge,
  type OfferedPlaceholder,
  offeredMerges,
  offeredPlaceholders,
} from '~/domain/dataset/value-choices';
import type { Actor } from '~/domain/permission/actor';
import { ok, type Result } from '~/domain/result';
import { datasetFolder } from '~/platform/data-folder.server';
import { readManifest } from '~/warehouse/manifest.server';
import {
  type CarryCandidate,
  type CarryChoice,
  carryCandidates,
  carryUse,
  successorsOf,
} from './carry-on.server';
import { currentComparison } from './compare-dataset.server';
import {
  type DatasetRecord,
  type DatasetSummary,
  findDataset,
  inspectionOf,
  mappingOf,
  summaryOf,
} from './dataset-record.server';
import { settleImports } from './settle-imports.server';
import { stableText } from './stable-text';

export type DatasetDetails = {
  /** What a row of the file is taken for. */
  kind: DatasetKind;
  dataset: DatasetSummary;
  file: { rows: number; encoding: string; delimiter: string };
  /** Of a spreadsheet that has not been imported yet: the sheets to choose from. */
  sheets: ShownSheet[];
  sheet: string | null;
  /** The first columns; a very wide file has more than a page can show. */
  columns: DescribedColumn[];
  moreColumns: number;
  stages: DescribedValue[];
  /** Values of the stage column whose rows would be refused. */
  unplaced: string[];
  outcomes: DescribedValue[];
  doubts: MappingDoubt[];
  /** Whether the mapping is enough to import with. */
  complete: boolean;
  preview: DealPreview | null;
  /** Of the last import that succeeded. */
  result: {
    problems: RowProblem[];
    problemCounts: { reason: RowProblemCode; count: number }[];
    /** Whether the mapping was changed since. */
    isOutdated: boolean;
    /** Deals of the file, and of the earlier data set that it was added to. */
    addition: { own: number; kept: number } | undefined;
  } | null;
  merges: OfferedMerge[];
  placeholders: OfferedPlaceholder[];
  /** The earlier data set whose mapping was taken over, until the first import. */
  remembered: { id: string; name: string } | null;
  /** Files joined to the table, and the columns of the table that they can be joined by. */
  lookups: { joined: StoredLookup[]; columns: string[]; isFixed: boolean };
  /** The earlier data set that the file replaces or adds to, and what else there is to choose. */
  carryOn: {
    candidates: CarryCandidate[];
    choice: CarryChoice;
    follow: boolean;
    /** What the import would change; null until it was counted for the mapping in force. */
    comparison: DatasetComparison | null;
    isComparing: boolean;
    /** Data sets that carry this one on. */
    successors: { id: string; name: string; use: CarryUse }[];
  };
  /** Earlier data sets from exactly the same file. */
  twins: { id: string; name: string; createdAt: string }[];
};

export type ShownSheet = { name: string; isHidden: boolean; rows: number; columns: number };

const SHOWN_COLUMNS = 200;
const SHOWN_PROBLEMS = 20;

/** All that the page of one data set shows: what the file holds, how it is read, what came of it. */
export async function describeDataset(
  actor: Actor,
  engagementId: string,
  datasetId: string,
): Promise<Result<DatasetDetails>> {
  const found = await findDataset(actor, engagementId, datasetId, 'engagement:read');
  if (!found.ok) return found;
  const [record = found.value] = await settleImports([found.value]);
  const inspection = inspectionOf(record);
  const mapping = mappingOf(record);
  const [author, twins, result, carryOn] = await Promise.all([
    database().user.findFirst({
      where: { id: record.createdById, workspaceId: actor.workspaceId },
      select: { name: true },
    }),
    database().dataset.findMany({
      where: {
        workspaceId: actor.workspaceId,
        engagementId,
        contentHash: record.contentHash,
        id: { not: record.id },
        createdAt: { lte: record.createdAt },
        deletedAt: null,
      },
      orderBy: { createdAt: 'asc' },
      select: { id: true, name: true, createdAt: true },
    }),
    resultOf(record, mapping),
    carryOnOf(record),
  ]);
  const treated = inspection.treated ?? {};
  const described = describeColumns(inspection.columns, mapping, treated);
  // A column in use stays in sight, however far right it stands.
  const shown = described.filter(({ use }, index) => index < SHOWN_COLUMNS || use !== '');
  return ok({
    kind: mapping.kind,
    dataset: summaryOf(record, author?.name ?? ''),
    file: {
      rows: inspection.rows,
      encoding: inspection.encoding,
      delimiter: inspection.delimiter,
    },
    sheets: record.importedAt ? [] : (inspection.sheets ?? []),
    sheet: inspection.sheet ?? null,
    columns: shown,
    moreColumns: described.length - shown.length,
    stages: describeStages(inspection.columns, mapping),
    unplaced: unplacedStages(inspection.columns, mapping),
    outcomes: describeOutcomes(inspection.columns, mapping),
    doubts: openDoubts(inspection.columns, mapping, inspection.doubts),
    complete: datasetMappingSchema.safeParse(mapping).success,
    preview: previewDeals(
      mapping,
      inspection.columns.map(({ name }) => name),
      inspection.preview,
    ),
    result,
    merges: offeredMerges(inspection.columns, mapping),
    placeholders: offeredPlaceholders(inspection.columns, mapping),
    remembered: record.importedAt ? null : (inspection.remembered ?? null),
    lookups: lookupsOf(record, inspection),
    carryOn,
    twins: twins.map(({ createdAt, ...twin }) => ({ ...twin, createdAt: createdAt.toISOString() })),
  });
}

function lookupsOf(
  record: DatasetRecord,
  { lookups = [], columns }: StoredInspection,
): DatasetDetails['lookups'] {
  const added = lookups.reduce(
    (sum, lookup) => sum + (lookup.key ? lookup.columns.length - 1 : 0),
    0,
  );
  return {
    joined: lookups,
    columns: columns.slice(0, columns.length - added).map(({ name }) => name),
    isFixed: record.importedAt !== null,
  };
}

async function carryOnOf(record: DatasetRecord): Promise<DatasetDetails['carryOn']> {
  const inspection = inspectionOf(record);
  const [candidates, successors, comparison] = await Promise.all([
    carryCandidates(record),
    successorsOf(record),
    currentComparison(record),
  ]);
  return {
    candidates,
    choice: record.previousId ? { previousId: record.previousId, use: carryUse(record) } : null,
    follow: inspection.follow ?? true,
    comparison,
    isComparing: record.state === 'importing' && inspection.isComparing === true,
    successors,
  };
}

async function resultOf(
  record: DatasetRecord,
  mapping: DatasetMapping,
): Promise<DatasetDetails['result']> {
  if (!record.importedAt) return null;
  const manifest = await readManifest(datasetFolder(record.id));
  if (!manifest.ok) return null;
  const { problems, problemCounts, addition } = manifest.value;
  const treated = inspectionOf(record).treated ?? {};
  const imported = addition?.mapping ?? manifest.value.mapping;
  return {
    problems: problems.slice(0, SHOWN_PROBLEMS),
    problemCounts,
    isOutdated:
      stableText(decisiveMapping(mapping, treated)) !==
      stableText(decisiveMapping(imported, treated)),
    addition: addition && { own: addition.own, kept: addition.kept },
  };
}
