import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { averageCase } from '~/domain/process-map/average-case';
import { criticalPath } from '~/domain/process-map/critical-path';
import { mapSums } from '~/domain/process-map/map-sums';
import type { ProcessMap } from '~/domain/process-map/process-map';
import { randomMap } from './random-maps';
import { currentMap, mapOf } from './sample-maps';

function pathOf(map: ProcessMap): string[] | undefined {
  return criticalPath(map, averageCase(map))?.positions.map((at) => map.steps[at]?.id ?? '');
}

describe('the sums of a map', () => {
  // The approval returns 30 %, so Propose and Approve are passed 1 / 0.7 times.
  const again = 1 / 0.7;

  it('weigh each step by how often an average case passes it', () => {
    const { all, lanes, basis } = mapSums(currentMap, { rates: {} });
    expect(basis).toBe('shares');
    expect(all.workingHours).toBeCloseTo(2 + 8 * again, 6);
    expect(all.waitingHours).toBeCloseTo(6 + 24 * again, 6);
    expect(all.processCycleEfficiency).toBeCloseTo((6 * again) / (8 + 32 * again), 9);
    // Marketing to sales, sales to finance, and back for the returned ones.
    expect(all.handOvers).toBeCloseTo(1 + again + 0.3 * again, 6);
    expect([all.loops, all.byValueClass]).toEqual([1, { VA: 1, BVA: 2, NVA: 1 }]);
    expect(all.returns).toBeCloseTo(0.3 * again, 6);
    expect(lanes.map(({ name, steps }) => [name, steps])).toEqual([
      ['Marketing · Clerk', 1],
      ['Sales · Rep', 2],
      ['Finance · Lead', 1],
    ]);
  });

  it('make money of volume, time and the cost of an hour', () => {
    const map = mapOf(
      { id: 'a', role: 'Rep', workingHours: 2, volume: 10 },
      { id: 'b', role: 'Lead', workingHours: 1, next: [{ to: 'a', share: 50 }], end: true },
    );
    const sums = mapSums(map, { rates: { Rep: 100 } });
    // Half come back, so an average case passes both twice, and 5 cases a month make 10 passes.
    expect(sums.casesPerMonth).toBeCloseTo(5, 9);
    expect(sums.all.costPerCase).toBeCloseTo(400, 6);
    expect(sums.all.costPerMonth).toBeCloseTo(2_000, 6);
    expect(sums.all.workingHoursPerMonth).toBeCloseTo(30, 6);
    expect(sums.rolesWithoutRate).toEqual(['Lead']);
    expect(sums.roles).toMatchObject([
      { role: 'Rep', rate: 100, costPerCase: 400 },
      { role: 'Lead', rate: null, costPerCase: 0 },
    ]);
  });

  it('take the cases of a month from elsewhere, or say that nobody knows them', () => {
    const map = mapOf({ id: 'a', role: 'Rep', workingHours: 2 });
    expect(mapSums(map, { rates: { Rep: 50 } }).all.costPerMonth).toBeNull();
    const borrowed = mapSums(map, { rates: { Rep: 50 }, casesPerMonth: 3 });
    expect(borrowed.all.costPerMonth).toBe(300);
  });

  it('count every step once where shares are missing', () => {
    const map = mapOf(
      { id: 'a', workingHours: 1, next: [{ to: 'b' }, { to: 'c' }] },
      { id: 'b', workingHours: 2, end: true },
      { id: 'c', workingHours: 4, end: true },
    );
    expect(mapSums(map, { rates: {} })).toMatchObject({
      basis: 'each-once',
      all: { workingHours: 7 },
    });
  });
});

describe('the critical path', () => {
  it('is the longest way over the mix of branches, not the longest branch', () => {
    const branches = (rare: number) =>
      mapOf(
        {
          id: 'a',
          workingHours: 1,
          next: [
            { to: 'slow', share: rare },
            { to: 'quick', share: 100 - rare },
          ],
        },
        { id: 'slow', waitingHours: 40, next: [{ to: 'z' }] },
        { id: 'quick', waitingHours: 10, next: [{ to: 'z' }] },
        { id: 'z', workingHours: 1, end: true },
      );
    expect(pathOf(branches(10))).toEqual(['a', 'quick', 'z']);
    expect(pathOf(branches(30))).toEqual(['a', 'slow', 'z']);
  });

  it('goes through a sub-process and leaves loops out', () => {
    const map = mapOf(
      { id: 's', kind: 'start', next: [{ to: 'sub' }] },
      { id: 'sub', kind: 'sub-process', next: [{ to: 'd' }] },
      { id: 'in', parent: 'sub', waitingHours: 2, next: [] },
      {
        id: 'd',
        kind: 'decision',
        next: [
          { to: 'e', share: 75 },
          { to: 'sub', share: 25 },
        ],
      },
      { id: 'e', kind: 'end', next: [] },
    );
    expect(pathOf(map)).toEqual(['s', 'sub', 'in', 'd', 'e']);
    expect(mapSums(map, { rates: {} }).critical?.leadHours).toBeCloseTo(8 / 3, 9);
  });

  it('is found on a ladder of branches whose ways cannot be listed', () => {
    const rungs = Array.from({ length: 99 }, (_, index) => [
      {
        id: `d${index}`,
        next: [
          { to: `x${index}`, share: 50 },
          { to: `y${index}`, share: 50 },
        ],
      },
      { id: `x${index}`, waitingHours: 1, next: [{ to: `d${index + 1}` }] },
      { id: `y${index}`, waitingHours: 2, next: [{ to: `d${index + 1}` }] },
    ]).flat();
    const path = pathOf(mapOf(...rungs, { id: 'd99', end: true }));
    expect(path).toHaveLength(199);
    expect(path?.some((id) => id.startsWith('x'))).toBe(false);
  });

  it('never passes a step twice, never holds more than the average case, and lanes add up', () => {
    fc.assert(
      fc.property(randomMap, (map) => {
        const { all, lanes, critical, roles } = mapSums(map, { rates: { '': 3 } });
        const sum = (list: { leadHours: number }[]) =>
          list.reduce((total, { leadHours }) => total + leadHours, 0);
        expect(Math.abs(sum(lanes) - all.leadHours)).toBeLessThan(1e-3);
        expect(sum(roles)).toBeLessThanOrEqual(all.leadHours + 1e-3);
        if (!critical) return;
        expect(new Set(critical.path.positions).size).toBe(critical.path.positions.length);
        expect(critical.leadHours).toBeLessThanOrEqual(all.leadHours + 1e-3);
        expect(critical.path.hours).toBeCloseTo(critical.leadHours, 3);
      }),
    );
  });
});
