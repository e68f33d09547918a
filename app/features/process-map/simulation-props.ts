import type { NamedMap } from '~/domain/process-map/map-comparison';
import type { MapSimulation, SimulationDifference } from '~/domain/process-map/map-simulation';
import type { DomainError } from '~/domain/result';
import type { Distribution } from './simulation-distribution';

type SimulationRun = Omit<MapSimulation, 'quantiles'>;

export type SimulationPageProps = {
  engagementId: string;
  maps: (NamedMap & { steps: number })[];
  datasets: { id: string; name: string }[];
  dataset: string | null;
  one: NamedMap | null;
  beside: NamedMap | null;
  /** One run a map, in their order. */
  runs: SimulationRun[];
  difference: SimulationDifference | null;
  distribution: Distribution | null;
  error: DomainError | null;
};
