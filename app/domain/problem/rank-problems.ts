type Ranked = { id: string; chosen: boolean };

export type Move =
  | { to: 'up' | 'down' }
  /** In front of another problem of the same group; null is the group's end. */
  | { before: string | null };

/** Chosen problems stand before the others; within both the order is the users' own. */
export function pinChosen<T extends { chosen: boolean }>(problems: readonly T[]): T[] {
  return [...problems.filter((item) => item.chosen), ...problems.filter((item) => !item.chosen)];
}

/**
 * The ids in their new order, chosen problems first. A problem moves within its own group only, so
 * that ranking never chooses; a move that leads nowhere leaves the order as it is.
 */
export function moveProblem(problems: readonly Ranked[], id: string, move: Move): string[] {
  const pinned = pinChosen(problems);
  const moved = pinned.find((problem) => problem.id === id);
  if (!moved) return pinned.map((problem) => problem.id);
  const group = pinned.filter((problem) => problem.chosen === moved.chosen);
  const rest = pinned.filter((problem) => problem.chosen !== moved.chosen);
  const reordered = moveWithin(
    group.map((problem) => problem.id),
    id,
    move,
  );
  const others = rest.map((problem) => problem.id);
  return moved.chosen ? [...reordered, ...others] : [...others, ...reordered];
}

function moveWithin(ids: readonly string[], id: string, move: Move): string[] {
  const from = ids.indexOf(id);
  const without = ids.filter((other) => other !== id);
  const position = targetPosition(without, from, move);
  return position === null
    ? [...ids]
    : [...without.slice(0, position), id, ...without.slice(position)];
}

function targetPosition(without: readonly string[], from: number, move: Move): number | null {
  if ('to' in move) {
    const position = from + (move.to === 'up' ? -1 : 1);
    return position < 0 || position > without.length ? null : position;
  }
  if (move.before === null) return without.length;
  const position = without.indexOf(move.before);
  return position < 0 ? null : position;
}
