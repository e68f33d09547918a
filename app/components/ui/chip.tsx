import { Link } from '@remix-run/react';
import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { classNames } from './class-names';

const shape =
  'inline-flex min-h-7 max-w-full items-center gap-1.5 rounded-full border px-2.5 text-sm';

/** A small piece that belongs to something: a piece of evidence, a tag. */
export function Chip({
  icon,
  to,
  children,
}: {
  icon?: ReactNode;
  to?: string;
  children: ReactNode;
}) {
  const face = (
    <>
      {icon && <span className="shrink-0 text-faint [&_svg]:size-3.5">{icon}</span>}
      <span className="truncate">{children}</span>
    </>
  );
  return to ? (
    <Link
      to={to}
      preventScrollReset={to.startsWith('?')}
      className={classNames(shape, 'bg-surface hover:border-accent hover:bg-hover')}
    >
      {face}
    </Link>
  ) : (
    <span className={classNames(shape, 'bg-surface')}>{face}</span>
  );
}

type FilterChipProps = {
  label: ReactNode;
  value: ReactNode;
  /** The same page without this filter. */
  removeTo: string;
  /** What the cross does, in words that name the filter. */
  removeLabel: string;
};

/** A filter that is on, with a cross to take it off. */
export function FilterChip({ label, value, removeTo, removeLabel }: FilterChipProps) {
  return (
    <span className={classNames(shape, 'border-accent-line bg-accent-soft pe-0.5 print:pe-2.5')}>
      <span className="text-muted">{label}</span>
      <span className="truncate font-medium">{value}</span>
      <Link
        to={removeTo}
        preventScrollReset
        aria-label={removeLabel}
        className="grid size-6 shrink-0 place-items-center rounded-full text-muted hover:bg-hover hover:text-ink print:hidden"
      >
        <X aria-hidden="true" className="size-3.5" />
      </Link>
    </span>
  );
}

type ChoiceChipProps = { to: string; current?: boolean; count?: ReactNode; children: ReactNode };

/** One of several choices in a row; the chosen one is marked. */
export function ChoiceChip({ to, current, count, children }: ChoiceChipProps) {
  return (
    <Link
      to={to}
      preventScrollReset
      aria-current={current ? 'true' : undefined}
      className={classNames(
        shape,
        'bg-surface hover:bg-hover',
        current && 'border-accent bg-accent-soft font-medium text-accent',
      )}
    >
      {children}
      {count !== undefined && <span className="font-normal text-muted">{count}</span>}
    </Link>
  );
}

/** Filters in one bar, wrapping. */
export function FilterBar({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for form fields, these are links
    <div role="group" aria-label={label} className="flex flex-wrap items-center gap-2">
      {children}
    </div>
  );
}
