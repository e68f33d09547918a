import { elementAt } from './requirements';

/**
 * The inverse of a small square matrix by Gauss-Jordan elimination with partial pivoting.
 *
 * @returns `null` when the matrix is singular to working precision
 * @throws RangeError when a row has another length than there are rows
 */
export function invertMatrix(matrix: readonly (readonly number[])[]): number[][] | null {
  const size = matrix.length;
  const rows = matrix.map((row, index) => {
    if (row.length !== size) throw new RangeError('the matrix must be square');
    return [...row, ...row.map((_, column) => (column === index ? 1 : 0))];
  });
  const scale = Math.max(...matrix.flat().map(Math.abs), 0);
  for (let column = 0; column < size; column += 1) {
    const pivotRow = indexOfLargest(rows, column);
    const pivot = elementAt(elementAt(rows, pivotRow), column);
    if (Math.abs(pivot) <= scale * 1e-12) return null;
    [rows[column], rows[pivotRow]] = [elementAt(rows, pivotRow), elementAt(rows, column)];
    const scaled = elementAt(rows, column).map((value) => value / pivot);
    rows[column] = scaled;
    for (let index = 0; index < size; index += 1) {
      const row = elementAt(rows, index);
      const factor = elementAt(row, column);
      if (index === column || factor === 0) continue;
      rows[index] = row.map((value, position) => value - factor * elementAt(scaled, position));
    }
  }
  return rows.map((row) => row.slice(size));
}

/** The row, from the diagonal downwards, with the greatest absolute value in a column. */
function indexOfLargest(rows: readonly (readonly number[])[], column: number): number {
  let best = column;
  for (let index = column + 1; index < rows.length; index += 1) {
    const candidate = Math.abs(elementAt(elementAt(rows, index), column));
    if (candidate > Math.abs(elementAt(elementAt(rows, best), column))) best = index;
  }
  return best;
}
