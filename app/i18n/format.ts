import type { Locale } from './locale';

const none = '–';
type Missing = null | undefined;

export type FormatSettings = { locale: Locale; timeZone: string; currency: string };

/** Numbers, money and dates as the reader writes them. A missing value is a dash. */
export function createFormat({ locale, timeZone, currency }: FormatSettings) {
  const cached = new Map<string, Intl.NumberFormat>();
  function numberFormat(options: Intl.NumberFormatOptions): Intl.NumberFormat {
    const key = JSON.stringify(options);
    // What rounds to nothing has no sign.
    const format =
      cached.get(key) ?? new Intl.NumberFormat(locale, { signDisplay: 'negative', ...options });
    cached.set(key, format);
    return format;
  }
  const isMissing = (value: number | Missing): value is Missing =>
    value === null || value === undefined || !Number.isFinite(value);

  return {
    locale,
    /** A whole number, or one with a fixed number of decimals. */
    number: (value: number | Missing, decimals = 0) =>
      isMissing(value)
        ? none
        : numberFormat({ minimumFractionDigits: decimals, maximumFractionDigits: decimals }).format(
            value,
          ),
    /** From 10,000 in 万 in Chinese and in k or M in English; show the exact value on hover. */
    compact: (value: number | Missing) =>
      isMissing(value)
        ? none
        : Math.abs(value) < 10_000
          ? numberFormat({ maximumFractionDigits: 0 }).format(value)
          : numberFormat({ notation: 'compact', maximumSignificantDigits: 4 }).format(value),
    /** A share from 0 to 1 as a percentage. */
    percent: (value: number | Missing, decimals = 1) =>
      isMissing(value)
        ? none
        : numberFormat({
            style: 'percent',
            minimumFractionDigits: decimals,
            maximumFractionDigits: decimals,
          }).format(value),
    money: (value: number | Missing, unit = currency) =>
      isMissing(value)
        ? none
        : numberFormat({ style: 'currency', currency: unit, maximumFractionDigits: 0 }).format(
            value,
          ),
    compactMoney: (value: number | Missing, unit = currency) =>
      isMissing(value)
        ? none
        : numberFormat({
            style: 'currency',
            currency: unit,
            ...(Math.abs(value) < 10_000
              ? { maximumFractionDigits: 0 }
              : { notation: 'compact', maximumSignificantDigits: 4 }),
          }).format(value),
    /** A calendar date, YYYY-MM-DD. */
    date: (value: string | Missing) =>
      value
        ? new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(
            new Date(`${value.slice(0, 10)}T00:00:00Z`),
          )
        : none,
    /** An instant as an ISO string, in the workspace's time zone. */
    dateTime: (value: string | Missing) =>
      value
        ? new Intl.DateTimeFormat(locale, {
            dateStyle: 'medium',
            timeStyle: 'short',
            timeZone,
          }).format(new Date(value))
        : none,
    /** Names joined as the language joins them. */
    list: (values: string[]) =>
      new Intl.ListFormat(locale, { style: 'long', type: 'conjunction' }).format(values),
  };
}

export type Format = ReturnType<typeof createFormat>;
