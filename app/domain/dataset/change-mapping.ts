import type { ColumnProfile } from './column-profile';
import { type ColumnRole, columnRoles } from './column-roles';
import type { DatasetKind } from './dataset-kind';
import type { DateFormat } from './date-format';
import { guessFormats } from './guess-formats';
import { guessMapping } from './guess-mapping';
import type { DatasetMapping, PartialMapping } from './mapping';
import type { NumberFormat } from './number-format';
import { sortOutcomes, stageOutcome } from './stage-lexicon';
import { guessStageOrder } from './stage-order';
import { valueKey } from './text-value';
import type { ValueTreatment } from './value-treatment';

/** What a column is used for: a role, a category to compare by, a stage's date, or nothing. */
export const columnUses = ['', ...columnRoles, 'category', 'stage-date'] as const;
export type ColumnUse = (typeof columnUses)[number];

/** What a stage means; of a log's activities many are no stage at all. */
export const valueKinds = ['open', 'won', 'lost', 'none'] as const;
export type ValueKind = (typeof valueKinds)[number];

/** What somebody chose in the wizard; what is left out stays as it is. */
export type MappingChoices = {
  /** Another kind is guessed anew: its roles mean something else. */
  kind?: DatasetKind | undefined;
  uses?: Record<string, ColumnUse>;
  /** The stage that a date column belongs to. */
  stageOf?: Record<string, string>;
  dateFormats?: Record<string, DateFormat>;
  numberFormats?: Record<string, NumberFormat>;
  /** Every value of the stage column, in order. */
  stages?: { value: string; kind: ValueKind }[];
  outcomes?: { value: string; kind: ValueKind }[];
};

/** What a mapping uses a column for. */
export function columnUse(mapping: DatasetMapping, column: string): ColumnUse {
  const role = columnRoles.find((candidate) => mapping.columns[candidate] === column);
  if (role) return role;
  if (Object.values(mapping.stageDates ?? {}).includes(column)) return 'stage-date';
  return mapping.categories.includes(column) ? 'category' : '';
}

/**
 * Applies choices to a mapping. A role newly given to a column leaves the one that had it; a new
 * stage or outcome column brings its own values, a new date or amount column its own format.
 */
export function changeMapping(
  columns: readonly ColumnProfile[],
  current: DatasetMapping,
  choices: MappingChoices,
): DatasetMapping {
  if (choices.kind && choices.kind !== current.kind) {
    return ofKind(columns, current, choices.kind);
  }
  const uses = usesAfter(columns, current, choices.uses ?? {});
  const roles = Object.fromEntries(
    columnRoles.flatMap((role) => {
      const column = columns.find(({ name }) => uses.get(name) === role);
      return column ? [[role, column.name]] : [];
    }),
  ) as Partial<Record<ColumnRole, string>>;
  const dated = columns.filter(({ name }) => uses.get(name) === 'stage-date');
  const stageDates = stageDatesAfter(dated, current, choices.stageOf ?? {});
  const stages = stagesAfter(
    columns,
    current,
    roles.stage,
    choices.stages,
    Object.keys(stageDates),
  );
  const outcomes = outcomesAfter(columns, current, roles.outcome, choices.outcomes);
  const assigned = new Map(
    columns.flatMap((column) => {
      const role = columnRoles.find((candidate) => roles[candidate] === column.name);
      return role ? [[role, column] as const] : [];
    }),
  );
  const guessed = guessFormats(columns, assigned, Object.values(stageDates));
  const { stageDates: _former, ...rest } = current;
  return {
    ...rest,
    columns: roles,
    categories: columns.filter(({ name }) => uses.get(name) === 'category').map(({ name }) => name),
    dateFormats: chosen(guessed.dateFormats, current.dateFormats, choices.dateFormats),
    numberFormats: chosen(guessed.numberFormats, current.numberFormats, choices.numberFormats),
    ...stages,
    ...outcomes,
    ...(Object.keys(stageDates).length > 0 && { stageDates }),
  };
}

