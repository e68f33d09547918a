import { z } from 'zod';
import { type ColumnUse, columnUse } from '~/domain/dataset/change-mapping';
import type { DatasetMapping } from '~/domain/dataset/mapping';
import type { Provenance } from '~/domain/funnel/provenance';
import type { Actor } from '~/domain/permission/actor';
import { ok, type Result } from '~/domain/result';
import { datasetFolder } from '~/platform/data-folder.server';
import { openDataset } from '~/warehouse/query-dataset.server';
import {
  type DatasetRecord,
  type DatasetSummary,
  findDataset,
  inspectionOf,
  mappingOf,
  summaryOf,
} from './dataset-record.server';

export type DatasetProfile = Pick<
  DatasetSummary,
  'id' | 'name' | 'state' | 'kind' | 'accepted' | 'rejected' | 'period'
> & {
  /** Rows of the file that hold anything. */
  rows: number;
  columns: ProfiledColumn[];
  mapping: DatasetMapping;
  /** What the numbers rest on; null until it has been imported. */
  provenance: Provenance | null;
};

export type ProfiledColumn = {
  name: string;
  /** What the mapping uses it for. */
  role: Exclude<ColumnUse, ''> | null;
  filled: number;
  /** Number of different values; beyond 5,000 they are not counted. */
  distinct: number;
  samples: string[];
};

/** What a data set holds, column by column, and how it is read. */
export async function profileDataset(
  actor: Actor,
  engagementId: string,
  datasetId: string,
): Promise<Result<DatasetProfile>> {
  const found = await findDataset(actor, engagementId, datasetId, 'engagement:read');
  if (!found.ok) return found;
  const inspection = inspectionOf(found.value);
  const mapping = mappingOf(found.value);
  const { id, name, state, kind, rows, accepted, rejected, period } = summaryOf(found.value, '');
  return ok({
    id,
    name,
    state,
    kind,
    rows: rows ?? inspection.rows,
    accepted,
    rejected,
    period,
    columns: inspection.columns.map((column) => ({
      name: column.name,
      role: columnUse(mapping, column.name) || null,
      filled: column.filled,
      distinct: column.distinct,
      samples: column.samples,
    })),
    mapping,
    provenance: await provenanceOf(found.value),
  });
}

const dealsRow = z.object({ deals: z.number() });

async function provenanceOf({ id, name, ...record }: DatasetRecord): Promise<Provenance | null> {
  if (!record.importedAt) return null;
  const dataset = await openDataset(datasetFolder(id));
  if (!dataset.ok) return null;
  const answer = await dataset.value.ask({ name: 'profile', row: dealsRow });
  if (!answer.ok) return null;
  return {
    dataset: { id, name },
    period: { from: record.periodFrom, to: record.periodTo },
    filter: {},
    n: answer.value.rows[0]?.deals ?? 0,
    definition: 'dataset:definition',
    query: answer.value.query,
  };
}
