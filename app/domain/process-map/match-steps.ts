import type { ProcessMap, ProcessStep } from './process-map';

export type StepMatching = {
  /** The ideal map, each step with the current ones it stands for. */
  ideal: ProcessMap;
  /** Ideal steps whose origin was found by likeness and not by identity. */
  guessed: { id: string; from: string; likeness: number }[];
};

/** Less alike than this, two steps are taken for different ones. */
const LIKE_ENOUGH = 0.5;

/**
 * Which current steps the ideal ones stand for: those they name, or the one with the same id. Only
 * where two maps share no identity at all, as after an import, likeness of names decides; whoever
 * names an origin overrules it.
 */
export function matchSteps(current: ProcessMap, ideal: ProcessMap): StepMatching {
  const known = new Set(current.steps.map(({ id }) => id));
  const linked = ideal.steps.map((step): ProcessStep => {
    const named = step.derivedFrom.filter((id) => known.has(id));
    if (named.length > 0 || step.derivedFrom.length > 0 || !known.has(step.id)) return step;
    return { ...step, derivedFrom: [step.id] };
  });
  const isLinked = linked.some(({ derivedFrom }) => derivedFrom.some((id) => known.has(id)));
  if (isLinked) return { ideal: { ...ideal, steps: linked }, guessed: [] };
  const pairs = ideal.steps.flatMap((to) =>
    current.steps.map((from) => ({ to, from, likeness: likeness(from, to) })),
  );
  pairs.sort((one, other) => other.likeness - one.likeness);
  const origins = new Map<ProcessStep, { from: ProcessStep; likeness: number }>();
  const taken = new Set<ProcessStep>();
  for (const pair of pairs) {
    if (pair.likeness < LIKE_ENOUGH || origins.has(pair.to) || taken.has(pair.from)) continue;
    origins.set(pair.to, pair);
    taken.add(pair.from);
  }
  return {
    ideal: {
      ...ideal,
      steps: ideal.steps.map((step) => {
        const origin = origins.get(step);
        return origin ? { ...step, derivedFrom: [origin.from.id] } : step;
      }),
    },
    guessed: [...origins].map(([to, { from, likeness: like }]) => ({
      id: to.id,
      from: from.id,
      likeness: Math.round(like * 100) / 100,
    })),
  };
}

/**
 * From 0 to 1: Dice's coefficient of the letter pairs of both names (Dice 1945), with a tenth for the
 * same owner and a tenth for the same kind of step. Without names nothing is alike.
 */
export function likeness(one: ProcessStep, other: ProcessStep): number {
  const names = dice(pairsOf(one.name), pairsOf(other.name));
  if (names === 0) return 0;
  const owner = one.department === other.department && one.role === other.role ? 0.1 : 0;
  const kind = (one.kind ?? 'task') === (other.kind ?? 'task') ? 0.1 : 0;
  return 0.8 * names + owner + kind;
}

function pairsOf(name: string): string[] {
  const letters = [
    ...name
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ''),
  ];
  if (letters.length === 1) return letters;
  return letters.slice(1).map((letter, index) => `${letters[index]}${letter}`);
}

function dice(one: readonly string[], other: readonly string[]): number {
  const left = new Map<string, number>();
  for (const pair of one) left.set(pair, (left.get(pair) ?? 0) + 1);
  let shared = 0;
  for (const pair of other) {
    const count = left.get(pair) ?? 0;
    if (count === 0) continue;
    shared += 1;
    left.set(pair, count - 1);
  }
  return one.length + other.length === 0 ? 0 : (2 * shared) / (one.length + other.length);
}
