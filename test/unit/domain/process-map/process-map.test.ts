import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkMap, incompleteSteps } from '~/domain/process-map/check-map';
import { expectedTimes } from '~/domain/process-map/expected-times';
import { difference, isDifferent } from '~/domain/process-map/map-difference';
import { totals } from '~/domain/process-map/map-totals';
import { lanesOf, processMapSchema } from '~/domain/process-map/process-map';
import { currentMap, idealMap, mapOf } from './sample-maps';

const complete = {
  name: 'n',
  department: 'd',
  role: 'r',
  input: 'i',
  output: 'o',
  workingHours: 1,
};

function kinds(map: ReturnType<typeof mapOf>) {
  return checkMap(map).map(({ kind, stepId }) => `${stepId ?? ''}:${kind}`);
}

describe('totals', () => {
  it('adds up the sample', () => {
    expect(totals(currentMap)).toEqual({
      steps: 4,
      workingHours: 10,
      waitingHours: 30,
      leadHours: 40,
      processCycleEfficiency: 6 / 40,
      flowEfficiency: 10 / 40,
      handOvers: 3,
      controlPoints: 0,
      byValueClass: {
        VA: { steps: 1, workingHours: 6, waitingHours: 8 },
        BVA: { steps: 2, workingHours: 3, waitingHours: 20 },
        NVA: { steps: 1, workingHours: 1, waitingHours: 2 },
      },
    });
  });

  it('has no efficiency without time', () => {
    expect(totals(mapOf())).toMatchObject({ steps: 0, leadHours: 0, processCycleEfficiency: null });
    expect(
      totals(mapOf({ id: 'a', workingHours: 0.1 }, { id: 'b', workingHours: 0.2 })).workingHours,
    ).toBe(0.3);
  });

  it('splits into value classes without remainder', () => {
    const step = fc.record({
      workingHours: fc.integer({ min: 0, max: 999 }),
      waitingHours: fc.integer({ min: 0, max: 999 }),
      valueClass: fc.constantFrom('VA' as const, 'BVA' as const, 'NVA' as const),
      department: fc.constantFrom('a', 'b'),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
        const map = mapOf(...steps.map((one, index) => ({ ...one, id: `s${index}` })));
        const sums = totals(map);
        const classes = Object.values(sums.byValueClass);
        expect(classes.reduce((sum, own) => sum + own.steps, 0)).toBe(steps.length);
        expect(classes.reduce((sum, own) => sum + own.workingHours, 0)).toBe(sums.workingHours);
        expect(sums.leadHours).toBe(sums.workingHours + sums.waitingHours);
        expect(sums.handOvers).toBeLessThanOrEqual(Math.max(0, steps.length - 1));
        expect(lanesOf(map).flatMap((lane) => lane.steps)).toHaveLength(steps.length);
      }),
    );
  });
});

