import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { classNames } from './class-names';
import { Table, TableFrame } from './table';
import { type Tone, ToneSign, toneSurface } from './tone';

export type GridCell = {
  tone: Tone;
  /** The state in words. */
  label: string;
  /** Shown in the cell beside its sign; the words are then read aloud only. */
  short?: ReactNode;
  to?: string;
};

type StatusGridProps = {
  caption: string;
  /** Over the row heads. */
  cornerLabel: ReactNode;
  columns: { key: string; label: ReactNode }[];
  rows: { key: string; label: ReactNode; detail?: ReactNode; cells: Record<string, GridCell> }[];
  /** What an absent cell says. */
  absentLabel: string;
};

/** Things by items, a state in each cell; a cell may lead to its evidence. */
export function StatusGrid({ caption, cornerLabel, columns, rows, absentLabel }: StatusGridProps) {
  return (
    <TableFrame label={caption}>
      <Table caption={caption}>
        <thead>
          <tr className="border-b">
            <th
              scope="col"
              className="sticky start-0 z-10 bg-surface px-3 py-2 text-start font-medium text-muted text-sm"
            >
              {cornerLabel}
            </th>
            {columns.map((column) => (
              <th
                key={column.key}
                scope="col"
                className="min-w-24 px-1 py-2 text-center align-bottom font-medium text-muted text-sm"
              >
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key} className="border-b last:border-b-0">
              <th
                scope="row"
                className="sticky start-0 z-10 max-w-48 min-w-24 bg-surface px-3 py-1 text-start font-medium"
              >
                {row.label}
                {row.detail && (
                  <span className="block font-normal text-faint text-xs">{row.detail}</span>
                )}
              </th>
              {columns.map((column) => (
                <td key={column.key} className="p-1">
                  <GridCellFace cell={row.cells[column.key]} absentLabel={absentLabel} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </Table>
    </TableFrame>
  );
}

function GridCellFace({ cell, absentLabel }: { cell?: GridCell; absentLabel: string }) {
  if (!cell) {
    return (
      <span className="block text-center text-faint">
        <span aria-hidden="true">–</span>
        <span className="sr-only">{absentLabel}</span>
      </span>
    );
  }
  const look = classNames(
    'badge flex min-h-8 items-center justify-center gap-1.5 rounded-md border px-2 font-medium text-xs',
    toneSurface[cell.tone],
  );
  const face = (
    <>
      <ToneSign tone={cell.tone} />
      {cell.short === undefined ? (
        <span>{cell.label}</span>
      ) : (
        <>
          <span aria-hidden="true">{cell.short}</span>
          <span className="sr-only">{cell.label}</span>
        </>
      )}
    </>
  );
  return cell.to ? (
    <Link to={cell.to} title={cell.label} className={classNames(look, 'hover:border-current')}>
      {face}
    </Link>
  ) : (
    <span title={cell.label} className={look}>
      {face}
    </span>
  );
}
