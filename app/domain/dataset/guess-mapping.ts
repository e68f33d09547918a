import { type ColumnProfile, valueLimit } from './column-profile';
import { type ColumnRole, columnRoles, isDateRole, isNumberRole } from './column-roles';
import type { DatasetKind } from './dataset-kind';
import { decideDateFormat } from './date-format';
import { type EventGuess, guessEvents } from './guess-events';
import { guessFormats } from './guess-formats';
import { guessStageDates } from './guess-stage-dates';
import { headerScore } from './header-dictionary';
import { type DatasetMapping, datasetMappingSchema, missingRoles } from './mapping';
import type { MappingDoubt } from './mapping-doubt';
import { decideNumberFormat } from './number-format';
import { sortOutcomes, stageOutcome } from './stage-lexicon';
import { guessStageOrder, type StageEvidence } from './stage-order';

export type MappingGuess = {
  /** Complete enough to import with; null where what a file of its kind needs was not found. */
  mapping: DatasetMapping | null;
  /** The same, as far as it goes: what the wizard starts from. */
  draft: DatasetMapping;
  /** The roles without which its kind can't be imported. */
  missing: ReturnType<typeof missingRoles>;
  doubts: MappingDoubt[];
};

/** The least score at which a column is given a role. */
const ENOUGH = 30;

function dateShare(column: ColumnProfile): number {
  const { readable } = decideDateFormat(column.dates);
  const all = readable + column.dates.unreadable;
  return all === 0 ? 0 : readable / all;
}

function numberShare(column: ColumnProfile): number {
  const { readable } = decideNumberFormat(column.numbers);
  const all = readable + column.numbers.unreadable;
  return all === 0 ? 0 : readable / all;
}

function namesOutcome(column: ColumnProfile): boolean {
  return (column.values ?? []).some(({ value }) => stageOutcome(value) !== 'open');
}

/** How well a column fills a role: what its header says, and what its values allow or suggest. */
function roleScore(column: ColumnProfile, role: ColumnRole): number {
  const header = headerScore(column.name, role);
  if (column.filled === 0) return header > 90 ? header / 2 : 0;
  if (isDateRole(role)) return dateShare(column) >= 0.5 ? header : 0;
  if (isNumberRole(role)) return numberShare(column) >= 0.5 ? header : 0;
  if (role === 'deal') {
    const unique = column.distinct / Math.min(column.filled, 5_000);
    return header > 0 && unique > 0.5 ? header + (unique > 0.98 ? 10 : 0) : 0;
  }
  if (role === 'stage') {
    if (!column.values) return 0;
    const states = column.values.length;
    const evidence = namesOutcome(column) && states > 2 ? 35 : 0;
    return header > 0 ? header + evidence : evidence > 0 && dateShare(column) < 0.5 ? evidence : 0;
  }
  if (role === 'outcome') return header > 0 && outcomeLike(column) ? header : 0;
  return header > 0 && dateShare(column) < 0.8 ? header : 0;
}

function outcomeLike(column: ColumnProfile): boolean {
  const sorted = sortOutcomes((column.values ?? []).map(({ value }) => value));
  return sorted.won.length + sorted.lost.length > 0;
}

/** Gives each role its best column, the surest pairs first; a column has one role. */
function assignRoles(columns: readonly ColumnProfile[], reserved: ReadonlySet<string>) {
  const pairs = columnRoles
    .flatMap((role) =>
      columns
        .filter(({ name }) => !reserved.has(name))
        .map((column) => ({ role, column, score: roleScore(column, role) })),
    )
    .filter(({ score }) => score >= ENOUGH)
    .sort((a, b) => b.score - a.score || a.column.position - b.column.position);
  const assigned = new Map<ColumnRole, ColumnProfile>();
  const taken = new Set<string>(reserved);
  for (const { role, column } of pairs) {
    if (assigned.has(role) || taken.has(column.name)) continue;
    assigned.set(role, column);
    taken.add(column.name);
  }
  return assigned;
}

/** Without a stage column, an outcome column that holds more than the outcome is one. */
function promoteOutcome(assigned: Map<ColumnRole, ColumnProfile>): void {
  const outcome = assigned.get('outcome');
  if (!outcome || assigned.has('stage')) return;
  const values = (outcome.values ?? []).map(({ value }) => value);
  if (sortOutcomes(values).unknown.length === 0) return;
  assigned.delete('outcome');
  assigned.set('stage', outcome);
}

/** Columns with few values and no role, by which deals can be compared. */
function categoryColumns(columns: readonly ColumnProfile[], taken: ReadonlySet<string>): string[] {
  return columns
    .filter(
      (column) =>
        !taken.has(column.name) &&
        column.values !== null &&
        column.distinct >= 2 &&
        column.distinct <= valueLimit &&
        column.distinct < Math.max(column.filled, 3) * 0.7 &&
        dateShare(column) < 0.8 &&
        numberShare(column) < 0.8,
    )
    .slice(0, 30)
    .map(({ name }) => name);
}

