import { BYTE_ORDER_MARK, csvLine } from '~/domain/dataset/csv-writer';

/** Lets the browser keep a file that the page made. */
export function save(content: Blob, name: string): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}

/** A table as a file that spreadsheets open and run nothing of; the first row is its head. */
export function saveCsv(rows: string[][], name: string): void {
  const lines = [BYTE_ORDER_MARK, ...rows.map(csvLine)];
  save(new Blob(lines, { type: 'text/csv;charset=utf-8' }), `${name}.csv`);
}
