import type { NodeKey, ThreadEdge } from '~/domain/thread/thread-records';
import type { ThreadNodeView, ThreadView } from '~/domain/thread/thread-view';
import { downstream, threadThrough, upstream } from '~/domain/thread/walk-thread';

export type SelectedThread = {
  node: ThreadNodeView;
  before: ThreadNodeView[];
  after: ThreadNodeView[];
  tied: ReadonlySet<NodeKey>;
  edges: ReadonlySet<ThreadEdge>;
};

/** What the record that the address names is tied to, in both directions; null for an unknown one. */
export function selectThread(thread: ThreadView, item: string | null): SelectedThread | null {
  const node = thread.nodes.find(({ key }) => key === item);
  if (!node) return null;
  const earlier = upstream(thread, node.key);
  const later = downstream(thread, node.key);
  const through = threadThrough(thread, node.key);
  return {
    node,
    before: thread.nodes.filter(({ key }) => earlier.has(key)),
    after: thread.nodes.filter(({ key }) => later.has(key)),
    tied: through.nodes,
    edges: new Set(through.edges),
  };
}

/** The address that marks a record, or marks nothing where it is marked already. */
export function itemSearch(key: NodeKey, selected: SelectedThread | null): string {
  return selected?.node.key === key ? '?' : `?item=${encodeURIComponent(key)}`;
}
