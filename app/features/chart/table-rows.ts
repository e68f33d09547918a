/** The cells of a table as a page shows it, row by row; what stands in several lines is one text. */
export function tableRows(table: HTMLTableElement): string[][] {
  return [...table.rows].map((row) => [...row.cells].map(textOf));
}

function textOf(cell: HTMLElement): string {
  return [...cell.childNodes]
    .map((node) => node.textContent?.trim() ?? '')
    .filter((text) => text !== '')
    .join(' ')
    .replaceAll(/\s+/g, ' ');
}
