import type { RowProblemCode } from '~/domain/dataset/error-codes';
import {
  type CompletenessRow,
  isRequired,
  missingRequired,
  type QualityCheck,
  type QualityField,
  type QualityGrade,
  qualityCheck,
  qualityFields,
  qualityGrade,
} from '~/domain/funnel/data-quality';
import type { DealFilter } from '~/domain/funnel/deal-filter';
import type { Provenance } from '~/domain/funnel/provenance';
import type { Actor } from '~/domain/permission/actor';
import { ok, type Result } from '~/domain/result';
import { today } from '~/platform/clock.server';
import {
  type FoundDataset,
  findDatasetFolder,
} from '~/services/dataset/find-dataset-folder.server';
import { completeness, qualityCounts } from '~/warehouse/quality.server';

export type DatasetQuality = {
  grade: QualityGrade;
  checks: QualityCheck[];
  /** Fields that no column of the file is read as. */
  missingFields: QualityField[];
  completeness: (CompletenessRow & { stage: string | null })[];
  /** Hours from a stage change to its record; null where the file does not tell both. */
  entryDelayHours: { n: number; median: number; p90: number } | null;
  provenance: Provenance;
};

/** How far a data set can be trusted: each check with what it rests on, and a grade over all. */
export async function datasetQuality(
  actor: Actor,
  engagementId: string,
  datasetId: string | null,
  filter: DealFilter = {},
): Promise<Result<DatasetQuality>> {
  const found = await findDatasetFolder(actor, engagementId, datasetId);
  if (!found.ok) return found;
  return qualityOf(found.value, filter, today(actor.timeZone));
}

async function qualityOf(
  { folder, manifest, id, name, period }: FoundDataset,
  filter: DealFilter,
  day: string,
): Promise<Result<DatasetQuality>> {
  const { columns, stages } = manifest.mapping;
  const fields = qualityFields.filter((field) => columns[field] !== undefined);
  const [filled, counted] = await Promise.all([
    completeness(folder, fields, filter),
    qualityCounts(folder, filter, day),
  ]);
  if (!filled.ok) return filled;
  if (!counted.ok) return counted;
  const { counts } = counted.value;
  const rows = filled.value.rows.map((row) => ({
    outcome: row.outcome,
    rank: row.rank,
    deals: row.deals,
    stage: row.rank === null ? null : (stages[row.rank] ?? null),
    cells: fields.map((field, index) => ({
      field,
      filled: row.filled[index] ?? 0,
      required: isRequired(field, row),
    })),
  }));
  const missing = missingRequired(rows);
  // What an import did not accept is a flaw of the data as well.
  const refused = (code: RowProblemCode) =>
    manifest.problemCounts.find(({ reason }) => reason === code)?.count ?? 0;
  const repeated = refused('duplicate-deal');
  const reversed = refused('closed-before-created');
  const hasStageDates = manifest.shape !== 'deal-rows';
  const checks = [
    qualityCheck('completeness', missing.flawed, missing.n),
    qualityCheck('entry-delay', counts.late, counts.recorded),
    qualityCheck('rejected-rows', manifest.rejected, manifest.rows),
    qualityCheck('duplicates', counts.copies + repeated, counts.deals + repeated),
    qualityCheck('future-dates', counts.future, counts.dated),
    qualityCheck('reversed-dates', counts.reversed + reversed, counts.with_both_dates + reversed),
    qualityCheck('disordered-stages', counts.disordered, hasStageDates ? counts.deals : 0),
    qualityCheck('zero-amounts', counts.won_without_amount, columns.amount ? counts.won : 0),
    qualityCheck('departed-owners', counts.departed, counts.open_owned),
  ];
  return ok({
    grade: qualityGrade(checks),
    checks,
    missingFields: qualityFields.filter((field) => columns[field] === undefined),
    completeness: rows,
    entryDelayHours:
      counts.delay_median === null || counts.delay_p90 === null
        ? null
        : { n: counts.recorded, median: counts.delay_median, p90: counts.delay_p90 },
    provenance: {
      dataset: { id, name },
      period,
      filter,
      n: counts.deals,
      definition: 'quality:definition',
      query: `${counted.value.query};\n\n${filled.value.query};`,
    },
  });
}
