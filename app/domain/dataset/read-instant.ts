import { type DateFormat, readDate } from './date-format';
import { cleanText } from './text-value';

export type InstantReading =
  | { kind: 'blank' }
  | { kind: 'unreadable' }
  /** Milliseconds since 1970 in UTC. */
  | { kind: 'instant'; at: number };

const ISO =
  /^(\d{4})-(\d{2})-(\d{2})[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?\s*(Z|[+-]\d{2}(?::?\d{2})?)?$/;
/** What stands after the seconds of a time: a fraction, half of the day, an offset. */
const TAIL = /:\d{1,2}(?:[.,](\d{1,9}))?\s*(?:[ap]\.?m\.?)?\s*(z|utc|gmt|[+-]\d{2}(?::?\d{2})?)?$/i;
const UNIX_MILLISECONDS = /^1\d{12}$/;

/** Minutes east of Greenwich. */
function offsetMinutes(text: string | undefined): number {
  if (!text || !/^[+-]/.test(text)) return 0;
  const digits = text.replace(/\D/g, '').padEnd(4, '0');
  const minutes = Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2, 4));
  return text.startsWith('-') ? -minutes : minutes;
}

function milliseconds(fraction: string | undefined): number {
  return fraction ? Number(fraction.padEnd(3, '0').slice(0, 3)) : 0;
}

function isoInstant(text: string): number | null {
  const match = ISO.exec(text);
  if (!match) return null;
  const [, year, month, day, hour, minute, second, fraction, offset] = match;
  const at = Date.UTC(
    Number(year),
    Number(month) - 1,
    Number(day),
    Number(hour),
    Number(minute),
    Number(second ?? 0),
    milliseconds(fraction),
  );
  // 31 February and 25 o'clock would be taken over into the next month or day.
  const stamp = new Date(at);
  const isReal =
    stamp.getUTCDate() === Number(day) &&
    stamp.getUTCMonth() === Number(month) - 1 &&
    stamp.getUTCHours() === Number(hour) &&
    Number(minute) < 60 &&
    Number(second ?? 0) < 60;
  return isReal ? at - offsetMinutes(offset) * 60_000 : null;
}

/**
 * One cell as a moment: an offset or Z is converted to UTC, a time without one is taken as given, a
 * date without a time is its midnight. `format` decides the order of numbers only where it is open.
 */
export function readInstant(cell: string, format: DateFormat): InstantReading {
  const iso = isoInstant(cell);
  if (iso !== null) return { kind: 'instant', at: iso };
  const reading = readDate(cell, format);
  if (reading.kind !== 'date') return reading;
  const text = cleanText(cell).normalize('NFKC');
  const wall = Date.parse(`${reading.date}T${reading.time ?? '00:00:00'}Z`);
  if (UNIX_MILLISECONDS.test(text)) return { kind: 'instant', at: Number(text) };
  const [, fraction, offset] = (reading.time && TAIL.exec(text)) || [];
  return { kind: 'instant', at: wall + milliseconds(fraction) - offsetMinutes(offset) * 60_000 };
}
