import { classNames } from '~/components/ui/class-names';
import type { Interval } from '~/domain/statistics/interval';

type IntervalBarProps = {
  /** A share from 0 to 1. */
  value: number | null;
  interval: Interval | null;
  /** The share of all together, as a line. */
  reference: number | null;
  /** What the ends of the bar stand for; the same for all bars of a column. */
  scale: Interval;
  isMarked: boolean;
};

/** An interval with its estimate; the numbers stand beside it in words. */
export function IntervalBar({ value, interval, reference, scale, isMarked }: IntervalBarProps) {
  if (value === null || !interval) return null;
  const place = (share: number) =>
    `${((share - scale.low) / Math.max(scale.high - scale.low, 0.01)) * 100}%`;
  const color = isMarked ? 'bg-series-1' : 'bg-neutral-solid';
  return (
    <span aria-hidden="true" className="print-exact relative mt-1.5 block h-4 w-36">
      <span className="absolute inset-x-0 top-1/2 h-px bg-line" />
      <span
        className={classNames('absolute top-1/2 h-1 -translate-y-1/2 rounded-full', color)}
        style={{
          insetInlineStart: place(interval.low),
          insetInlineEnd: `calc(100% - ${place(interval.high)})`,
        }}
      />
      <span
        className={classNames('absolute top-1/2 size-2.5 -translate-1/2 rounded-full', color)}
        style={{ insetInlineStart: place(value) }}
      />
      {reference !== null && (
        <span
          className="absolute inset-y-0 w-0.5 -translate-x-1/2 bg-accent"
          style={{ insetInlineStart: place(reference) }}
        />
      )}
    </span>
  );
}

/** The narrowest scale of whole tens that shows all intervals and the reference. */
export function commonScale(
  intervals: readonly (Interval | null)[],
  reference: number | null,
): Interval {
  const shown = intervals.filter((interval) => interval !== null);
  const line = reference === null ? [] : [reference];
  const low = Math.min(1, ...line, ...shown.map((interval) => interval.low));
  const high = Math.max(0, ...line, ...shown.map((interval) => interval.high));
  if (low > high) return { low: 0, high: 1 };
  return { low: Math.floor(low * 10) / 10, high: Math.ceil(high * 10) / 10 };
}
