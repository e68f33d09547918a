import type { ProcessMap } from './process-map';

/** How selling happens today, and how it should. */
export const mapVariants = ['current', 'ideal'] as const;
export type MapVariant = (typeof mapVariants)[number];

export function isMapVariant(value: unknown): value is MapVariant {
  return mapVariants.includes(value as MapVariant);
}

export type StoredMap = {
  /** Null while nothing is stored. */
  id: string | null;
  /** Null for a map beside the two, which has a name. */
  variant: MapVariant | null;
  name: string;
  map: ProcessMap;
  /** 0 while nothing is stored. */
  revision: number;
  /** Instant as an ISO string. */
  updatedAt: string | null;
  /** Name of who saved it last; empty if unknown. */
  updatedBy: string;
};

/** The largest map that is taken, in bytes of UTF-8 as JSON: 300 well-described steps fit in. */
export const LARGEST_MAP = 1_000_000;
