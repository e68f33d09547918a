import type { Conformance } from '~/domain/process-map/conformance';
import type { NamedMap } from '~/domain/process-map/map-comparison';
import type { CaseFilter, CaseSort, ReplayedCase } from '~/domain/process-map/replayed-case';
import type { DomainError } from '~/domain/result';

export type DataPageProps = {
  engagementId: string;
  maps: (NamedMap & { steps: number })[];
  map: NamedMap | null;
  /** The map's steps, for corrections. */
  steps: { id: string; name: string }[];
  datasets: { id: string; name: string }[];
  dataset: string | null;
  replay: (Conformance & { query: string }) | null;
  cases: {
    rows: ReplayedCase[];
    total: number;
    page: number;
    pages: number;
    filter: CaseFilter;
    sort: CaseSort;
  } | null;
  error: DomainError | null;
  editable: boolean;
};
