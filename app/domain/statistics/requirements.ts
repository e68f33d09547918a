/**
 * Guards against malformed input. A number that cannot come from real records (a negative count,
 * more successes than trials) is a bug of the caller and is thrown as a RangeError; too little
 * data is expected and is answered with `null` by the functions themselves.
 */

export function requireFinite(value: number, name: string): number {
  if (!Number.isFinite(value))
    throw new RangeError(`${name} must be a finite number, got ${value}`);
  return value;
}

export function requireAllFinite(values: readonly number[], name: string): void {
  for (const value of values) requireFinite(value, name);
}

export function requireCount(value: number, name: string): number {
  if (!Number.isSafeInteger(value) || value < 0) {
    throw new RangeError(`${name} must be a whole number of at least 0, got ${value}`);
  }
  return value;
}

export function requireProportionCounts(successes: number, trials: number): void {
  requireCount(successes, 'successes');
  requireCount(trials, 'trials');
  if (successes > trials) {
    throw new RangeError(`successes (${successes}) must not exceed trials (${trials})`);
  }
}

/** A share strictly between 0 and 1, such as a confidence level or a significance level. */
export function requireOpenShare(value: number, name: string): number {
  if (!(value > 0 && value < 1)) {
    throw new RangeError(`${name} must lie strictly between 0 and 1, got ${value}`);
  }
  return value;
}

/** The element at a position that the caller knows to exist. */
export function elementAt<T>(values: readonly T[], index: number): T {
  const value = values[index];
  if (value === undefined) throw new RangeError(`no element at ${index} of ${values.length}`);
  return value;
}
