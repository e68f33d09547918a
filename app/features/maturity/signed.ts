import type { Format } from '~/i18n/format';

/** A difference with its sign: +1, −2. */
export function signed(format: Format, value: number, decimals = 0): string {
  const text = format.number(Math.abs(value), decimals);
  return value < 0 ? `−${text}` : value > 0 ? `+${text}` : text;
}
