import type { ReactNode } from 'react';
import { classNames } from './class-names';
import { type Tone, toneSolid } from './tone';

type ProgressBarProps = {
  label: string;
  value: number;
  /** Same unit as `value`; above 0. */
  maximum?: number;
  /** The value in words, shown at the right and read aloud: 12 of 20. */
  valueText?: string;
  tone?: Tone;
  showLabel?: boolean;
  /** A line at this value: a plan, a target. */
  mark?: number;
  hint?: ReactNode;
};

export function ProgressBar({
  label,
  value,
  maximum = 100,
  valueText,
  tone = 'accent',
  showLabel = true,
  mark,
  hint,
}: ProgressBarProps) {
  const share = maximum > 0 ? Math.min(Math.max(value / maximum, 0), 1) : 0;
  return (
    <div className="min-w-0">
      {(showLabel || valueText) && (
        <div className="mb-1 flex items-baseline justify-between gap-3 text-sm">
          <span className={showLabel ? 'text-muted' : 'sr-only'}>{label}</span>
          {valueText && <span className="font-medium">{valueText}</span>}
        </div>
      )}
      <div
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={maximum}
        aria-valuenow={value}
        aria-valuetext={valueText}
        className="print-exact relative h-2 rounded-full border border-control bg-sunken"
      >
        <div
          className={classNames('h-full rounded-full', toneSolid[tone])}
          style={{ width: `${share * 100}%` }}
        />
        {mark !== undefined && maximum > 0 && (
          <div
            className="absolute -inset-y-1 w-0.5 bg-ink"
            style={{ insetInlineStart: `${Math.min(Math.max(mark / maximum, 0), 1) * 100}%` }}
          />
        )}
      </div>
      {hint && <p className="mt-1 text-faint text-xs">{hint}</p>}
    </div>
  );
}
