import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changesOf } from '~/domain/process-map/map-changes';
import { difference } from '~/domain/process-map/map-difference';
import { correctSteps, noCorrections, readMatches } from '~/domain/process-map/map-matches';
import { matchSteps } from '~/domain/process-map/match-steps';
import { metProblems } from '~/domain/process-map/met-problems';
import { randomMap } from './random-maps';
import { currentMap, idealMap, mapOf } from './sample-maps';

const imported = mapOf(
  { id: 'x1', name: 'take  lead', department: 'Marketing', role: 'Clerk' },
  { id: 'x2', name: 'Proposing', department: 'Sales', role: 'Rep' },
  { id: 'x3', name: 'Deal review' },
);

describe('which steps of two maps are the same', () => {
  it('is told by where they come from, and names do not matter then', () => {
    const { pairs } = matchSteps(currentMap, idealMap);
    expect(pairs.map(({ from, to, how }) => [from, to, how])).toEqual([
      ['lead', 'i1', 'identity'],
      ['approve', 'i2', 'identity'],
      ['propose', 'i3', 'identity'],
    ]);
  });

  it('is guessed by names where the maps share nothing', () => {
    const { pairs } = matchSteps(currentMap, imported);
    expect(pairs.map(({ from, to, how }) => [from, to, how])).toEqual([
      ['lead', 'x1', 'alike'],
      ['propose', 'x2', 'alike'],
    ]);
  });

  it('is what somebody says, over identity and guesses', () => {
    const said = [
      { from: 'approve', to: 'x3', verdict: 'same' as const },
      { from: 'propose', to: 'x2', verdict: 'apart' as const },
      { from: 'copy', to: 'x2', verdict: 'same' as const },
      { from: 'lead', to: 'x2', verdict: 'same' as const },
      { from: 'lead', to: 'x2', verdict: 'undecided' as const },
    ].reduce(correctSteps, noCorrections);
    const { pairs, ideal } = matchSteps(currentMap, imported, said);
    expect(pairs.map(({ from, to, how }) => [from, to, how])).toEqual([
      ['lead', 'x1', 'alike'],
      ['copy', 'x2', 'corrected'],
      ['approve', 'x3', 'corrected'],
    ]);
    expect(difference(currentMap, ideal).removed.map(({ id }) => id)).toEqual(['propose']);
    const parted = correctSteps(noCorrections, { from: 'lead', to: 'i1', verdict: 'apart' });
    const without = matchSteps(currentMap, idealMap, parted).ideal;
    expect(difference(currentMap, without)).toMatchObject({
      removed: [{ id: 'lead' }, { id: 'copy' }],
      added: [{ id: 'i1' }, { id: 'i4' }],
    });
  });

  it('never changes with the run, takes guesses once, and heeds every correction', () => {
    fc.assert(
      fc.property(
        randomMap,
        randomMap,
        fc.array(
          fc.record({
            from: fc.nat(7),
            to: fc.nat(7),
            verdict: fc.constantFrom('same' as const, 'apart' as const),
          }),
          { maxLength: 5 },
        ),
        (current, ideal, said) => {
          const corrections = said
            .map(({ from, to, verdict }) => ({
              from: current.steps[from % current.steps.length]?.id ?? '',
              to: ideal.steps[to % ideal.steps.length]?.id ?? '',
              verdict,
            }))
            .reduce(correctSteps, noCorrections);
          const found = matchSteps(current, ideal, corrections);
          expect(matchSteps(current, ideal, corrections)).toEqual(found);
          const keys = found.pairs.map(({ from, to }) => JSON.stringify([from, to]));
          expect(new Set(keys).size).toBe(keys.length);
          for (const { from, to } of corrections.same) {
            expect(keys).toContain(JSON.stringify([from, to]));
          }
          for (const { from, to } of corrections.apart) {
            expect(keys).not.toContain(JSON.stringify([from, to]));
          }
          const guesses = found.pairs.filter(({ how }) => how === 'alike');
          expect(new Set(guesses.map(({ from }) => from)).size).toBe(guesses.length);
          // Whatever is the same is neither new nor gone.
          const changes = difference(current, found.ideal);
          expect(changes.removed.length).toBe(
            current.steps.length - new Set(found.pairs.map(({ from }) => from)).size,
          );
          expect(changes.added.length).toBe(
            ideal.steps.length - new Set(found.pairs.map(({ to }) => to)).size,
          );
        },
      ),
    );
  });

  it('reads what is stored, and takes what it cannot read for nothing', () => {
    expect(readMatches(null)).toEqual({ maps: {}, problems: {}, datasets: {} });
    expect(readMatches({ maps: 'x' })).toEqual({ maps: {}, problems: {}, datasets: {} });
    const stored = { maps: { m: { same: [{ from: 'a', to: 'b' }] } } };
    expect(readMatches(stored).maps.m).toEqual({ same: [{ from: 'a', to: 'b' }], apart: [] });
  });
});

describe('a change', () => {
  it('of a split step is listed once with all its parts', () => {
    const ideal = mapOf(
      { id: 'p1', name: 'Draft', derivedFrom: ['propose'] },
      { id: 'p2', name: 'Price', derivedFrom: ['propose'] },
    );
    const split = changesOf(difference(currentMap, ideal)).filter(({ kind }) => kind === 'split');
    expect(split).toMatchObject([
      {
        from: [{ id: 'propose' }],
        to: [{ id: 'p1' }, { id: 'p2' }],
        stepIds: ['p1', 'p2', 'propose'],
      },
    ]);
  });

  it('meets a problem by a measure at its step, or because somebody says so', () => {
    const changes = [{ stepIds: ['a', 'b'] }];
    const measures = [
      { id: 'm1', problemId: 'slow', stepId: 'b' },
      { id: 'm2', problemId: 'dear', stepId: 'elsewhere' },
      { id: 'm3', problemId: 'dear', stepId: null },
    ];
    const pinned = { dear: ['gone'], late: ['a'] };
    expect(metProblems(['slow', 'dear', 'late'], changes, { measures, pinned })).toEqual([
      { problemId: 'slow', measureIds: ['m1'], stepIds: [] },
      { problemId: 'dear', measureIds: [], stepIds: [] },
      { problemId: 'late', measureIds: [], stepIds: ['a'] },
    ]);
  });
});
