import { noCorrections, type StepCorrections } from './map-matches';
import type { ProcessMap, ProcessStep } from './process-map';

export type StepMatching = {
  /** The ideal map, each step with the current ones it stands for. */
  ideal: ProcessMap;
  /** Where each ideal step comes from, and how that is known. */
  pairs: StepPairing[];
};

export type StepPairing = {
  from: string;
  to: string;
  /** `identity`: one was made from the other; `alike`: a guess by name; `corrected`: somebody said so. */
  how: 'identity' | 'alike' | 'corrected';
  /** From 0 to 1. */
  likeness: number;
};

/** Less alike than this, two steps are taken for different ones. */
const LIKE_ENOUGH = 0.5;

/**
 * Which current steps the ideal ones stand for: those they name, or the one with the same id. Only
 * where two maps share no identity at all, as after an import, likeness decides between the steps that
 * nobody spoke about: the most alike pair first, each step once, ties by the order of the maps. What
 * people corrected overrules both.
 */
export function matchSteps(
  current: ProcessMap,
  ideal: ProcessMap,
  corrections: StepCorrections = noCorrections,
): StepMatching {
  const known = new Map(current.steps.map((step) => [step.id, step]));
  const apart = new Set(corrections.apart.map(({ from, to }) => JSON.stringify([from, to])));
  const isApart = (from: string, to: string) => apart.has(JSON.stringify([from, to]));
  const identity = ideal.steps.map((step) => {
    const named = [...new Set(step.derivedFrom)].filter((id) => known.has(id));
    if (named.length > 0 || step.derivedFrom.length > 0) return named;
    return known.has(step.id) ? [step.id] : [];
  });
  const isLinked = identity.some((origins) => origins.length > 0);
  const pinned = ideal.steps.map((step) =>
    corrections.same.flatMap(({ from, to }) => (to === step.id && known.has(from) ? [from] : [])),
  );
  const guessed = isLinked
    ? new Map<string, { from: string; likeness: number }>()
    : alike(
        current.steps.filter(({ id }) => !pinned.some((origins) => origins.includes(id))),
        ideal.steps.filter((_, index) => pinned[index]?.length === 0),
        isApart,
      );
  const pairs = ideal.steps.flatMap(({ id: to }, index): StepPairing[] => {
    const own = pinned[index] ?? [];
    const guess = guessed.get(to);
    return [
      ...own.map((from): StepPairing => ({ from, to, how: 'corrected', likeness: 1 })),
      ...(identity[index] ?? [])
        .filter((from) => !own.includes(from) && !isApart(from, to))
        .map((from): StepPairing => ({ from, to, how: 'identity', likeness: 1 })),
      ...(guess ? [{ from: guess.from, to, how: 'alike' as const, likeness: guess.likeness }] : []),
    ];
  });
  const origins = new Map<string, string[]>();
  for (const { from, to } of pairs) origins.set(to, [...(origins.get(to) ?? []), from]);
  return {
    ideal: {
      ...ideal,
      steps: ideal.steps.map((step) => ({ ...step, derivedFrom: origins.get(step.id) ?? [] })),
    },
    pairs,
  };
}

function alike(
  current: readonly ProcessStep[],
  ideal: readonly ProcessStep[],
  isApart: (from: string, to: string) => boolean,
): Map<string, { from: string; likeness: number }> {
  const pairs = ideal.flatMap((to) =>
    current.map((from) => ({ to, from, likeness: likeness(from, to) })),
  );
  pairs.sort((one, other) => other.likeness - one.likeness);
  const found = new Map<string, { from: string; likeness: number }>();
  const taken = new Set<string>();
  for (const { to, from, likeness: like } of pairs) {
    if (like < LIKE_ENOUGH || found.has(to.id) || taken.has(from.id)) continue;
    if (isApart(from.id, to.id)) continue;
    found.set(to.id, { from: from.id, likeness: Math.round(like * 100) / 100 });
    taken.add(from.id);
  }
  return found;
}

/**
 * From 0 to 1: Dice's coefficient of the letter pairs of both names (Dice 1945), with a tenth for the
 * same owner and a tenth for the same kind of step. Without names nothing is alike.
 */
export function likeness(one: ProcessStep, other: ProcessStep): number {
  const names = nameLikeness(one.name, other.name);
  if (names === 0) return 0;
  const owner = one.department === other.department && one.role === other.role ? 0.1 : 0;
  const kind = (one.kind ?? 'task') === (other.kind ?? 'task') ? 0.1 : 0;
  return 0.8 * names + owner + kind;
}

/** From 0 to 1: Dice's coefficient of the letter pairs of two names. */
export function nameLikeness(one: string, other: string): number {
  return dice(pairsOf(one), pairsOf(other));
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
