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

type Placed = { key: NodeKey; kind: ThreadKind };

/**
 * The nodes in one column per station. Problems keep the order people gave them; evidence stands
 * beside the problems it leads to, everything else beside what it comes from (the mean row of those),
 * so that lines cross less. What is tied to nothing keeps its order below.
 */
export function threadColumns<Node extends Placed>(
  nodes: readonly Node[],
  edges: readonly ThreadEdge[],
): ThreadColumn<Node>[] {
  const rows = new Map<NodeKey, number>();
  const columns = new Map<ThreadKind, Node[]>();
  const placing: ThreadKind[] = ['problem', ...THREAD_KINDS.filter((kind) => kind !== 'problem')];
  for (const kind of placing) {
    const own = nodes.filter((node) => node.kind === kind);
    const placed = own
      .map((node) => ({ node, at: kind === 'problem' ? 0 : meanTiedRow(node, edges, rows) }))
      .toSorted((a, b) => a.at - b.at)
      .map(({ node }) => node);
    for (const [row, node] of placed.entries()) rows.set(node.key, row);
    columns.set(kind, placed);
  }
  return THREAD_KINDS.map((kind) => ({ kind, nodes: columns.get(kind) ?? [] }));
}

function meanTiedRow(
  { key, kind }: Placed,
  edges: readonly ThreadEdge[],
  rows: ReadonlyMap<NodeKey, number>,
): number {
  const tied = edges.flatMap(({ from, to }) => {
    if (kind === 'evidence') return from === key ? (rows.get(to) ?? []) : [];
    return to === key ? (rows.get(from) ?? []) : [];
  });
  if (tied.length === 0) return Number.MAX_SAFE_INTEGER;
  return tied.reduce((sum, row) => sum + row, 0) / tied.length;
}

/**
 * The lines as curves from the right of one card to the left of another. A line that passes over a
 * station runs between its rows, so that no card seems to lie on it.
 */
export function threadLines(
  columns: readonly ThreadColumn<{ key: NodeKey }>[],
  edges: readonly ThreadEdge[],
): ThreadLine[] {
  const places = new Map(
    columns.flatMap(({ nodes }, column) =>
      nodes.map(({ key }, row) => [key, { column, y: middleOfRow(row) }] as const),
    ),
  );
  return edges.flatMap((edge, index) => {
    const from = places.get(edge.from);
    const to = places.get(edge.to);
    if (!from || !to) return [];
    const start = from.column * (CARD + GAP) + CARD;
    const end = to.column * (CARD + GAP);
    if (to.column - from.column <= 1) {
      return [{ edge, path: `M${start} ${from.y}${curve(start, from.y, end, to.y)}` }];
    }
    const lane = laneBetweenRows(from.y, to.y, index);
    const leaves = curve(start, from.y, start + GAP, lane);
    const arrives = curve(end - GAP, lane, end, to.y);
    return [{ edge, path: `M${start} ${from.y}${leaves}H${end - GAP}${arrives}` }];
  });
}

function curve(fromX: number, fromY: number, toX: number, toY: number): string {
  const middle = (fromX + toX) / 2;
  return `C${middle} ${fromY} ${middle} ${toY} ${toX} ${toY}`;
}

/** The space between two rows nearest to the middle of a line; neighbours lie side by side in it. */
function laneBetweenRows(fromY: number, toY: number, index: number): number {
  const row = Math.max(1, Math.round((fromY + toY) / 2 / (CARD_HEIGHT + ROW_GAP)));
  const beside = ((index % 3) - 1) * (ROW_GAP / 4);
  return row * (CARD_HEIGHT + ROW_GAP) - ROW_GAP / 2 + beside;
}

export function drawingHeight(columns: readonly ThreadColumn<unknown>[]): number {
  const rows = Math.max(1, ...columns.map(({ nodes }) => nodes.length));
  return rows * CARD_HEIGHT + (rows - 1) * ROW_GAP;
}

function middleOfRow(row: number): number {
  return row * (CARD_HEIGHT + ROW_GAP) + CARD_HEIGHT / 2;
}