describe('expectedTimes', () => {
  it('counts a loop of 30 % as 1 / 0.7 passes', () => {
    const times = expectedTimes(currentMap);
    if (!times.ok) throw new Error(times.error.code);
    const passes = 1 / 0.7;
    expect(times.value.visits.map((visit) => visit.toFixed(6))).toEqual(
      [1, 1, passes, passes].map((visit) => visit.toFixed(6)),
    );
    expect(times.value.workingHours).toBeCloseTo(2 + 8 * passes, 9);
    expect(times.value.waitingHours).toBeCloseTo(6 + 24 * passes, 9);
  });

  it('weights branches by their shares', () => {
    const map = mapOf(
      {
        ...complete,
        id: 'a',
        next: [
          { to: 'b', share: 60 },
          { to: 'c', share: 40 },
        ],
      },
      { ...complete, id: 'b', workingHours: 10, end: true },
      { ...complete, id: 'c', workingHours: 5 },
    );
    expect(expectedTimes(map)).toMatchObject({ ok: true, value: { workingHours: 9 } });
  });

  it('refuses missing shares and a loop without a way out, but not one that nobody enters', () => {
    const branch = mapOf(
      { ...complete, id: 'a', next: [{ to: 'b' }, { to: 'c' }] },
      { ...complete, id: 'b' },
      { ...complete, id: 'c' },
    );
    expect(expectedTimes(branch)).toMatchObject({ error: { code: 'process-map-shares-missing' } });
    const loop = mapOf({ ...complete, id: 'a' }, { ...complete, id: 'b', next: [{ to: 'a' }] });
    expect(expectedTimes(loop)).toMatchObject({ error: { code: 'process-map-never-ends' } });
    const island = mapOf(
      { ...complete, id: 'a', end: true },
      { ...complete, id: 'b', next: [{ to: 'b' }] },
    );
    expect(expectedTimes(island)).toMatchObject({ ok: true, value: { visits: [1, 0] } });
  });

  it('equals the plain totals of a straight line', () => {
    const times = fc.array(fc.integer({ min: 0, max: 99 }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(times, (hours) => {
        const map = mapOf(
          ...hours.map((workingHours, index) => ({ id: `s${index}`, workingHours })),
        );
        expect(expectedTimes(map)).toMatchObject({
          ok: true,
          value: { workingHours: totals(map).workingHours },
        });
      }),
    );
  });
});

describe('checkMap', () => {
  it('finds nothing but the open break in the sample', () => {
    expect(kinds(currentMap)).toEqual(['copy:break-without-owner']);
    expect(checkMap(idealMap)).toEqual([]);
  });

  it('says what a step lacks', () => {
    expect(kinds(mapOf())).toEqual([':no-steps']);
    expect(kinds(mapOf({ id: 'a' }))).toEqual([
      'a:step-without-name',
      'a:step-without-input',
      'a:step-without-output',
      'a:step-without-owner',
      'a:step-without-time',
    ]);
  });

  it('counts steps that lack owner, input, output or times, not those without a name', () => {
    const map = mapOf(
      { id: 'a' },
      { ...complete, id: 'b', name: '' },
      { ...complete, id: 'c', input: '' },
    );
    expect(incompleteSteps(map).map((step) => step.id)).toEqual(['a', 'c']);
  });

  it('finds broken ways', () => {
    const map = mapOf(
      {
        ...complete,
        id: 'a',
        next: [
          { to: 'b', share: 60 },
          { to: 'ghost', share: 30 },
        ],
      },
      { ...complete, id: 'b', next: [] },
      { ...complete, id: 'c', next: [{ to: 'd' }, { to: 'd' }] },
      { ...complete, id: 'd', next: [{ to: 'c' }] },
      { ...complete, id: 'e' },
    );
    expect(kinds(map)).toEqual([
      'a:unknown-next',
      'a:shares-not-100',
      'a:no-way-to-end',
      'b:dead-end',
      'c:same-next-twice',
      'c:share-missing',
      'c:no-way-to-end',
      'c:unreachable',
      'd:no-way-to-end',
      'd:unreachable',
      'e:unreachable',
    ]);
    expect(checkMap(map).find(({ kind }) => kind === 'shares-not-100')?.details).toEqual({
      sum: 90,
    });
  });

  it('takes thirds for a hundred', () => {
    const map = mapOf(
      { ...complete, id: 'a', next: ['b', 'c', 'd'].map((to) => ({ to, share: 33.33 })) },
      ...['b', 'c', 'd'].map((id) => ({ ...complete, id })),
    );
    expect(kinds(map)).toEqual([]);
  });
});

describe('difference', () => {
  const change = difference(currentMap, idealMap);

  it('matches steps by derivation', () => {
    expect(change.removed.map((step) => step.id)).toEqual(['copy']);
    expect(change.added.map((step) => step.id)).toEqual(['i4']);
    expect(change.changedOwner.map(({ from, to }) => [from.id, to.id])).toEqual([
      ['approve', 'i2'],
    ]);
    expect(change.controlPointsAdded.map((step) => step.id)).toEqual(['i2']);
    expect(
      change.retimed.map(({ to, workingHours, waitingHours }) => [
        to.id,
        workingHours,
        waitingHours,
      ]),
    ).toEqual([
      ['i1', 0, -3],
      ['i2', -1, -14],
    ]);
    expect(change.breaksClosed.map(({ from, how }) => [from.id, how])).toEqual([
      ['copy', 'step-removed'],
    ]);
    expect(change.change).toEqual({
      steps: 0,
      workingHours: -1.5,
      waitingHours: -19,
      leadHours: -20.5,
      handOvers: -1,
      controlPoints: 1,
    });
  });

  it('compares steps that were split and merged together once', () => {
    const before = mapOf({ id: 'a', workingHours: 4 }, { id: 'b', workingHours: 2 });
    const after = mapOf(
      { id: 'x', workingHours: 1, derivedFrom: ['a'] },
      { id: 'y', workingHours: 2, derivedFrom: ['a', 'b'] },
      { id: 'z', workingHours: 2, derivedFrom: ['b'] },
    );
    const { retimed, merged } = difference(before, after);
    expect(retimed).toMatchObject([{ to: { id: 'x' }, workingHours: -1, waitingHours: 0 }]);
    expect(merged.map(({ to }) => to.id)).toEqual(['y']);
  });

  it('tells an owned break from a closed and an open one', () => {
    const marks = ['information-break' as const];
    const before = mapOf({ id: 'a', marks }, { id: 'b', marks }, { id: 'c', marks });
    const after = mapOf(
      { id: 'x', marks, breakOwner: 'Li', derivedFrom: ['a'] },
      { id: 'y', derivedFrom: ['b'] },
      { id: 'z', marks, derivedFrom: ['c'] },
    );
    const { breaksClosed, breaksOpen } = difference(before, after);
    expect(breaksClosed.map(({ from, how }) => [from.id, how])).toEqual([
      ['a', 'owner-named'],
      ['b', 'break-gone'],
    ]);
    expect(breaksOpen.map((step) => step.id)).toEqual(['z']);
  });

  it('finds no difference between a map and its copy', () => {
    const copy = {
      steps: currentMap.steps.map((step) => ({ ...step, derivedFrom: [step.id] })),
    };
    const same = difference(currentMap, copy);
    expect([same.removed, same.added, same.changedOwner, same.retimed, same.merged].flat()).toEqual(
      [],
    );
    expect(Object.values(same.change)).toEqual([0, 0, 0, 0, 0, 0]);
    expect(isDifferent(same)).toBe(false);
    expect(isDifferent(change)).toBe(true);
  });
});

describe('processMapSchema', () => {
  it('refuses the same id twice and cleans pasted text', () => {
    expect(processMapSchema.safeParse({ steps: [{ id: 'a' }, { id: 'a' }] }).success).toBe(false);
    expect(mapOf({ id: 'a', name: ' x\u0000\uD800 ' }).steps[0]?.name).toBe('x\uFFFD');
  });
});
