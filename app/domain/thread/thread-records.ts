/** The stations of the thread, in the order in which a reader walks it. */
export const THREAD_KINDS = [
  'evidence',
  'problem',
  'step',
  'measure',
  'goal',
  'pilot',
  'manual-section',
  'rollout-team',
] as const;
export type ThreadKind = (typeof THREAD_KINDS)[number];

type ThreadRecord = { id: string; title: string };

/**
 * What the thread is spun from, each record with the ids of those it was made for. A problem that is
 * not among the chosen ones (`chosen: false`) keeps its lines, but nothing is asked of it. A measure
 * or goal that was dropped keeps its lines for reading, but ties nothing and nothing is asked of it.
 */
export type ThreadRecords = {
  evidence: readonly ThreadRecord[];
  problems: readonly (ThreadRecord & { chosen?: boolean; evidenceIds: readonly string[] })[];
  /** Steps of the current map; `marked` where the map says that something is wrong. */
  steps: readonly (ThreadRecord & { marked?: boolean; problemIds: readonly string[] })[];
  measures: readonly (ThreadRecord & {
    dropped?: boolean;
    problemIds: readonly string[];
    stepIds?: readonly string[];
    goalIds: readonly string[];
  })[];
  goals: readonly (ThreadRecord & { dropped?: boolean })[];
  pilots: readonly (ThreadRecord & {
    goalIds: readonly string[];
    measureIds?: readonly string[];
  })[];
  manualSections: readonly (ThreadRecord & { measureIds: readonly string[] })[];
  rolloutTeams: readonly (ThreadRecord & { manualSectionIds: readonly string[] })[];
};

/** Names a node in the whole engagement, such as `problem:42`. */
export type NodeKey = `${ThreadKind}:${string}`;

/** A line towards the rollout. `derived` lines follow from others and are not recorded themselves. */
export type ThreadEdge = { from: NodeKey; to: NodeKey; derived?: true };

export function nodeKey(kind: ThreadKind, id: string): NodeKey {
  return `${kind}:${id}`;
}