/** The guess for another kind, written as the file is. */
function ofKind(
  columns: readonly ColumnProfile[],
  { encoding, delimiter }: DatasetMapping,
  kind: DatasetKind,
): DatasetMapping {
  return {
    ...guessMapping(columns, kind).draft,
    ...(encoding && { encoding }),
    ...(delimiter && { delimiter }),
  };
}

function usesAfter(
  columns: readonly ColumnProfile[],
  current: DatasetMapping,
  wanted: Record<string, ColumnUse>,
): Map<string, ColumnUse> {
  const before = new Map(columns.map(({ name }) => [name, columnUse(current, name)]));
  const after = new Map(before);
  const changed = columns.filter(({ name }) => {
    const use = Object.hasOwn(wanted, name) ? wanted[name] : undefined;
    return use !== undefined && use !== before.get(name);
  });
  for (const { name } of changed) after.set(name, wanted[name] ?? '');
  const isChanged = new Set(changed.map(({ name }) => name));
  for (const role of columnRoles) {
    const holders = columns.filter(({ name }) => after.get(name) === role);
    const keeper = holders.find(({ name }) => isChanged.has(name)) ?? holders[0];
    for (const { name } of holders) if (name !== keeper?.name) after.set(name, '');
  }
  return after;
}

function stageDatesAfter(
  dated: readonly ColumnProfile[],
  current: DatasetMapping,
  stageOf: Record<string, string>,
): Record<string, string> {
  const before = new Map(
    Object.entries(current.stageDates ?? {}).map(([stage, column]) => [column, stage]),
  );
  const result: Record<string, string> = {};
  for (const { name } of dated) {
    const given = Object.hasOwn(stageOf, name) ? stageOf[name]?.trim() : undefined;
    const stage = given || before.get(name) || name.slice(0, 200);
    if (!Object.hasOwn(result, stage)) result[stage] = name;
  }
  return result;
}

type Stages = Pick<DatasetMapping, 'stages' | 'wonStages' | 'lostStages'>;

function stagesAfter(
  columns: readonly ColumnProfile[],
  current: DatasetMapping,
  stageColumn: string | undefined,
  chosenStages: MappingChoices['stages'],
  dated: readonly string[],
): Stages {
  const isNew = stageColumn !== current.columns.stage;
  const base = isNew
    ? stagesOfColumn(columns, stageColumn, current.kind)
    : (ordered(chosenStages) ?? current);
  const result = {
    stages: [...base.stages],
    wonStages: [...base.wonStages],
    lostStages: [...base.lostStages],
  };
  const known = new Set(
    [...result.stages, ...result.wonStages, ...result.lostStages].map(valueKey),
  );
  for (const stage of dated) {
    if (known.has(valueKey(stage))) continue;
    const outcome = stageOutcome(stage);
    result[outcome === 'open' ? 'stages' : outcome === 'won' ? 'wonStages' : 'lostStages'].push(
      stage,
    );
  }
  return result;
}

/** Which of a log's activities are stages, nobody can know but the user. */
function stagesOfColumn(
  columns: readonly ColumnProfile[],
  name: string | undefined,
  kind: DatasetKind,
): Stages {
  if (kind === 'events') return { stages: [], wonStages: [], lostStages: [] };
  const values = columns.find((column) => column.name === name)?.values ?? [];
  return guessStageOrder(
    values.map(({ value, count }) => ({ value, count, withoutCreated: null, withoutClosed: null })),
  );
}

function ordered(chosenStages: MappingChoices['stages']): Stages | null {
  if (!chosenStages || chosenStages.length === 0) return null;
  const of = (kind: ValueKind) =>
    chosenStages.filter((stage) => stage.kind === kind).map(({ value }) => value);
  return { stages: of('open'), wonStages: of('won'), lostStages: of('lost') };
}

