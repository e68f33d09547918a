/** The one clock of the server; tests set it to a fixed instant. */
let fixedInstant: Date | null = null;

export function now(): Date {
  return fixedInstant ? new Date(fixedInstant) : new Date();
}

/** Today's calendar date in a time zone, as YYYY-MM-DD. */
export function today(timeZone: string): string {
  return new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).format(now());
}

export function setFixedInstant(instant: Date | null): void {
  fixedInstant = instant;
}
