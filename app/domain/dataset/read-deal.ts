import type { DateRole, GroupRole } from './column-roles';
import {
  type DateField,
  type DealOutcome,
  dealFields,
  type Field,
  type KnownStage,
  type NumberField,
  outcomeWords,
} from './deal-fields';
import type { RowProblem, RowProblemCode } from './error-codes';
import { type DatasetMapping, datasetShape } from './mapping';
import { textValue, valueKey } from './text-value';

/** One deal in the shape every later query reads. Moments are `YYYY-MM-DD` or with ` HH:MM:SS`. */
export type DealRow = {
  row: number;
  deal: string;
  stage: string | null;
  /** Place of the open stage the row names, from 0; null where it names none. */
  stageRank: number | null;
  outcome: DealOutcome;
  groups: Record<GroupRole, string | null>;
  categories: (string | null)[];
  amount: number | null;
  cost: number | null;
  created: string | null;
  /** Only of deals that are won or lost; an open deal's closing date is what somebody expects. */
  closed: string | null;
  expectedClose: string | null;
  entered: string | null;
  recorded: string | null;
  /** When the deal entered each open stage, by rank. */
  stageDates: (string | null)[];
};

export type DealReading = { ok: true; deal: DealRow } | { ok: false; problem: RowProblem };

type StageEntry = { stage: KnownStage; at: string | null };

const SHOWN_VALUE = 200;

/** Whether a moment lies on an earlier calendar day; times of day are often missing on one side. */
function isEarlierDay(moment: string, than: string): boolean {
  return moment.slice(0, 10) < than.slice(0, 10);
}

/** Reads the cells of one row and keeps the first thing that is wrong with them. */
function rowCells(cells: readonly string[], row: number) {
  const state: { problem: RowProblem | null } = { problem: null };

  function refuse(reason: RowProblemCode, field: Field | null, value: string | null): void {
    const column = field?.column ?? null;
    state.problem ??= { row, column, value: value?.slice(0, SHOWN_VALUE) ?? null, reason };
  }
  function text(field: Field | null): string | null {
    return field ? textValue(cells[field.position] ?? '') : null;
  }
  function moment(field: DateField | null): string | null {
    if (!field) return null;
    const cell = cells[field.position] ?? '';
    const reading = field.read(cell);
    if (reading.kind === 'unreadable') refuse('unreadable-date', field, cell);
    if (reading.kind !== 'date') return null;
    return reading.time ? `${reading.date} ${reading.time}` : reading.date;
  }
  function amount(field: NumberField | null): number | null {
    if (!field) return null;
    const cell = cells[field.position] ?? '';
    const reading = field.read(cell);
    if (reading.kind === 'unreadable') refuse('unreadable-amount', field, cell);
    if (reading.kind === 'too-large') refuse('amount-too-large', field, cell);
    return reading.kind === 'number' ? reading.value : null;
  }
  return { refuse, text, moment, amount, problem: () => state.problem };
}

/**
 * Makes the function that turns a record of the file into a deal, or says why it can't.
 * `names` are the file's columns in order; the mapping's columns must be among them.
 */
export function createDealReader(
  mapping: DatasetMapping,
  names: readonly string[],
): (cells: readonly string[], row: number) => DealReading {
  const fields = dealFields(mapping, names);
  const endOf = outcomeWords(mapping);
  const shape = datasetShape(mapping);

  function widthProblem(cells: readonly string[]): RowProblemCode | null {
    if (cells.length <= fields.lastPosition) return 'too-few-cells';
    const surplus = cells.slice(names.length).some((cell) => textValue(cell) !== null);
    return surplus ? 'too-many-cells' : null;
  }

  /** The outcome column speaks first, then the stage, then a date of winning or losing. */
  function outcomeOf(
    word: string | null,
    stage: KnownStage | null,
    entries: readonly StageEntry[],
  ): DealOutcome {
    const said = endOf(word);
    if (said) return said;
    if (stage) return stage.outcome;
    const end = entries.find((entry) => entry.at !== null && entry.stage.outcome !== 'open');
    return end?.stage.outcome ?? 'open';
  }

  return (cells, row) => {
    const reader = rowCells(cells, row);
    const width = widthProblem(cells);
    if (width) reader.refuse(width, null, String(cells.length));

    const deal = fields.deal ? reader.text(fields.deal) : String(row);
    if (deal === null) reader.refuse('missing-deal', fields.deal, null);

    const dates: Partial<Record<DateRole, string | null>> = {};
    for (const { role, field } of fields.dates) dates[role] = reader.moment(field);
    const entries = fields.entries.map(({ stage, field }) => ({ stage, at: reader.moment(field) }));
    const stageDates: (string | null)[] = mapping.stages.map(() => null);
    for (const { stage, at } of entries) {
      if (stage.rank !== null) stageDates[stage.rank] = at;
    }

    const stageName = reader.text(fields.stage);
    const stage = stageName === null ? null : (fields.stages.get(valueKey(stageName)) ?? null);
    if (stageName !== null && !stage) reader.refuse('unknown-stage', fields.stage, stageName);
    const outcome = outcomeOf(reader.text(fields.outcome), stage, entries);
    const placed = stage !== null || stageDates.some((at) => at !== null);
    if (outcome === 'open' && !placed && mapping.stages.length > 0) {
      reader.refuse('missing-stage', fields.stage, null);
    }

    const firstEntry = stageDates.find((at) => at !== null) ?? null;
    const created = dates.created ?? (shape === 'stage-dates' ? firstEntry : null);
    const end = entries.find((entry) => outcome !== 'open' && entry.stage.outcome === outcome);
    const closing = end?.at ?? dates.closed ?? null;
    if (outcome !== 'open' && created && closing && isEarlierDay(closing, created)) {
      const closed = fields.dates.find(({ role }) => role === 'closed')?.field ?? null;
      reader.refuse('closed-before-created', closed, `${closing} < ${created}`);
    }

    const amount = reader.amount(fields.amount);
    const cost = reader.amount(fields.cost);
    const groups = Object.fromEntries(
      fields.groups.map(({ role, field }) => [role, reader.text(field)]),
    ) as Record<GroupRole, string | null>;
    const categories = fields.categories.map((field) => reader.text(field));
    const problem = reader.problem();
    if (problem) return { ok: false, problem };
    return {
      ok: true,
      deal: {
        row,
        deal: deal ?? '',
        stage: stage?.label ?? null,
        stageRank: stage?.rank ?? null,
        outcome,
        groups,
        categories,
        amount,
        cost,
        created,
        closed: outcome === 'open' ? null : closing,
        expectedClose: outcome === 'open' ? closing : null,
        entered: dates.entered ?? null,
        recorded: dates.recorded ?? null,
        stageDates,
      },
    };
  };
}
