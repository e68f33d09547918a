import { BYTE_ORDER_MARK, csvLine } from '~/domain/dataset/csv-writer';
import type { RowProblem } from '~/domain/dataset/error-codes';

type Rejection = RowProblem & { cells: string[] };

/** The same for programs: codes instead of words, and the record under the headers of its file. */
export async function* rejectionRecords(
  pages: AsyncIterable<Rejection[]>,
  columns: readonly string[],
): AsyncGenerator<string, void> {
  yield BYTE_ORDER_MARK + csvLine(['row', 'column', 'value', 'reason', ...columns]);
  for await (const rows of pages) {
    const lines = rows.map(({ row, reason, column, value, cells }) =>
      csvLine([String(row), column ?? '', value ?? '', reason, ...cells]),
    );
    if (lines.length > 0) yield lines.join('');
  }
}

/** A file of the rejected rows: where and why, then the row as it stands in the file. */
export async function* rejectionsCsv(
  pages: AsyncIterable<Rejection[]>,
  translate: (key: string) => string,
): AsyncGenerator<string, void> {
  const header = ['preview.row', 'result.reason', 'result.column', 'result.value', 'result.record'];
  yield BYTE_ORDER_MARK + csvLine(header.map(translate));
  for await (const rows of pages) {
    const lines = rows.map(({ row, reason, column, value, cells }) =>
      csvLine([String(row), translate(`problems.${reason}`), column ?? '', value ?? '', ...cells]),
    );
    if (lines.length > 0) yield lines.join('');
  }
}
