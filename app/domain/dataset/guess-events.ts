import { type ColumnProfile, valueLimit } from './column-profile';
import type { ColumnRole } from './column-roles';
import { type DatasetKind, isEventKind } from './dataset-kind';
import { decideDateFormat } from './date-format';
import { type EventColumn, eventHeaderScore, isCaseAttribute } from './event-headers';
import { headerScore } from './header-dictionary';
import { decideNumberFormat } from './number-format';
import { sortOutcomes } from './stage-lexicon';

/** The columns of a file of one row an event. */
export type EventGuess = {
  kind: 'stage-changes' | 'events';
  roles: Map<ColumnRole, ColumnProfile>;
  /** Columns that never change within a case and have few values. */
  categories: string[];
};

/** Rows a case on average, from which on a file is one of events and not of deals with repeats. */
const REPEATS = 1.2;
const ENOUGH = 25;

function share(readable: number, unreadable: number): number {
  return readable + unreadable === 0 ? 0 : readable / (readable + unreadable);
}

function isDate(column: ColumnProfile): boolean {
  return share(decideDateFormat(column.dates).readable, column.dates.unreadable) >= 0.5;
}

function isNumber(column: ColumnProfile): boolean {
  return share(decideNumberFormat(column.numbers).readable, column.numbers.unreadable) >= 0.5;
}

function isConstant(column: ColumnProfile, within: ColumnProfile): boolean {
  return within.groups?.constant.includes(column.position) ?? isCaseAttribute(column.name);
}

type Best = (
  column: EventColumn,
  fits: (candidate: ColumnProfile) => number,
) => ColumnProfile | undefined;

function bestOf(columns: readonly ColumnProfile[]): Best {
  return (wanted, weight) =>
    columns
      .map((candidate) => ({
        candidate,
        score: eventHeaderScore(candidate.name, wanted) * weight(candidate),
      }))
      .filter(({ score }) => score >= ENOUGH)
      .sort((a, b) => b.score - a.score || a.candidate.position - b.candidate.position)[0]
      ?.candidate;
}

/**
 * The case, activity, time and resource of a file whose cases repeat, whose activity and time change
 * within a case; null where it is none. With `wanted` the user has said that it is one: then headers
 * alone decide, and what is not found is left out.
 */
export function guessEvents(
  columns: readonly ColumnProfile[],
  wanted?: DatasetKind,
): EventGuess | null {
  const isAsked = wanted !== undefined && isEventKind(wanted);
  const filled = columns.filter((column) => column.filled > 0);
  const best = bestOf(filled);
  const repeats = ({ groups }: ColumnProfile) =>
    groups !== undefined && groups.rows >= groups.groups * REPEATS;
  const deal =
    best('case', (column) => (repeats(column) && !isDate(column) ? 1 : 0)) ??
    best('case', (column) =>
      (isAsked || (column.groups && /^case:concept:name$/i.test(column.name))) && !isDate(column)
        ? 1
        : 0,
    );
  if (!deal && !isAsked) return null;
  // A better name for what a row is about, with a value of its own in every row, is a deal's.
  const identifier = best('case', (column) => (isDate(column) ? 0 : 1));
  if (!isAsked && identifier !== deal && identifier && isUnique(identifier)) return null;
  const isOneRowACase = !deal || !repeats(deal);
  const varies = (column: ColumnProfile) =>
    column !== deal && (isOneRowACase || !deal || !isConstant(column, deal));

  const time =
    best('time', (column) => (varies(column) && isDate(column) ? 1 : 0)) ??
    only(filled.filter((column) => varies(column) && isDate(column)));
  const changes = (column: ColumnProfile) => (varies(column) && !isDate(column) ? 1 : 0);
  const stage =
    best('stage', changes) ??
    only(filled.filter((column) => changes(column) > 0 && namesStages(column)));
  const activity = best('activity', changes);
  const named = wanted === 'stage-changes' ? (stage ?? activity) : (activity ?? stage);
  if (!isAsked && (!named || !time)) return null;
  const kind = isAsked ? wanted : named === activity ? 'events' : 'stage-changes';

  const roles = new Map<ColumnRole, ColumnProfile>();
  if (deal) roles.set('deal', deal);
  if (named) roles.set('stage', named);
  if (time) roles.set('entered', time);
  const taken = () => new Set([...roles.values()]);
  const resource = best('resource', (column) =>
    !taken().has(column) && !isDate(column) && !isNumberedAmount(column) ? 1 : 0,
  );
  if (resource) roles.set('owner', resource);
  for (const [role, column] of attributes(filled, deal, kind, taken())) roles.set(role, column);
  return { kind, roles, categories: categories(filled, deal, taken()) };
}

/** Without a header that says so, what there is one of only. */
function only(columns: readonly ColumnProfile[]): ColumnProfile | undefined {
  return columns.length === 1 ? columns[0] : undefined;
}

/** Values that name how deals end and where they are before. */
function namesStages({ values }: ColumnProfile): boolean {
  const { won, lost, unknown } = sortOutcomes((values ?? []).map(({ value }) => value));
  return won.length > 0 && lost.length > 0 && unknown.length > 0;
}

function isUnique({ filled, groups }: ColumnProfile): boolean {
  return filled > 0 && groups !== undefined && groups.rows === groups.groups;
}

/** An amount is never who did something, though a resource may be called by a number. */
function isNumberedAmount(column: ColumnProfile): boolean {
  return headerScore(column.name, 'amount') >= 40;
}

const ATTRIBUTE_ROLES = [
  'amount',
  'team',
  'source',
  'product',
  'account',
  'lossReason',
  'outcome',
] as const satisfies readonly ColumnRole[];

/** What is said of the whole case: in a log only what never changes within one. */
function attributes(
  columns: readonly ColumnProfile[],
  deal: ColumnProfile | undefined,
  kind: EventGuess['kind'],
  taken: ReadonlySet<ColumnProfile>,
): Map<ColumnRole, ColumnProfile> {
  const found = new Map<ColumnRole, ColumnProfile>();
  const used = new Set(taken);
  for (const role of ATTRIBUTE_ROLES) {
    const [first] = columns
      // An amount may look like a spreadsheet's serial number of a day.
      .filter((column) => !used.has(column) && (role === 'amount' || !isDate(column)))
      .filter((column) => role !== 'amount' || isNumber(column))
      .filter((column) => kind === 'stage-changes' || !deal || isConstant(column, deal))
      .map((column) => ({ column, score: headerScore(column.name.replace(/^case:/i, ''), role) }))
      .filter(({ score }) => score >= 40)
      .sort((a, b) => b.score - a.score || a.column.position - b.column.position);
    if (!first || (role === 'outcome' && kind === 'events')) continue;
    found.set(role, first.column);
    used.add(first.column);
  }
  return found;
}

function categories(
  columns: readonly ColumnProfile[],
  deal: ColumnProfile | undefined,
  taken: ReadonlySet<ColumnProfile>,
): string[] {
  return columns
    .filter(
      (column) =>
        !taken.has(column) &&
        column.values !== null &&
        column.distinct >= 2 &&
        column.distinct <= valueLimit &&
        !isDate(column) &&
        (!isNumber(column) || column.distinct <= 12) &&
        deal !== undefined &&
        isConstant(column, deal),
    )
    .slice(0, 30)
    .map(({ name }) => name);
}
