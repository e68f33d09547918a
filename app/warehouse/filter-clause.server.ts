import type { DealFilter, StageResult } from '~/domain/funnel/deal-filter';
import { type DomainError, fail, ok, type Result } from '~/domain/result';
import { sqlName } from './engine.server';
import type { DatasetManifest } from './manifest.server';
import type { SqlParameters } from './sql-file.server';

export type FilterClause = { sql: string; parameters: SqlParameters };

const RESULT_CONDITION: Record<StageResult, string> = {
  in: 'true',
  out: "result = 'out'",
  lost: "result = 'lost'",
  stuck: "result = 'stuck'",
};

const FIRST_DAY = '0001-01-01';
const LAST_DAY = '9999-12-31';

/** A filter as a condition on the deals. Values are parameters; names come from the manifest. */
export function filterClause(
  manifest: DatasetManifest,
  filter: DealFilter,
): Result<FilterClause, DomainError> {
  const conditions: string[] = [];
  const parameters: SqlParameters = {};
  function parameter(value: string): string {
    const name = `filter_${Object.keys(parameters).length + 1}`;
    parameters[name] = value;
    return `$${name}`;
  }

  for (const { column: wanted, values } of filter.where ?? []) {
    const column =
      manifest.columns.find(({ key }) => key === wanted) ??
      manifest.columns.find(({ header }) => header === wanted);
    if (!column && wanted !== 'stage') return fail('column-unknown', { column: wanted });
    const name = sqlName(column?.name ?? 'stage');
    const texts = values.filter((value) => value !== null);
    const alternatives = [
      ...(texts.length > 0 ? [`${name} IN (${texts.map(parameter).join(', ')})`] : []),
      ...(texts.length < values.length ? [`${name} IS NULL`] : []),
    ];
    conditions.push(`(${alternatives.join(' OR ')})`);
  }
  for (const name of ['created', 'closed'] as const) {
    const { from, to } = filter[name] ?? {};
    if (from) conditions.push(`${name}::DATE >= ${parameter(from)}::DATE`);
    if (to) conditions.push(`${name}::DATE <= ${parameter(to)}::DATE`);
  }
  if (filter.outcome && filter.outcome.length > 0) {
    conditions.push(`outcome IN (${filter.outcome.map(parameter).join(', ')})`);
  }
  if (filter.period) {
    // Taken by the sources of the period view; an open end lies beyond any date.
    parameters.period_from = filter.period.from ?? FIRST_DAY;
    parameters.period_to = filter.period.to ?? LAST_DAY;
  }
  if (filter.at) {
    const { stage, result } = filter.at;
    if (!manifest.mapping.stages.includes(stage)) return fail('stage-unknown', { stage });
    const entered = `SELECT "row" FROM {{stageEntries}} WHERE stage = ${parameter(stage)}`;
    conditions.push(`"row" IN (${entered} AND ${RESULT_CONDITION[result]})`);
  }
  return ok({ sql: conditions.length > 0 ? conditions.join(' AND ') : 'true', parameters });
}
