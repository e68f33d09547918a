import type { ReactNode } from 'react';
import { classNames } from './class-names';
import { type Tone, ToneSign, toneSurface, toneText } from './tone';

/** A short quiet word beside something: a kind, a count, a version. */
export function Badge({ children, className }: { children: ReactNode; className?: string }) {
  return (
    <span
      className={classNames(
        'badge inline-flex h-5 items-center gap-1 whitespace-nowrap rounded-md border border-neutral-line bg-neutral-soft px-1.5 font-medium text-neutral text-xs',
        className,
      )}
    >
      {children}
    </span>
  );
}

type StatusProps = {
  tone: Tone;
  /** The word; a status is never colour alone. */
  children: ReactNode;
  /** `quiet` for many in one table: sign and word without a box. */
  look?: 'box' | 'quiet';
  sign?: ReactNode;
  className?: string;
};

/** A status: a sign whose shape says the tone, and a word. */
export function Status({ tone, children, look = 'box', sign, className }: StatusProps) {
  return (
    <span
      className={classNames(
        'inline-flex items-center gap-1 whitespace-nowrap font-medium',
        look === 'box'
          ? classNames('badge h-6 rounded-md border px-2 text-xs', toneSurface[tone])
          : classNames('text-sm', toneText[tone]),
        className,
      )}
    >
      {sign ?? <ToneSign tone={tone} />}
      {children}
    </span>
  );
}
