import { cleanText, isBlank } from './text-value';

/** The order of the numbers in a column's dates. It decides only what a cell leaves open. */
export const dateFormats = ['year-first', 'month-first', 'day-first'] as const;
export type DateFormat = (typeof dateFormats)[number];

/** A date as written: the wall clock of the cell; an offset is read but not applied. */
export type ReadDate = { date: string; time: string | null };

export type DateReading =
  | { kind: 'blank' }
  | { kind: 'unreadable' }
  | ({ kind: 'date' } & ReadDate);

/** What the cells of one column say about the order of their numbers. */
export type DateEvidence = {
  yearFirst: number;
  /** Month by name, Chinese, spreadsheet serial or Unix time: no order needed. */
  selfEvident: number;
  monthFirst: number;
  dayFirst: number;
  /** Both numbers at most 12 with slashes or hyphens. */
  openOrder: number;
  /** Both numbers at most 12 with full stops, which only day-first countries write. */
  openOrderDotted: number;
  withTime: number;
  unreadable: number;
};

export type DateDecision = {
  format: DateFormat;
  readable: number;
  ambiguous: boolean;
  mixed: boolean;
};

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const MONTH_NAME =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';

const YEAR_FIRST = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/;
const CHINESE = /^(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日?$/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;
const NUMBERS = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})$/;
const DAY_NAMED = new RegExp(`^(\\d{1,2})[-\\s./]+${MONTH_NAME}[-\\s./,]+(\\d{4}|\\d{2})$`, 'i');
const NAMED_DAY = new RegExp(`^${MONTH_NAME}\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})$`, 'i');
const SERIAL = /^[2-7]\d{4}(\.\d+)?$/;
const UNIX = /^1\d{9}(\d{3})?$/;
const TIME =
  /^(上午|下午|中午|晚上)?\s*(\d{1,2})[:时点](\d{1,2})(?:[:分](\d{1,2})(?:秒|[.,]\d+)?)?分?\s*(am|pm|a\.m\.|p\.m\.)?\s*(?:z|utc|gmt|[+-]\d{2}(?::?\d{2})?)?$/i;
const TIME_START = /^(.*?\d{1,4}日?)(?:T|,?\s+)((?:上午|下午|中午|晚上)?\s*\d{1,2}[:时点].*)$/i;

const DAY_SECONDS = 86_400;
/** Day 0 of spreadsheets' 1900 calendar, which counts a 29 February 1900 that never was. */
const SERIAL_EPOCH = Date.UTC(1899, 11, 30);

type Shape =
  | { kind: 'fixed'; year: number; month: number; day: number; style: 'yearFirst' | 'selfEvident' }
  | { kind: 'open'; first: number; second: number; year: number; dotted: boolean }
  | { kind: 'instant'; seconds: number };

function fullYear(text: string): number {
  const year = Number(text);
  if (text.length > 2) return year;
  return year < 69 ? 2000 + year : 1900 + year;
}

