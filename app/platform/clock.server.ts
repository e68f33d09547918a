import { AsyncLocalStorage } from 'node:async_hooks';

/** The one clock of the server; tests set it to a fixed instant. */
let fixedInstant: Date | null = null;
const pretended = new AsyncLocalStorage<Date>();

export function now(): Date {
  return new Date(pretended.getStore() ?? fixedInstant ?? Date.now());
}

/** Today's calendar date in a time zone, as YYYY-MM-DD. */
export function today(timeZone: string): string {
  let format = dayFormats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-CA', {
      timeZone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
    });
    dayFormats.set(timeZone, format);
  }
  return format.format(now());
}

/** One per time zone, because making one takes longer than anything else that asks for the day. */
const dayFormats = new Map<string, Intl.DateTimeFormat>();

export function setFixedInstant(instant: Date | null): void {
  fixedInstant = instant;
}

/** Does work as if it were another time; only what the work itself does sees that clock. */
export function atInstant<T>(instant: Date, work: () => Promise<T>): Promise<T> {
  return pretended.run(instant, work);
}
