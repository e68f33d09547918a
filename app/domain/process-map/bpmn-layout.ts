import { flowsOf } from './process-flow';
import { isWork, type Lane, type ProcessMap, type ProcessStep } from './process-map';

export type Box = { x: number; y: number; width: number; height: number };
export type BpmnLayout = { pool: Box; lanes: Box[]; steps: Map<ProcessStep, Box> };

const GAP = 60;
const MARGIN = 40;
const LANE_HEADING = 30;

/**
 * Places steps in columns by how far they are from the start (ways that lead back do not count), and
 * in rows within their lane; what belongs to a sub-process lies inside its box. Pixels.
 */
export function layOut(
  map: ProcessMap,
  lanes: readonly Lane[],
  childrenOf: ReadonlyMap<ProcessStep, ProcessStep[]>,
): BpmnLayout {
  const inside = new Set([...childrenOf.values()].flat());
  const sizes = new Map<ProcessStep, { width: number; height: number }>();
  const sizeOf = (step: ProcessStep): { width: number; height: number } => {
    const known = sizes.get(step);
    if (known) return known;
    const children = childrenOf.get(step) ?? [];
    const parts = children.map(sizeOf);
    const size =
      children.length > 0
        ? {
            width: parts.reduce((sum, { width }) => sum + width + GAP / 2, GAP / 2),
            height: Math.max(...parts.map(({ height }) => height)) + 2 * MARGIN,
          }
        : plainSize(step);
    sizes.set(step, size);
    return size;
  };
  const ranks = ranksOf(map);
  const columns: number[] = [];
  for (const step of map.steps) {
    if (inside.has(step)) continue;
    const rank = ranks.get(step) ?? 0;
    columns[rank] = Math.max(columns[rank] ?? 0, sizeOf(step).width);
  }
  const left: number[] = [];
  let right = 2 * LANE_HEADING + MARGIN;
  for (let rank = 0; rank < columns.length; rank += 1) {
    left[rank] = right;
    right += (columns[rank] ?? 0) + GAP;
  }
  const steps = new Map<ProcessStep, Box>();
  const place = (step: ProcessStep, x: number, y: number) => {
    steps.set(step, { x, y, ...sizeOf(step) });
    let at = x + GAP / 2;
    for (const child of childrenOf.get(step) ?? []) {
      place(child, at, y + MARGIN);
      at += sizeOf(child).width + GAP / 2;
    }
  };
  let top = 0;
  const boxes = lanes.map((lane): Box => {
    const bottoms: number[] = [];
    for (const step of lane.steps) {
      if (inside.has(step)) continue;
      const rank = ranks.get(step) ?? 0;
      const { width, height } = sizeOf(step);
      const y = bottoms[rank] ?? top + MARGIN;
      place(step, (left[rank] ?? 0) + ((columns[rank] ?? 0) - width) / 2, y);
      bottoms[rank] = y + height + MARGIN;
    }
    const height = Math.max(120, ...bottoms.map((bottom) => (bottom ?? 0) - top));
    const box = { x: LANE_HEADING, y: top, width: right - LANE_HEADING, height };
    top += height;
    return box;
  });
  return { pool: { x: 0, y: 0, width: right, height: Math.max(top, 120) }, lanes: boxes, steps };
}

function plainSize(step: ProcessStep): { width: number; height: number } {
  if (isWork(step) || step.kind === 'document') return { width: 100, height: 80 };
  return step.kind === 'decision' ? { width: 50, height: 50 } : { width: 36, height: 36 };
}

function ranksOf(map: ProcessMap): Map<ProcessStep, number> {
  const ranks = map.steps.map(() => 0);
  const forward = flowsOf(map).filter(({ from, to }) => to > from);
  // Steps in order: all ways into a step start at steps before it.
  forward.sort((one, other) => one.from - other.from);
  for (const { from, to } of forward) ranks[to] = Math.max(ranks[to] ?? 0, (ranks[from] ?? 0) + 1);
  return new Map(map.steps.map((step, index) => [step, ranks[index] ?? 0]));
}
