import type { PasteColumn } from '~/domain/process-map/pasted-steps';

type TextColumn = 'name' | 'department' | 'role' | 'input' | 'output' | 'system';

/** The columns of text, with what is suggested while typing. */
export const textColumns: { key: TextColumn; width: string; list?: string }[] = [
  { key: 'name', width: 'w-44 sm:w-56' },
  { key: 'department', width: 'w-28', list: 'map-departments' },
  { key: 'role', width: 'w-28', list: 'map-roles' },
  { key: 'input', width: 'w-36', list: 'map-results' },
  { key: 'output', width: 'w-36', list: 'map-results' },
  { key: 'system', width: 'w-28', list: 'map-systems' },
];
export type TextColumnKey = (typeof textColumns)[number]['key'];

export const hourColumns = ['workingHours', 'waitingHours'] as const;
export type HourColumn = (typeof hourColumns)[number];

/** The columns that the arrow keys walk through, from left to right. */
export const gridColumns: readonly PasteColumn[] = [
  ...textColumns.map(({ key }) => key),
  ...hourColumns,
  'valueClass',
  'marks',
];

/** Narrow screens show the name and the times; the rest stands in the step's details. */
export const wideOnly = 'max-sm:hidden';

export function cellId(stepId: string, column: string): string {
  return `cell-${stepId}-${column}`;
}
