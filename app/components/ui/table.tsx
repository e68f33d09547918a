import { Link } from '@remix-run/react';
import { ArrowDown, ArrowUp, ChevronsUpDown } from 'lucide-react';
import type { ComponentProps, ReactNode } from 'react';
import { classNames } from './class-names';

type TableFrameProps = {
  /** What the scrolling region is called; the table's caption usually. */
  label: string;
  /** `viewport` keeps a long table within the screen, so that its header can stay in sight. */
  height?: 'content' | 'viewport';
  bordered?: boolean;
  className?: string;
  children: ReactNode;
};

/** A region that scrolls sideways (and down) by mouse, touch and keyboard. */
export function TableFrame({
  label,
  height = 'content',
  bordered = true,
  className,
  children,
}: TableFrameProps) {
  return (
    <section
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: whoever has no mouse scrolls it by focus
      tabIndex={0}
      className={classNames(
        'table-frame relative overflow-x-auto bg-surface',
        bordered && 'rounded-lg border',
        height === 'viewport' && 'sm:max-h-[calc(100dvh-9rem)] sm:overflow-y-auto',
        className,
      )}
    >
      {children}
    </section>
  );
}

type TableProps = ComponentProps<'table'> & {
  caption: ReactNode;
  showCaption?: boolean;
};

export function Table({ caption, showCaption, className, children, ...rest }: TableProps) {
  return (
    <table className={classNames('w-full border-collapse text-base', className)} {...rest}>
      <caption className={showCaption ? 'px-3 py-2 text-start font-semibold text-base' : 'sr-only'}>
        {caption}
      </caption>
      {children}
    </table>
  );
}

type SortLink = {
  /** The same page with this column as its order, as `sortSearch` gives it. */
  to: string;
  direction?: 'ascending' | 'descending';
};

type HeaderCellProps = Omit<ComponentProps<'th'>, 'scope'> & {
  numeric?: boolean;
  /** Shown small under the label: days, %, 万元. */
  unit?: ReactNode;
  sort?: SortLink;
  scope?: 'col' | 'colgroup';
};

/** A column's head; with `sort` its label is a link that orders the table. */
export function HeaderCell({
  numeric,
  unit,
  sort,
  scope = 'col',
  className,
  children,
  ...rest
}: HeaderCellProps) {
  const Arrow =
    sort?.direction === 'ascending'
      ? ArrowUp
      : sort?.direction === 'descending'
        ? ArrowDown
        : ChevronsUpDown;
  return (
    <th
      scope={scope}
      aria-sort={sort ? (sort.direction ?? 'none') : undefined}
      className={classNames(
        'sticky top-0 z-10 whitespace-nowrap bg-surface px-3 py-2 align-bottom font-medium text-muted text-sm shadow-[inset_0_-1px_0_var(--line)]',
        numeric ? 'text-end' : 'text-start',
        className,
      )}
      {...rest}
    >
      {sort ? (
        <Link
          to={sort.to}
          preventScrollReset
          className={classNames(
            'inline-flex items-center gap-1 rounded-sm hover:text-ink',
            sort.direction && 'text-ink',
            numeric && 'flex-row-reverse',
          )}
        >
          {children}
          <Arrow aria-hidden="true" className="size-3.5 shrink-0 print:hidden" />
        </Link>
      ) : (
        children
      )}
      {unit && <span className="block font-normal text-faint text-xs">{unit}</span>}
    </th>
  );
}

export function Row({
  selected,
  className,
  ...rest
}: ComponentProps<'tr'> & { selected?: boolean }) {
  return (
    <tr
      aria-current={selected || undefined}
      className={classNames(
        'border-b last:border-b-0 hover:bg-hover',
        selected && 'bg-accent-soft shadow-[inset_3px_0_0_var(--accent)]',
        className,
      )}
      {...rest}
    />
  );
}

type CellProps = ComponentProps<'td'> & { numeric?: boolean; muted?: boolean };

export function Cell({ numeric, muted, className, children, ...rest }: CellProps) {
  return (
    <td
      className={classNames(
        'px-3 py-1.5 align-top',
        numeric ? 'numeric' : textWidth(children),
        muted && 'text-muted',
        className,
      )}
      {...rest}
    >
      {children}
    </td>
  );
}

/** Chinese breaks after every character: in a narrow table a column would shrink to one of them. */
function textWidth(children: ReactNode): string | undefined {
  if (typeof children !== 'string') return undefined;
  return children.length <= 6 ? 'whitespace-nowrap' : 'min-w-24';
}

/** The cell that names its row. */
export function RowHeader({ className, ...rest }: ComponentProps<'th'>) {
  return (
    <th
      scope="row"
      className={classNames('min-w-24 px-3 py-1.5 text-start align-top font-medium', className)}
      {...rest}
    />
  );
}

/** Stands where rows would be. */
export function EmptyRow({ columns, children }: { columns: number; children: ReactNode }) {
  return (
    <tr>
      <td colSpan={columns} className="px-3 py-8 text-center text-muted">
        {children}
      </td>
    </tr>
  );
}
