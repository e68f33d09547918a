import type { Thread } from './build-thread';
import type { NodeKey, ThreadEdge } from './thread-records';

/** Everything a record led to, towards the rollout; the record itself is not part of it. */
export function downstream(thread: Pick<Thread, 'edges'>, start: NodeKey): Set<NodeKey> {
  return walk(thread.edges, start, (edge) => [edge.from, edge.to]);
}

/** Everything a record goes back to, towards the evidence; the record itself is not part of it. */
export function upstream(thread: Pick<Thread, 'edges'>, start: NodeKey): Set<NodeKey> {
  return walk(thread.edges, start, (edge) => [edge.to, edge.from]);
}

/** The whole thread that runs through a record, for setting it off from the others. */
export function threadThrough(
  thread: Pick<Thread, 'edges'>,
  start: NodeKey,
): { nodes: Set<NodeKey>; edges: ThreadEdge[] } {
  const before = upstream(thread, start).add(start);
  const after = downstream(thread, start).add(start);
  return {
    nodes: new Set([...before, ...after]),
    edges: thread.edges.filter(
      ({ from, to }) => (before.has(from) && before.has(to)) || (after.has(from) && after.has(to)),
    ),
  };
}

function walk(
  edges: readonly ThreadEdge[],
  start: NodeKey,
  direction: (edge: ThreadEdge) => [from: NodeKey, to: NodeKey],
): Set<NodeKey> {
  const following = new Map<NodeKey, NodeKey[]>();
  for (const edge of edges) {
    const [from, to] = direction(edge);
    following.set(from, [...(following.get(from) ?? []), to]);
  }
  const reached = new Set<NodeKey>();
  const open = [...(following.get(start) ?? [])];
  for (let key = open.pop(); key !== undefined; key = open.pop()) {
    if (reached.has(key)) continue;
    reached.add(key);
    open.push(...(following.get(key) ?? []));
  }
  return reached;
}
