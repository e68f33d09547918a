import type { MapDifference } from './map-difference';
import type { MapFigures } from './map-figures';
import type { StepCorrections } from './map-matches';
import type { MapVariant } from './map-variant';
import type { StepPairing } from './match-steps';
import type { ProcessMap } from './process-map';

export type NamedMap = { id: string; name: string; variant: MapVariant | null };

export type MapComparison = {
  /** All maps of the engagement, to choose from. */
  maps: (NamedMap & { steps: number })[];
  from: NamedMap;
  to: NamedMap;
  current: ProcessMap;
  /** Each step with those of the other map that it stands for. */
  ideal: ProcessMap;
  difference: MapDifference;
  /** Which steps are the same, and how that is known. */
  pairs: StepPairing[];
  /** Steps that somebody said are not the same. */
  apart: StepCorrections['apart'];
  /** The chosen problems first; a measure is made for one of them. */
  problems: { id: string; title: string; chosen: boolean }[];
  measures: { id: string; stepId: string | null; problemId: string; action: string }[];
  /** By problem: changed steps that somebody said meet it. */
  pinned: Record<string, string[]>;
  figures: MapFigures;
};
