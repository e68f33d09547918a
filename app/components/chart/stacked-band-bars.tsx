import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { classNames } from '~/components/ui/class-names';

export type BandKind = {
  key: string;
  label: string;
  /** 1 to 8, or a status where the band is one. */
  color: number | 'positive' | 'caution' | 'critical' | 'neutral';
  pattern?: 'solid' | 'stripes' | 'dots' | 'counter-stripes';
};

export type BandRow = {
  key: string;
  label: ReactNode;
  /** Amount of each kind, all in one unit, not below 0. */
  amounts: Record<string, number>;
  /** Amounts in words, for the reader; the kind's label stands before it. */
  amountTexts: Record<string, string>;
  /** At the right of the bar: the total. */
  total?: ReactNode;
  /** Between this row and the next: the conversion. */
  between?: ReactNode;
  to?: string;
  current?: boolean;
};

type StackedBandBarsProps = {
  label: string;
  kinds: BandKind[];
  rows: BandRow[];
  /** The amount of a full bar; the largest row otherwise. */
  maximum?: number;
  /** `end`: bars grow from the right, for two mirrored sets. */
  grow?: 'start' | 'end';
  showLegend?: boolean;
};

/** Horizontal bars made of bands; bands differ by pattern as well as by colour. */
export function StackedBandBars({
  label,
  kinds,
  rows,
  maximum,
  grow = 'start',
  showLegend = true,
}: StackedBandBarsProps) {
  const totals = rows.map((row) => kinds.reduce((sum, kind) => sum + amount(row, kind), 0));
  const full = maximum ?? Math.max(0, ...totals);
  return (
    <div className="min-w-0">
      {showLegend && <BandLegend kinds={kinds} />}
      <ol aria-label={label}>
        {rows.map((row) => (
          <li key={row.key}>
            <BandRowFace row={row} kinds={kinds} full={full} grow={grow} />
            {row.between && (
              <div className="grid grid-cols-[minmax(5rem,9rem)_minmax(0,1fr)] gap-3 px-2">
                <span />
                <span
                  className={classNames('py-0.5 text-faint text-xs', grow === 'end' && 'text-end')}
                >
                  {row.between}
                </span>
              </div>
            )}
          </li>
        ))}
      </ol>
    </div>
  );
}

function amount(row: Pick<BandRow, 'amounts'>, kind: BandKind): number {
  return Math.max(0, row.amounts[kind.key] ?? 0);
}

type BandRowFaceProps = { row: BandRow; kinds: BandKind[]; full: number; grow: 'start' | 'end' };

function BandRowFace({ row, kinds, full, grow }: BandRowFaceProps) {
  const look = classNames(
    'grid grid-cols-[minmax(5rem,9rem)_minmax(0,1fr)] items-center gap-3 rounded-md px-2 py-1',
    row.to && 'hover:bg-hover',
    row.current && 'bg-accent-soft shadow-[inset_3px_0_0_var(--accent)]',
  );
  const face = (
    <>
      <span className={classNames('min-w-0 truncate', row.current && 'font-medium')}>
        {row.label}
      </span>
      <span className={classNames('flex items-center gap-2', grow === 'end' && 'flex-row-reverse')}>
        <Bands row={row} kinds={kinds} full={full} grow={grow} />
        {row.total !== undefined && (
          <span className="numeric min-w-14 shrink-0 font-medium">{row.total}</span>
        )}
      </span>
    </>
  );
  return row.to ? (
    <Link
      to={row.to}
      preventScrollReset
      aria-current={row.current ? 'true' : undefined}
      className={look}
    >
      {face}
    </Link>
  ) : (
    <div className={look}>{face}</div>
  );
}

type BandsProps = {
  row: Pick<BandRow, 'amounts' | 'amountTexts'>;
  kinds: BandKind[];
  full: number;
  grow: 'start' | 'end';
};

function Bands({ row, kinds, full, grow }: BandsProps) {
  return (
    <span
      className={classNames('flex h-6 min-w-0 flex-1 gap-px', grow === 'end' && 'flex-row-reverse')}
    >
      {kinds
        .filter((kind) => amount(row, kind) > 0)
        .map((kind) => (
          <span
            key={kind.key}
            title={`${kind.label} ${row.amountTexts[kind.key] ?? ''}`}
            className="bar-segment"
            data-pattern={kind.pattern ?? 'solid'}
            style={
              {
                '--band': bandColor(kind.color),
                width: full > 0 ? `${(amount(row, kind) / full) * 100}%` : 0,
              } as Record<string, string | number>
            }
          >
            <span className="sr-only">{`${kind.label} ${row.amountTexts[kind.key] ?? ''}; `}</span>
          </span>
        ))}
    </span>
  );
}

type BandBarProps = Pick<BandRow, 'amounts' | 'amountTexts'> & {
  label: string;
  kinds: BandKind[];
  maximum: number;
  grow: 'start' | 'end';
};

/** One bar alone, for pictures that set their own names and totals beside it. */
export function BandBar({ label, kinds, maximum, grow, ...row }: BandBarProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for form fields, this is a picture
    <div role="group" aria-label={label} className="flex">
      <Bands row={row} kinds={kinds} full={maximum} grow={grow} />
    </div>
  );
}

function bandColor(color: BandKind['color']): string {
  return typeof color === 'number' ? `var(--series-${color})` : `var(--${color}-solid)`;
}

/** The legend alone, where several sets of bars share it. */
export function BandLegend({ kinds }: { kinds: BandKind[] }) {
  return (
    <ul className="mb-2 flex flex-wrap gap-x-4 gap-y-1 px-2 text-sm">
      {kinds.map((kind) => (
        <li key={kind.key} className="flex items-center gap-1.5">
          <span
            aria-hidden="true"
            className="bar-segment size-3.5"
            data-pattern={kind.pattern ?? 'solid'}
            style={{ '--band': bandColor(kind.color) } as Record<string, string>}
          />
          {kind.label}
        </li>
      ))}
    </ul>
  );
}
