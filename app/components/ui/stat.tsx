import type { ReactNode } from 'react';
import { classNames } from './class-names';
import { type Tone, ToneSign, toneText } from './tone';

export type StatProps = {
  label: ReactNode;
  /** Formatted for the reader; the exact value goes into `exact`. */
  value: ReactNode;
  unit?: ReactNode;
  /** The whole number, on hover, where the value is rounded. */
  exact?: string;
  /** How many it rests on: n = 120. */
  n?: ReactNode;
  /** Its interval: 95%: 31–44. */
  interval?: ReactNode;
  /** A Hint, right of the label. */
  hint?: ReactNode;
  /** Against a baseline, a goal: a word with its sign. */
  comparison?: { tone: Tone; text: ReactNode };
  /** Where the number comes from: the trigger of a DataOrigin drawer, or a link. */
  origin?: ReactNode;
  size?: 'medium' | 'large';
};

/** One number with what makes it readable. Stands in a StatRow. */
export function Stat({
  label,
  value,
  unit,
  exact,
  n,
  interval,
  hint,
  comparison,
  origin,
  size = 'medium',
}: StatProps) {
  return (
    <div className="flex min-w-0 flex-1 basis-42 flex-col bg-surface px-4 py-3">
      <dt className="flex min-h-6 items-center gap-0.5 text-muted text-sm">
        <span className="min-w-0">{label}</span>
        {hint}
      </dt>
      <dd className="flex flex-1 flex-col">
        <span className="flex flex-wrap items-baseline gap-x-1.5" title={exact}>
          <span
            className={classNames(
              'font-semibold tracking-tight',
              size === 'large' ? 'text-title-lg' : 'text-title',
            )}
          >
            {value}
          </span>
          {unit && <span className="text-muted text-sm">{unit}</span>}
        </span>
        {comparison && (
          <span
            className={classNames(
              'mt-0.5 inline-flex items-center gap-1 font-medium text-sm',
              toneText[comparison.tone],
            )}
          >
            <ToneSign tone={comparison.tone} />
            {comparison.text}
          </span>
        )}
        {(n || interval || origin) && (
          <span className="mt-auto flex flex-wrap items-center gap-x-3 pt-1 text-faint text-xs">
            {interval && <span>{interval}</span>}
            {n && <span>{n}</span>}
            {origin}
          </span>
        )}
      </dd>
    </div>
  );
}

/** Stats side by side in one frame, wrapping evenly. */
export function StatRow({ children }: { children: ReactNode }) {
  return (
    <dl className="card flex flex-wrap gap-px overflow-hidden rounded-lg border bg-line">
      {children}
    </dl>
  );
}
