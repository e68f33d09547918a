import { classNames } from './class-names';

/** A grey place where something will stand. Appears after 200 ms, so quick pages do not flicker. */
export function Skeleton({ className }: { className?: string }) {
  return (
    <span
      aria-hidden="true"
      className={classNames('block animate-late rounded-md bg-neutral-soft', className ?? 'h-4')}
    />
  );
}

const widths = ['w-full', 'w-11/12', 'w-4/5', 'w-full', 'w-2/3'];

export function SkeletonText({ label, lines = 3 }: { label: string; lines?: number }) {
  return (
    <div role="status" aria-label={label} className="grid gap-2.5">
      {Array.from({ length: lines }, (_, line) => (
        <Skeleton
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines have no identity and no order
          key={line}
          className={classNames('h-3.5', widths[line % widths.length])}
        />
      ))}
    </div>
  );
}

type SkeletonTableProps = { label: string; rows?: number; columns?: number };

/** Has the shape of a table: a head, then rows of the real height. */
export function SkeletonTable({ label, rows = 8, columns = 5 }: SkeletonTableProps) {
  return (
    <div role="status" aria-label={label} className="overflow-hidden rounded-lg border bg-surface">
      {Array.from({ length: rows + 1 }, (_, row) => (
        <div
          // biome-ignore lint/suspicious/noArrayIndexKey: the rows have no identity and no order
          key={row}
          className="grid gap-6 border-b px-3 py-2.5 last:border-b-0"
          style={{ gridTemplateColumns: `2fr repeat(${columns - 1}, 1fr)` }}
        >
          {Array.from({ length: columns }, (_, column) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the cells have no identity and no order
            <Skeleton key={column} className={row === 0 ? 'h-3 w-1/2' : 'h-3.5'} />
          ))}
        </div>
      ))}
    </div>
  );
}
