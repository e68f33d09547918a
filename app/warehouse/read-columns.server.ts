import type { DuckDBConnection } from '@duckdb/node-api';
import { dateRoles } from '~/domain/dataset/column-roles';
import { type KnownStage, knownStages } from '~/domain/dataset/deal-fields';
import { type DatasetMapping, datasetShape } from '~/domain/dataset/mapping';
import { valueKey } from '~/domain/dataset/text-value';
import { entryName } from './deal-columns.server';
import type { ReadCells } from './import-cells.server';
import { fillSql, sqlFile } from './sql-file.server';

/**
 * The events of all rows whose cells were understood, as the view `import_events`, beside those that
 * are read row by row. The value is the condition of a row to be among them; null where all are.
 */
export async function readEventColumns(
  connection: DuckDBConnection,
  { joins, isReadable, values }: ReadCells,
  attributes: readonly string[],
): Promise<string | null> {
  await connection.run(
    fillSql(sqlFile('import/events-of-columns'), {
      ...pick(values, [
        'deal',
        'activity',
        'at_ms',
        'activity_rank',
        'activity_end',
        'outcome_word',
      ]),
      attributes: named(values, attributes),
      joins,
      isReadable: isReadable ?? 'true',
    }),
  );
  return isReadable;
}

/**
 * Puts the deals of all rows whose cells were understood into the import's tables, with the dates of
 * their stages. The value is the condition of a row to be among them.
 */
export async function readDealColumns(
  connection: DuckDBConnection,
  { joins, isReadable, values }: ReadCells,
  mapping: DatasetMapping,
  texts: readonly string[],
): Promise<string> {
  const entries = stageEntries(mapping);
  const cells = [...texts, 'amount', 'cost'];
  const moments = [...dateRoles, ...entries.map(({ name }) => name)];
  await connection.run(
    fillSql(sqlFile('import/deal-cells'), {
      ...pick(values, ['stage', 'stage_rank', 'stage_outcome', 'outcome_word']),
      deal: mapping.columns.deal ? (values.deal ?? '') : 'source_rows."row"::VARCHAR',
      cells: named(values, cells),
      moments: named(
        values,
        moments.flatMap((name) => [name, `${name}_timed`]),
      ),
      joins,
      isReadable: isReadable ?? 'true',
    }),
  );
  const open = entries
    .filter(({ stage }) => stage.rank !== null)
    .sort((a, b) => (a.stage.rank ?? 0) - (b.stage.rank ?? 0));
  const firstOpen = coalesced(open.map(({ name }) => name));
  const won = entries.find(({ stage }) => stage.outcome === 'won')?.name;
  const lost = entries.find(({ stage }) => stage.outcome === 'lost')?.name;
  await connection.run(
    fillSql(sqlFile('import/deals-of-columns'), {
      cells: cells.join(', '),
      outcomeOfEntries: outcomeOfEntries(entries),
      isPlaced:
        mapping.stages.length === 0 ? 'true' : `(stage IS NOT NULL OR ${firstOpen} IS NOT NULL)`,
      created:
        datasetShape(mapping) === 'stage-dates' ? `coalesce(created, ${firstOpen})` : 'created',
      wonAt: won ?? 'NULL',
      wonTimed: won ? `${won}_timed` : 'NULL',
      lostAt: lost ?? 'NULL',
      lostTimed: lost ? `${lost}_timed` : 'NULL',
    }),
  );
  for (const { name, stage } of open) {
    const fragments = { rank: String(stage.rank), entry: name };
    await connection.run(fillSql(sqlFile('import/stage-dates-of-columns'), fragments));
  }
  return 'source_rows."row" IN (SELECT "row" FROM import_deals)';
}

type StageEntry = { name: string; stage: KnownStage };

/** The columns with dates of stages, in the mapping's order. */
function stageEntries(mapping: DatasetMapping): StageEntry[] {
  const stages = knownStages(mapping);
  return Object.keys(mapping.stageDates ?? {})
    .flatMap((label) => stages.get(valueKey(label)) ?? [])
    .map((stage, index) => ({ name: entryName(index), stage }));
}

/** The first column with a date of winning or losing tells the outcome. */
function outcomeOfEntries(entries: readonly StageEntry[]): string {
  const ends = entries.filter(({ stage }) => stage.outcome !== 'open');
  if (ends.length === 0) return 'NULL';
  const cases = ends.map(({ name, stage }) => `WHEN ${name} IS NOT NULL THEN '${stage.outcome}'`);
  return `CASE ${cases.join(' ')} END`;
}

function coalesced(names: readonly string[]): string {
  return names.length === 0 ? 'NULL::TIMESTAMP' : `coalesce(${names.join(', ')})`;
}

/** Values as columns of a SELECT that goes on. */
function named(values: ReadCells['values'], names: readonly string[]): string {
  return names.map((name) => `,\n  ${values[name] ?? 'NULL'} AS ${name}`).join('');
}

function pick(values: ReadCells['values'], names: readonly string[]): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name, values[name] ?? 'NULL']));
}
