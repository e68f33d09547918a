import type { StoredInspection } from './inspection';
import type { ValueTreatment } from './value-treatment';

/** Takes the values of columns that are left out or hashed away from what is kept of a file. */
export function redactInspection(
  inspection: StoredInspection,
  { personal = {} }: ValueTreatment,
): StoredInspection {
  const hidden = new Set(
    inspection.columns
      .filter(({ name }) => Object.hasOwn(personal, name) && personal[name] !== 'keep')
      .map(({ position }) => position),
  );
  if (hidden.size === 0) return inspection;
  return {
    ...inspection,
    columns: inspection.columns.map((column) =>
      hidden.has(column.position)
        ? { ...column, samples: [], values: null, spellings: [], placeholders: [] }
        : column,
    ),
    preview: inspection.preview.map(({ row, cells }) => ({
      row,
      // A row with too many cells has its texts under the wrong columns.
      cells: cells.map((cell, position) =>
        hidden.has(position) || cells.length > inspection.columns.length ? '' : cell,
      ),
    })),
    doubts: inspection.doubts.map((doubt) =>
      inspection.columns.some(({ name, position }) => name === doubt.column && hidden.has(position))
        ? { ...doubt, value: null }
        : doubt,
    ),
  };
}

/** Columns whose values were taken away and are to be kept again: the file has to be looked at anew. */
export function revealedColumns(before: ValueTreatment, after: ValueTreatment): string[] {
  return Object.entries(before.personal ?? {})
    .filter(([name, treatment]) => {
      const now = Object.hasOwn(after.personal ?? {}, name) ? after.personal?.[name] : 'keep';
      return treatment !== 'keep' && now === 'keep';
    })
    .map(([name]) => name);
}
