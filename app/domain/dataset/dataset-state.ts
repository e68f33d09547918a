/**
 * Where a data set stands. `failed` and `cancelled` are drafts whose import came to nothing; a data
 * set that was imported before goes back to `ready` with its former data.
 */
export const datasetStates = ['draft', 'importing', 'ready', 'failed', 'cancelled'] as const;
export type DatasetState = (typeof datasetStates)[number];

export function datasetState(stored: string): DatasetState {
  return datasetStates.find((state) => state === stored) ?? 'failed';
}
