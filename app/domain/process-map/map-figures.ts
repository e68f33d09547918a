import type { PainLayer } from '../survey/step-pain';
import type { HeatKind } from './map-heat';
import type { RoleRates } from './map-sums';
import type { MeasuredTime } from './measured-time';

export type MeasuredWaits = {
  dataset: { id: string; name: string };
  steps: MeasuredTime[];
  /** Activities that no step is called like. */
  unmatched: string[];
};

/** What the sums and the heat of a map rest on beside the map itself. */
export type MapFigures = {
  currency: string;
  rates: RoleRates;
  /** Roles that work in the current or ideal map, and those that have a rate. */
  roles: string[];
  /** Of the current map, for a map that says none itself. */
  casesPerMonth: number | null;
  heat: HeatKind | null;
  pain: PainLayer | null;
  /** Answers about steps that may not be shown (yet). */
  withheld: number;
  measured: MeasuredWaits | null;
};
