/**
 * The zero of a monotone function between `low` and `high`, by bisection down to the resolution of
 * a double. Bisection needs no derivative and cannot leave the bracket.
 *
 * @throws RangeError when the function has the same sign at both ends
 */
export function findRoot(f: (x: number) => number, low: number, high: number): number {
  const atLow = f(low);
  const atHigh = f(high);
  if (atLow === 0) return low;
  if (atHigh === 0) return high;
  if (!(atLow < 0 !== atHigh < 0)) throw new RangeError('the bracket does not enclose a root');
  let left = low;
  let right = high;
  for (let step = 0; step < 200; step += 1) {
    const middle = left + (right - left) / 2;
    if (middle <= left || middle >= right) break;
    const value = f(middle);
    if (value === 0) return middle;
    if (value < 0 === atLow < 0) left = middle;
    else right = middle;
  }
  return left + (right - left) / 2;
}
