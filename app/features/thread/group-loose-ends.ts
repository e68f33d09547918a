import type { LooseEndKind, ThreadPhase } from '~/domain/thread/loose-ends';
import type { ThreadKind } from '~/domain/thread/thread-records';
import type { LooseEndView } from '~/domain/thread/thread-view';

export type LooseEndGroup = {
  kind: LooseEndKind;
  phase: ThreadPhase;
  /** The station of the records that hang loose. */
  of: ThreadKind;
  due: boolean;
  ends: LooseEndView[];
  /** The one place that mends them all; null where each has its own. */
  to: string | null;
};

/** The records that lack the same thing, together, in the order in which the kinds come up. */
export function groupLooseEnds(ends: readonly LooseEndView[]): LooseEndGroup[] {
  return [...new Set(ends.map(({ kind, node }) => `${kind} ${stationOf(node)}`))].flatMap(
    (name) => {
      const group = ends.filter(({ kind, node }) => `${kind} ${stationOf(node)}` === name);
      const [first] = group;
      if (!first) return [];
      const { kind, phase, due, to, node } = first;
      const common = group.every((end) => end.to === to);
      return [{ kind, phase, due, of: stationOf(node), ends: group, to: common ? to : null }];
    },
  );
}

function stationOf(node: LooseEndView['node']): ThreadKind {
  return node.slice(0, node.indexOf(':')) as ThreadKind;
}
