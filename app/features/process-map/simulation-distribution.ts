import type { ChartDrawing } from '~/components/chart/chart-drawing';

export type Distribution = {
  drawing: ChartDrawing;
  /** A few of the points, as numbers. */
  rows: { hours: number; shares: number[] }[];
};
