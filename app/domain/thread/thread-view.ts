import type { ChipFigure } from '../problem/evidence-figure';
import type { ThreadNode } from './build-thread';
import type { LooseEnd, ThreadPhase } from './loose-ends';
import type { ThreadEdge } from './thread-records';

export type ThreadNodeView = ThreadNode & {
  /** The page of the record. */
  to: string;
  /** The number of a piece of evidence; it names the node in the reader's language. */
  figure: ChipFigure | null;
  /** A problem that was not chosen: nothing is asked of it. */
  aside: boolean;
};

export type LooseEndView = LooseEnd & {
  /** Where it is mended. */
  to: string;
  /** The engagement has come to the phase by whose end this should be tied. */
  due: boolean;
  figure: ChipFigure | null;
};

export type ThreadView = {
  nodes: ThreadNodeView[];
  edges: ThreadEdge[];
  looseEnds: LooseEndView[];
  phase: ThreadPhase;
};