function outcomesAfter(
  columns: readonly ColumnProfile[],
  current: DatasetMapping,
  outcomeColumn: string | undefined,
  chosenOutcomes: MappingChoices['outcomes'],
): Pick<DatasetMapping, 'wonOutcomes' | 'lostOutcomes'> {
  if (outcomeColumn !== current.columns.outcome) {
    const values = columns.find(({ name }) => name === outcomeColumn)?.values ?? [];
    const sorted = sortOutcomes(values.map(({ value }) => value));
    return { wonOutcomes: sorted.won, lostOutcomes: sorted.lost };
  }
  if (!chosenOutcomes) {
    return { wonOutcomes: current.wonOutcomes, lostOutcomes: current.lostOutcomes };
  }
  const of = (kind: ValueKind) =>
    chosenOutcomes.filter((outcome) => outcome.kind === kind).map(({ value }) => value);
  return { wonOutcomes: of('won'), lostOutcomes: of('lost') };
}

/** A format somebody chose counts before the one in force, and that before the guess. */
function chosen<Format>(
  guessed: Record<string, Format>,
  current: Record<string, Format>,
  choices: Record<string, Format> = {},
): Record<string, Format> {
  const own = (record: Record<string, Format>, name: string) =>
    Object.hasOwn(record, name) ? record[name] : undefined;
  return Object.fromEntries(
    Object.entries(guessed).map(([name, format]) => [
      name,
      own(choices, name) ?? own(current, name) ?? format,
    ]),
  );
}

/**
 * Completes a mapping that names only a part: its columns, formats and values count, the guess fills
 * the rest.
 */
export function completeMapping(
  columns: readonly ColumnProfile[],
  guessed: DatasetMapping,
  partial: PartialMapping,
): DatasetMapping {
  const kind = partial.kind ?? guessed.kind;
  const guess = kind === guessed.kind ? guessed : ofKind(columns, guessed, kind);
  const uses: Record<string, ColumnUse> = {};
  if (partial.categories) for (const name of guess.categories) uses[name] = '';
  if (partial.stageDates) for (const name of Object.values(guess.stageDates ?? {})) uses[name] = '';
  for (const name of partial.categories ?? []) uses[name] = 'category';
  for (const name of Object.values(partial.stageDates ?? {})) uses[name] = 'stage-date';
  for (const [role, name] of Object.entries(partial.columns ?? {})) uses[name] = role as ColumnRole;
  const changed = changeMapping(columns, guess, {
    uses,
    stageOf: Object.fromEntries(
      Object.entries(partial.stageDates ?? {}).map(([stage, name]) => [name, stage]),
    ),
    ...(partial.dateFormats && { dateFormats: partial.dateFormats }),
    ...(partial.numberFormats && { numberFormats: partial.numberFormats }),
  });
  const { encoding, delimiter, stages, wonStages, lostStages, wonOutcomes, lostOutcomes } = partial;
  return {
    ...changed,
    ...(encoding && { encoding }),
    ...(delimiter && { delimiter }),
    ...((stages || wonStages || lostStages) &&
      withoutRepeats(changed, { stages, wonStages, lostStages })),
    ...(wonOutcomes && { wonOutcomes }),
    ...(lostOutcomes && { lostOutcomes }),
    ...treatmentAfter(guess, partial),
  };
}

/** Who names a personal column for something wants it kept, unless the mapping says otherwise. */
function treatmentAfter(guess: DatasetMapping, partial: PartialMapping): ValueTreatment {
  const { columns = {}, categories = [], merges, missingValues } = partial;
  const named = [...Object.values(columns), ...categories];
  const kept = named.filter((name) => Object.hasOwn(guess.personal ?? {}, name));
  const personal = {
    ...guess.personal,
    ...Object.fromEntries(kept.map((name) => [name, 'keep' as const])),
    ...partial.personal,
  };
  return {
    ...(Object.keys(personal).length > 0 && { personal }),
    ...(merges && { merges }),
    ...(missingValues && { missingValues }),
  };
}

/** Stages that the partial mapping places are taken out of where the guess had put them. */
function withoutRepeats(
  guessed: Stages,
  given: { [Name in keyof Stages]: string[] | undefined },
): Stages {
  const placed = new Set(Object.values(given).flatMap((values) => (values ?? []).map(valueKey)));
  const rest = (values: string[]) => values.filter((value) => !placed.has(valueKey(value)));
  return {
    stages: given.stages ?? rest(guessed.stages),
    wonStages: given.wonStages ?? rest(guessed.wonStages),
    lostStages: given.lostStages ?? rest(guessed.lostStages),
  };
}
