export type Sort<Column extends string = string> = {
  column: Column;
  direction: 'ascending' | 'descending';
};

/** Reads `?sort=value` (ascending) or `?sort=-value` (descending); unknown columns give the fallback. */
export function parseSort<Column extends string>(
  parameters: URLSearchParams,
  columns: readonly Column[],
  fallback: Sort<Column>,
  name = 'sort',
): Sort<Column> {
  const raw = parameters.get(name) ?? '';
  const descending = raw.startsWith('-');
  const column = columns.find((candidate) => candidate === (descending ? raw.slice(1) : raw));
  return column ? { column, direction: descending ? 'descending' : 'ascending' } : fallback;
}

/** The search part of a link that orders by `column`: the same column again turns the direction. */
export function sortSearch(
  parameters: URLSearchParams,
  column: string,
  current: Sort,
  firstDirection: Sort['direction'] = 'ascending',
  name = 'sort',
): string {
  const direction =
    current.column !== column
      ? firstDirection
      : current.direction === 'ascending'
        ? 'descending'
        : 'ascending';
  const next = new URLSearchParams(parameters);
  next.set(name, direction === 'descending' ? `-${column}` : column);
  next.delete('page');
  return `?${next}`;
}
