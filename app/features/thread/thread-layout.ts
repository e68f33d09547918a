import {
  type NodeKey,
  THREAD_KINDS,
  type ThreadEdge,
  type ThreadKind,
} from '~/domain/thread/thread-records';

/** Units of the drawing across: it is stretched to the width of the page, so they are shares. */
const CARD = 74;
const GAP = 26;
/** Pixels of the drawing down. */
export const CARD_HEIGHT = 66;
export const ROW_GAP = 12;

export const DRAWING_WIDTH = THREAD_KINDS.length * (CARD + GAP) - GAP;
/** The gap between columns as a share of the width, for the cards' own grid. */
export const COLUMN_GAP = `${(100 * GAP) / DRAWING_WIDTH}%`;

export type ThreadColumn<Node> = { kind: ThreadKind; nodes: Node[] };
export type ThreadLine = { edge: ThreadEdge; path: string };

/**
 * The nodes in one column per station. Within a column they stand near those they come from (the
 * mean row of their origins), so that lines cross less; the others keep their order below.
 */
export function threadColumns<Node extends { key: NodeKey; kind: ThreadKind }>(
  nodes: readonly Node[],
  edges: readonly ThreadEdge[],
): ThreadColumn<Node>[] {
  const rows = new Map<NodeKey, number>();
  return THREAD_KINDS.map((kind) => {
    const own = nodes.filter((node) => node.kind === kind);
    const placed = own
      .map((node, index) => ({
        node,
        at: meanOriginRow(node.key, edges, rows) ?? own.length + index,
      }))
      .toSorted((a, b) => a.at - b.at)
      .map(({ node }) => node);
    for (const [row, node] of placed.entries()) rows.set(node.key, row);
    return { kind, nodes: placed };
  });
}

function meanOriginRow(
  key: NodeKey,
  edges: readonly ThreadEdge[],
  rows: ReadonlyMap<NodeKey, number>,
): number | null {
  const origins = edges.flatMap(({ from, to }) => (to === key ? (rows.get(from) ?? []) : []));
  if (origins.length === 0) return null;
  return origins.reduce((sum, row) => sum + row, 0) / origins.length;
}

/** The lines as curves from the right of one card to the left of another. */
export function threadLines(
  columns: readonly ThreadColumn<{ key: NodeKey }>[],
  edges: readonly ThreadEdge[],
): ThreadLine[] {
  const places = new Map(
    columns.flatMap(({ nodes }, column) =>
      nodes.map(
        ({ key }, row) => [key, { x: column * (CARD + GAP), y: middleOfRow(row) }] as const,
      ),
    ),
  );
  return edges.flatMap((edge) => {
    const from = places.get(edge.from);
    const to = places.get(edge.to);
    if (!from || !to) return [];
    const start = from.x + CARD;
    const bend = Math.max(GAP / 2, (to.x - start) / 2);
    const path = `M${start} ${from.y}C${start + bend} ${from.y} ${to.x - bend} ${to.y} ${to.x} ${to.y}`;
    return [{ edge, path }];
  });
}

export function drawingHeight(columns: readonly ThreadColumn<unknown>[]): number {
  const rows = Math.max(1, ...columns.map(({ nodes }) => nodes.length));
  return rows * CARD_HEIGHT + (rows - 1) * ROW_GAP;
}

function middleOfRow(row: number): number {
  return row * (CARD_HEIGHT + ROW_GAP) + CARD_HEIGHT / 2;
}