function stageEvidence(
  stage: ColumnProfile,
  created: ColumnProfile | undefined,
  closed: ColumnProfile | undefined,
): StageEvidence[] {
  return (stage.values ?? []).map(({ value, count, blanks }) => {
    const share = (column: ColumnProfile | undefined) => {
      const blank = column && blanks[column.position];
      return blank === undefined || count === 0 ? null : blank / count;
    };
    return { value, count, withoutCreated: share(created), withoutClosed: share(closed) };
  });
}

/**
 * Reads the meaning of a file's columns from their headers and values. With `kind` the user has said
 * what a row is; otherwise the file shows it.
 */
export function guessMapping(columns: readonly ColumnProfile[], kind?: DatasetKind): MappingGuess {
  const events = kind === 'deals' ? null : guessEvents(columns, kind);
  return events ? guessOfEvents(columns, events) : guessOfDeals(columns);
}

/** Of a log's activities nobody can know which are stages; stage changes name nothing else. */
function guessOfEvents(columns: readonly ColumnProfile[], events: EventGuess): MappingGuess {
  const { kind, roles, categories } = events;
  const stage = roles.get('stage');
  const order =
    kind === 'stage-changes' && stage
      ? guessStageOrder(stageEvidence(stage, undefined, undefined))
      : { stages: [], wonStages: [], lostStages: [], uncertain: [] };
  const outcome = roles.get('outcome');
  const outcomes = sortOutcomes((outcome?.values ?? []).map(({ value }) => value));
  const formats = guessFormats(columns, roles, []);
  const draft: DatasetMapping = {
    kind,
    columns: Object.fromEntries([...roles].map(([role, { name }]) => [role, name])),
    categories,
    dateFormats: formats.dateFormats,
    numberFormats: formats.numberFormats,
    stages: order.stages,
    wonStages: order.wonStages,
    lostStages: order.lostStages,
    wonOutcomes: outcomes.won,
    lostOutcomes: outcomes.lost,
  };
  const doubts: MappingDoubt[] = order.uncertain.map((value) => ({
    code: 'stage-place-uncertain',
    column: stage?.name ?? null,
    value,
  }));
  const parsed = datasetMappingSchema.safeParse(draft);
  return {
    mapping: parsed.success ? parsed.data : null,
    draft,
    missing: missingRoles(draft),
    doubts: [...doubts, ...formats.doubts],
  };
}

function guessOfDeals(columns: readonly ColumnProfile[]): MappingGuess {
  const doubts: MappingDoubt[] = [];
  const stageDates = guessStageDates(columns);
  const assigned = assignRoles(columns, new Set(stageDates.map(({ column }) => column)));
  promoteOutcome(assigned);

  const stage = assigned.get('stage');
  const seen = stage ? stageEvidence(stage, assigned.get('created'), assigned.get('closed')) : [];
  const order = guessStageOrder([
    ...seen,
    ...stageDates
      .filter((entry) => !seen.some(({ value }) => value === entry.stage))
      .map((entry) => ({
        value: entry.stage,
        count: 0,
        withoutCreated: null,
        withoutClosed: null,
      })),
  ]);
  for (const value of order.uncertain) {
    doubts.push({ code: 'stage-place-uncertain', column: stage?.name ?? null, value });
  }
  if (stage && headerScore(stage.name, 'stage') === 0) {
    doubts.push({ code: 'role-guessed-from-values', column: stage.name, value: null });
  }

  const outcome = assigned.get('outcome');
  const outcomes = sortOutcomes((outcome?.values ?? []).map(({ value }) => value));
  for (const value of outcomes.unknown) {
    doubts.push({ code: 'outcome-unknown', column: outcome?.name ?? null, value });
  }

  const known = new Set([...order.stages, ...order.wonStages, ...order.lostStages]);
  const dated = stageDates.filter((entry) => known.has(entry.stage));
  const formats = guessFormats(
    columns,
    assigned,
    dated.map(({ column }) => column),
  );
  const taken = new Set([
    ...[...assigned.values()].map(({ name }) => name),
    ...dated.map(({ column }) => column),
  ]);
  const draft: DatasetMapping = {
    kind: 'deals',
    columns: Object.fromEntries([...assigned].map(([role, { name }]) => [role, name])),
    categories: categoryColumns(columns, taken),
    dateFormats: formats.dateFormats,
    numberFormats: formats.numberFormats,
    stages: order.stages,
    wonStages: order.wonStages,
    lostStages: order.lostStages,
    wonOutcomes: outcomes.won,
    lostOutcomes: outcomes.lost,
    ...(dated.length > 0 && {
      stageDates: Object.fromEntries(dated.map((entry) => [entry.stage, entry.column])),
    }),
  };
  const parsed = datasetMappingSchema.safeParse(draft);
  return {
    mapping: parsed.success ? parsed.data : null,
    draft,
    missing: missingRoles(draft),
    doubts: [...doubts, ...formats.doubts],
  };
}
