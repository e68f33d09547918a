export const durationUnits = ['seconds', 'minutes', 'hours', 'days'] as const;
export type DurationUnit = (typeof durationUnits)[number];

/** A time in the unit that keeps it readable, with so many decimals. */
export type DurationParts = { value: number; unit: DurationUnit; decimals: 0 | 1 };

const UNITS = [
  { unit: 'seconds', seconds: 1, until: 90 },
  { unit: 'minutes', seconds: 60, until: 90 * 60 },
  { unit: 'hours', seconds: 3_600, until: 48 * 3_600 },
  { unit: 'days', seconds: 86_400, until: Number.POSITIVE_INFINITY },
] as const;

/** Seconds as the unit people would say: 75 seconds, 40 minutes, 30 hours, 12 days. */
export function durationParts(seconds: number): DurationParts {
  const found = UNITS.find(({ until }) => Math.abs(seconds) < until) ?? UNITS[3];
  const value = seconds / found.seconds;
  const isWhole = Math.abs(value - Math.round(value)) < 0.05 || Math.abs(value) >= 100;
  return {
    value: isWhole ? Math.round(value) : value,
    unit: found.unit,
    decimals: isWhole ? 0 : 1,
  };
}