function monthNumber(name: string): number {
  return MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

function fixed(
  year: number,
  month: number,
  day: number,
  style: 'yearFirst' | 'selfEvident',
): Shape {
  return { kind: 'fixed', year, month, day, style };
}

function datePart(text: string): Shape | null {
  let match = YEAR_FIRST.exec(text);
  if (match) return fixed(Number(match[1]), Number(match[3]), Number(match[4]), 'yearFirst');
  match = NUMBERS.exec(text);
  if (match) {
    return {
      kind: 'open',
      first: Number(match[1]),
      second: Number(match[3]),
      year: fullYear(match[4] ?? ''),
      dotted: match[2] === '.',
    };
  }
  match = CHINESE.exec(text);
  if (match) return fixed(Number(match[1]), Number(match[2]), Number(match[3]), 'selfEvident');
  match = COMPACT.exec(text);
  if (match) return fixed(Number(match[1]), Number(match[2]), Number(match[3]), 'selfEvident');
  match = DAY_NAMED.exec(text);
  if (match) {
    return fixed(
      fullYear(match[3] ?? ''),
      monthNumber(match[2] ?? ''),
      Number(match[1]),
      'selfEvident',
    );
  }
  match = NAMED_DAY.exec(text);
  if (match)
    return fixed(Number(match[3]), monthNumber(match[1] ?? ''), Number(match[2]), 'selfEvident');
  if (SERIAL.test(text)) {
    return {
      kind: 'instant',
      seconds: SERIAL_EPOCH / 1000 + Math.round(Number(text) * DAY_SECONDS),
    };
  }
  if (UNIX.test(text)) {
    return { kind: 'instant', seconds: Math.floor(Number(text) / (text.length > 10 ? 1000 : 1)) };
  }
  return null;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}

function calendarDate(year: number, month: number, day: number): string | null {
  if (year < 1800 || month < 1 || month > 12 || day < 1) return null;
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const lengths = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  if (day > (lengths[month - 1] ?? 0)) return null;
  return `${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(day)}`;
}

/** `HH:MM:SS`, null where the text is not a time of day. */
function timeOfDay(text: string): string | null {
  const match = TIME.exec(text.trim());
  if (!match) return null;
  const half = (match[5] ?? '').toLowerCase().replaceAll('.', '');
  let hour = Number(match[2]);
  const minute = Number(match[3]);
  const second = Number(match[4] ?? 0);
  const afternoon = half === 'pm' || match[1] === '下午' || match[1] === '晚上';
  const morning = half === 'am' || match[1] === '上午';
  if ((half && (hour < 1 || hour > 12)) || minute > 59 || second > 59) return null;
  if (afternoon && hour < 12) hour += 12;
  if (morning && hour === 12) hour = 0;
  return hour > 23 ? null : `${twoDigits(hour)}:${twoDigits(minute)}:${twoDigits(second)}`;
}

type Parts = { shape: Shape; time: string | null };

function parts(text: string): Parts | null {
  const whole = datePart(text);
  if (whole) return { shape: whole, time: null };
  const split = TIME_START.exec(text);
  if (!split) return null;
  const shape = datePart((split[1] ?? '').trim());
  const time = timeOfDay(split[2] ?? '');
  return shape && shape.kind !== 'instant' && time ? { shape, time } : null;
}

function isEmptyDate(text: string): boolean {
  return isBlank(text) || /^0{4}[-/]0{2}[-/]0{2}(\s+[0:]+)?$/.test(text);
}

/** One cell as a date. Cells that are clear in themselves keep their own order of numbers. */
export function readDate(cell: string, format: DateFormat): DateReading {
  const text = cleanText(cell).normalize('NFKC');
  if (isEmptyDate(text)) return { kind: 'blank' };
  const found = parts(text);
  if (!found) return { kind: 'unreadable' };
  const { shape } = found;
  if (shape.kind === 'instant') {
    const stamp = new Date(shape.seconds * 1000).toISOString();
    const time = stamp.slice(11, 19);
    return { kind: 'date', date: stamp.slice(0, 10), time: time === '00:00:00' ? null : time };
  }
  let { year } = shape;
  let month: number;
  let day: number;
  if (shape.kind === 'fixed') {
    ({ year, month, day } = shape);
  } else {
    const dayFirst = shape.first > 12 || (shape.second <= 12 && format === 'day-first');
    month = dayFirst ? shape.second : shape.first;
    day = dayFirst ? shape.first : shape.second;
  }
  const date = calendarDate(year, month, day);
  return date ? { kind: 'date', date, time: found.time } : { kind: 'unreadable' };
}

export function noDateEvidence(): DateEvidence {
  return {
    yearFirst: 0,
    selfEvident: 0,
    monthFirst: 0,
    dayFirst: 0,
    openOrder: 0,
    openOrderDotted: 0,
    withTime: 0,
    unreadable: 0,
  };
}

/** Adds one filled cell to a column's evidence. */
export function weighDate(evidence: DateEvidence, cell: string): void {
  const text = cleanText(cell).normalize('NFKC');
  if (isEmptyDate(text)) return;
  const found = text.length > 40 ? null : parts(text);
  if (!found || readDate(text, 'month-first').kind !== 'date') {
    evidence.unreadable += 1;
    return;
  }
  if (found.time) evidence.withTime += 1;
  const { shape } = found;
  if (shape.kind === 'instant') evidence.selfEvident += 1;
  else if (shape.kind === 'fixed') evidence[shape.style] += 1;
  else if (shape.first > 12) evidence.dayFirst += 1;
  else if (shape.second > 12) evidence.monthFirst += 1;
  else if (shape.dotted) evidence.openOrderDotted += 1;
  else evidence.openOrder += 1;
}

/**
 * The order for the whole column. One cell with a number above 12 settles it for all; where none
 * does, the column is ambiguous and says so (full stops alone mean day-first).
 */
export function decideDateFormat(evidence: DateEvidence): DateDecision {
  const { yearFirst, selfEvident, monthFirst, dayFirst, openOrder, openOrderDotted } = evidence;
  const open = openOrder + openOrderDotted;
  const readable = yearFirst + selfEvident + monthFirst + dayFirst + open;
  const mixed = monthFirst > 0 && dayFirst > 0;
  if (monthFirst + dayFirst + open === 0) {
    return { format: 'year-first', readable, ambiguous: false, mixed: false };
  }
  if (monthFirst === dayFirst) {
    return {
      format: openOrderDotted > openOrder ? 'day-first' : 'month-first',
      readable,
      ambiguous: mixed || openOrder > 0,
      mixed,
    };
  }
  return {
    format: dayFirst > monthFirst ? 'day-first' : 'month-first',
    readable,
    ambiguous: mixed && open > 0,
    mixed,
  };
}
