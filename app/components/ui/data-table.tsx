import type { ReactNode } from 'react';
import { type Sort, sortSearch } from './sort-parameters';
import { Cell, EmptyRow, HeaderCell, Row, RowHeader, Table, TableFrame } from './table';

export type Column<Item> = {
  key: string;
  header: ReactNode;
  unit?: ReactNode;
  numeric?: boolean;
  /** The column that names the row. */
  rowHeader?: boolean;
  /** Its head becomes a link that orders by this key; numbers start with the largest. */
  sortable?: boolean;
  className?: string;
  cell: (item: Item) => ReactNode;
};

type DataTableProps<Item> = {
  caption: string;
  showCaption?: boolean;
  columns: Column<Item>[];
  rows: Item[];
  rowKey: (item: Item) => string;
  /** What to say (and do) where no row is. */
  empty: ReactNode;
  /** Needed for sortable columns: the order now, and the page's parameters to keep. */
  sort?: { current: Sort; parameters: URLSearchParams };
  isSelected?: (item: Item) => boolean;
  /** Rows of totals. */
  footer?: ReactNode;
  height?: 'content' | 'viewport';
  bordered?: boolean;
};

/** A table from a list of columns, for the common case. */
export function DataTable<Item>({
  caption,
  showCaption,
  columns,
  rows,
  rowKey,
  empty,
  sort,
  isSelected,
  footer,
  height,
  bordered,
}: DataTableProps<Item>) {
  return (
    <TableFrame label={caption} height={height} bordered={bordered}>
      <Table caption={caption} showCaption={showCaption}>
        <thead>
          <tr>
            {columns.map((column) => (
              <HeaderCell
                key={column.key}
                numeric={column.numeric}
                unit={column.unit}
                className={column.className}
                sort={
                  sort && column.sortable
                    ? {
                        to: sortSearch(
                          sort.parameters,
                          column.key,
                          sort.current,
                          column.numeric ? 'descending' : 'ascending',
                        ),
                        direction:
                          sort.current.column === column.key ? sort.current.direction : undefined,
                      }
                    : undefined
                }
              >
                {column.header}
              </HeaderCell>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.length === 0 && <EmptyRow columns={columns.length}>{empty}</EmptyRow>}
          {rows.map((item) => (
            <Row key={rowKey(item)} selected={isSelected?.(item)}>
              {columns.map((column) =>
                column.rowHeader ? (
                  <RowHeader key={column.key} className={column.className}>
                    {column.cell(item)}
                  </RowHeader>
                ) : (
                  <Cell key={column.key} numeric={column.numeric} className={column.className}>
                    {column.cell(item)}
                  </Cell>
                ),
              )}
            </Row>
          ))}
        </tbody>
        {footer && <tfoot className="border-t-2 font-medium">{footer}</tfoot>}
      </Table>
    </TableFrame>
  );
}
