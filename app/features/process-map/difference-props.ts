import type { MapComparison } from '~/domain/process-map/map-comparison';

export type DifferencePageProps = MapComparison & {
  engagementId: string;
  editable: boolean;
  fileName: string;
};
