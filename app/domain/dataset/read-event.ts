import type { GroupRole } from './column-roles';
import {
  type DealOutcome,
  dealFields,
  type Field,
  type KnownStage,
  outcomeWords,
} from './deal-fields';
import type { RowProblem, RowProblemCode } from './error-codes';
import type { DatasetMapping } from './mapping';
import { type InstantReading, readInstant } from './read-instant';
import { textValue, valueKey } from './text-value';

/** One event: a case went through an activity at a moment. */
export type EventRow = {
  row: number;
  deal: string;
  activity: string;
  /** Milliseconds since 1970, UTC. */
  at: number;
  /** Place of the activity among the open stages; null where it is none of them. */
  stageRank: number | null;
  /** Set where the event ends its case, or its row says how the case ended. */
  outcome: Exclude<DealOutcome, 'open'> | null;
  groups: Record<GroupRole, string | null>;
  categories: (string | null)[];
  amount: number | null;
  cost: number | null;
  /** Calendar day on which the case is expected to close, as `YYYY-MM-DD`. */
  expectedClose: string | null;
};

export type EventReading = { ok: true; event: EventRow } | { ok: false; problem: RowProblem };

const SHOWN_VALUE = 200;
const CACHE_SIZE = 20_000;

/** An activity of the file, called as the mapping calls it where it is one of its stages. */
type Activity = { label: string; stage: KnownStage | null };

/**
 * How single cells of a log are read, each without looking at the others. The mapping has the roles
 * deal, stage and entered.
 */
export function eventCells(mapping: DatasetMapping, names: readonly string[]) {
  const fields = dealFields(mapping, names);
  const expected = fields.dates.find(({ role }) => role === 'closed')?.field ?? null;
  const time = fields.dates.find(({ role }) => role === 'entered')?.field ?? null;
  const format = (time && mapping.dateFormats[time.column]) ?? 'year-first';
  const isStrict = mapping.kind === 'stage-changes' && fields.stages.size > 0;
  const activities = new Map<string, Activity | null>();
  const moments = new Map<string, InstantReading>();

  return {
    fields,
    time,
    expected,
    activityOf(cell: string): Activity | null {
      const known = activities.get(cell);
      if (known !== undefined) return known;
      const text = textValue(cell);
      const stage = text === null ? null : (fields.stages.get(valueKey(text)) ?? null);
      const activity = text === null ? null : { label: stage?.label ?? text, stage };
      if (activities.size < CACHE_SIZE) activities.set(cell, activity);
      return activity;
    },
    /** Of stage changes every stage must be known once the mapping lists any. */
    isAccepted: (activity: Activity): boolean => !isStrict || activity.stage !== null,
    /** Moments of one file often repeat, case attributes above all. */
    momentOf(cell: string): InstantReading {
      const known = moments.get(cell);
      if (known) return known;
      const reading = readInstant(cell, format);
      if (moments.size >= CACHE_SIZE) moments.clear();
      moments.set(cell, reading);
      return reading;
    },
    endOf: outcomeWords(mapping),
  };
}

/** How an activity itself ends its case. */
export function endByActivity({ stage }: Activity): EventRow['outcome'] {
  return stage && stage.outcome !== 'open' ? stage.outcome : null;
}

/**
 * Makes the function that turns a record of the file into an event, or says why it can't. The
 * activities of a log need not be stages.
 */
export function createEventReader(
  mapping: DatasetMapping,
  names: readonly string[],
): (cells: readonly string[], row: number) => EventReading {
  const { fields, time, expected, ...read } = eventCells(mapping, names);

  return (cells, row) => {
    const cell = (field: Field | null) => (field ? (cells[field.position] ?? '') : '');
    const text = (field: Field | null) => (field ? textValue(cell(field)) : null);
    function refuse(
      reason: RowProblemCode,
      field: Field | null,
      value: string | null,
    ): EventReading {
      const shown = value?.slice(0, SHOWN_VALUE) ?? null;
      return { ok: false, problem: { row, column: field?.column ?? null, value: shown, reason } };
    }

    if (cells.length <= fields.lastPosition) {
      return refuse('too-few-cells', null, String(cells.length));
    }
    if (cells.length > names.length && cells.slice(names.length).some((rest) => textValue(rest))) {
      return refuse('too-many-cells', null, String(cells.length));
    }
    const deal = text(fields.deal);
    if (deal === null) return refuse('missing-case', fields.deal, null);
    const activity = read.activityOf(cell(fields.stage));
    if (!activity) return refuse('missing-activity', fields.stage, null);
    if (!read.isAccepted(activity)) {
      return refuse('unknown-stage', fields.stage, activity.label);
    }
    const moment = read.momentOf(cell(time));
    if (moment.kind === 'blank') return refuse('missing-time', time, null);
    if (moment.kind === 'unreadable') return refuse('unreadable-date', time, cell(time));

    const amount = fields.amount?.read(cell(fields.amount)) ?? null;
    if (amount?.kind === 'unreadable' || amount?.kind === 'too-large') {
      const reason = amount.kind === 'unreadable' ? 'unreadable-amount' : 'amount-too-large';
      return refuse(reason, fields.amount, cell(fields.amount));
    }
    const cost = fields.cost?.read(cell(fields.cost)) ?? null;
    if (cost?.kind === 'unreadable' || cost?.kind === 'too-large') {
      const reason = cost.kind === 'unreadable' ? 'unreadable-amount' : 'amount-too-large';
      return refuse(reason, fields.cost, cell(fields.cost));
    }
    const closing = expected?.read(cell(expected)) ?? null;
    if (closing?.kind === 'unreadable') return refuse('unreadable-date', expected, cell(expected));

    const groups = {} as Record<GroupRole, string | null>;
    for (const { role, field } of fields.groups) groups[role] = text(field);
    return {
      ok: true,
      event: {
        row,
        deal,
        activity: activity.label,
        at: moment.at,
        stageRank: activity.stage?.rank ?? null,
        outcome: read.endOf(text(fields.outcome)) ?? endByActivity(activity),
        groups,
        categories: fields.categories.map(text),
        amount: amount?.kind === 'number' ? amount.value : null,
        cost: cost?.kind === 'number' ? cost.value : null,
        expectedClose: closing?.kind === 'date' ? closing.date : null,
      },
    };
  };
}
