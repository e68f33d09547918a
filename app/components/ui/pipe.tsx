import { Link } from '@remix-run/react';
import { Check, Circle, CircleDot, Hourglass, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { classNames } from './class-names';

export type PipeState = 'passed' | 'current' | 'waiting' | 'attention' | 'todo';

export type PipeItem = {
  key?: string;
  label: string;
  state: PipeState;
  /** The state in words; shown in the large form and the rail, read aloud in the small one. */
  stateLabel: string;
  href?: string;
  /** Large form: one more line, for instance days in phase. */
  detail?: ReactNode;
  /** Rail: what stands under the phase, for instance links to its pages. */
  children?: ReactNode;
};

const signs: Record<PipeState, typeof Check> = {
  passed: Check,
  current: CircleDot,
  waiting: Hourglass,
  attention: TriangleAlert,
  todo: Circle,
};

const stateText: Record<PipeState, string> = {
  passed: 'text-accent',
  current: 'text-accent',
  waiting: 'text-caution',
  attention: 'text-critical',
  todo: 'text-faint',
};

function isWhereItStands(state: PipeState): boolean {
  return state === 'current' || state === 'waiting' || state === 'attention';
}

type PipeProps = { label: string; items: PipeItem[]; size?: 'large' | 'small' };

/** Phases as one pipe with a gate after each: filled is passed, hatched flows, shut waits. */
export function Pipe({ label, items, size = 'large' }: PipeProps) {
  return (
    <ol
      aria-label={label}
      data-size={size}
      className={classNames('pipe flex', size === 'small' ? 'w-full min-w-32' : 'max-sm:hidden')}
    >
      {items.map((item) => (
        <li
          key={item.key ?? item.label}
          data-state={item.state}
          aria-current={isWhereItStands(item.state) ? 'step' : undefined}
          className="min-w-0 flex-1"
        >
          {size === 'large' ? <LargeStep item={item} /> : <SmallStep item={item} />}
        </li>
      ))}
    </ol>
  );
}

function LargeStep({ item }: { item: PipeItem }) {
  const Sign = signs[item.state];
  const face = (
    <>
      <PipeSegment />
      <span className="block px-1 pt-1">
        <span
          className={classNames(
            'block truncate',
            isWhereItStands(item.state) ? 'font-semibold' : 'font-medium',
            item.state === 'todo' && 'text-muted',
          )}
        >
          {item.label}
        </span>
        <span className={classNames('flex items-center gap-1 text-sm', stateText[item.state])}>
          <Sign aria-hidden="true" className="size-3.5 shrink-0" strokeWidth={2.25} />
          <span className="min-w-0">{item.stateLabel}</span>
        </span>
        {item.detail && <span className="block text-faint text-xs">{item.detail}</span>}
      </span>
    </>
  );
  return item.href ? (
    <Link to={item.href} className="block rounded-md hover:bg-hover">
      {face}
    </Link>
  ) : (
    <span className="block">{face}</span>
  );
}

function SmallStep({ item }: { item: PipeItem }) {
  const words = `${item.label}: ${item.stateLabel}`;
  return (
    <span className="block" title={words}>
      <PipeSegment />
      <span className="sr-only">{words}</span>
    </span>
  );
}

function PipeSegment() {
  return (
    <span aria-hidden="true" className="pipe-segment">
      <span className="pipe-flow" />
      <span className="pipe-gate" />
    </span>
  );
}

type PipeRailProps = { label: string; items: PipeItem[]; className?: string };

/** The same pipe upright, as navigation: each phase a link, its pages under it. */
export function PipeRail({ label, items, className }: PipeRailProps) {
  return (
    <nav aria-label={label} className={className}>
      <ol className="pipe-rail">
        {items.map((item) => (
          <PipeRailItem key={item.key ?? item.label} item={item} />
        ))}
      </ol>
    </nav>
  );
}

function PipeRailItem({ item }: { item: PipeItem }) {
  const Sign = signs[item.state];
  const face = (
    <>
      <span className="min-w-0 flex-1 truncate">{item.label}</span>
      <span
        className={classNames(
          'inline-flex items-center gap-1 font-medium text-xs',
          stateText[item.state],
        )}
      >
        {item.state !== 'todo' && <span className="max-w-24 truncate">{item.stateLabel}</span>}
        {item.state === 'todo' && <span className="sr-only">{item.stateLabel}</span>}
      </span>
    </>
  );
  const look = classNames(
    'flex min-h-8 items-center gap-2 rounded-md px-2',
    isWhereItStands(item.state) ? 'font-semibold' : item.state === 'todo' && 'text-muted',
  );
  return (
    <li data-state={item.state} aria-current={isWhereItStands(item.state) ? 'step' : undefined}>
      <span aria-hidden="true" className="pipe-rail-bore">
        <span className={classNames('pipe-rail-valve', stateText[item.state])}>
          <Sign className="size-3" strokeWidth={2.5} />
        </span>
      </span>
      <div className="min-w-0 flex-1 pb-2">
        {item.href ? (
          <Link to={item.href} className={classNames(look, 'hover:bg-hover')}>
            {face}
          </Link>
        ) : (
          <span className={look}>{face}</span>
        )}
        {item.children}
      </div>
    </li>
  );
}
