import { describe, expect, it } from 'vitest';
import { expectedTimes } from '~/domain/process-map/expected-times';
import { shareWithin, simulationDifference } from '~/domain/process-map/map-simulation';
import type { ProcessMap } from '~/domain/process-map/process-map';
import { type SimulationOptions, simulate, simulation } from '~/domain/process-map/simulation';
import type { Estimate } from '~/domain/process-map/simulation-estimate';
import { mapOf } from './sample-maps';

function run(map: ProcessMap, options: Partial<SimulationOptions>) {
  const result = simulate(map, {
    cases: 40_000,
    arrivalsPerHour: 1,
    people: {},
    seed: 7,
    durations: 'exponential',
    ...options,
  });
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

/** Probability that somebody has to wait with c people and an offered load of a (Erlang 1917). */
function erlangC(c: number, a: number): number {
  let term = 1;
  let sum = 0;
  for (let k = 0; k < c; k += 1) {
    sum += term;
    term *= a / (k + 1);
  }
  const last = (term * c) / (c - a);
  return last / (sum + last);
}

/** Batch means understate the error of long queues a little; two widths are near 99.9 %. */
function expectNear({ value, error }: Estimate, theory: number, within = 0.25) {
  if (error === null) throw new Error('no error');
  expect(Math.abs(value - theory)).toBeLessThan(2 * error);
  expect(error).toBeLessThan(within * Math.abs(theory));
}

describe('queues that theory solves', () => {
  it.each([0.5, 0.7, 0.85])('M/M/1 with a load of %s', (load) => {
    const map = mapOf({ id: 'a', role: 'Clerk', workingHours: 1, end: true });
    const { cycleHours, roles, throughputPerHour } = run(map, { arrivalsPerHour: load });
    const hours = 1 / (1 - load);
    expectNear(cycleHours.mean, hours);
    // Time in an M/M/1 system is exponential.
    expectNear(cycleHours.p50, hours * Math.log(2));
    expectNear(cycleHours.p90, hours * Math.log(10));
    expectNear(throughputPerHour, load);
    expectNear(roles[0]?.utilisation ?? { value: 0, error: 0 }, load);
    expectNear(roles[0]?.queue ?? { value: 0, error: 0 }, load ** 2 / (1 - load));
  });

  it.each([
    [2, 1.5],
    [5, 4],
  ])('M/M/%s with an offered load of %s', (people, load) => {
    const map = mapOf({ id: 'a', role: 'Clerk', workingHours: 1, end: true });
    const { cycleHours, roles } = run(map, { arrivalsPerHour: load, people: { Clerk: people } });
    const wait = erlangC(people, load) / (people - load);
    expectNear(cycleHours.mean, 1 + wait);
    expectNear(roles[0]?.queueHours ?? { value: 0, error: 0 }, wait);
    expectNear(roles[0]?.utilisation ?? { value: 0, error: 0 }, load / people);
  });

  it('a line of steps, each with its own people (Jackson 1957), and a loop of rework', () => {
    const line = mapOf(
      { id: 'a', role: 'A', workingHours: 1 },
      { id: 'b', role: 'B', workingHours: 0.5 },
      { id: 'c', role: 'C', workingHours: 0.8, end: true },
    );
    const { cycleHours } = run(line, { arrivalsPerHour: 0.6 });
    const theory = [1, 0.5, 0.8].reduce((sum, hours) => sum + 1 / (1 / hours - 0.6), 0);
    expectNear(cycleHours.mean, theory);
    const loop = mapOf({
      id: 'a',
      role: 'A',
      workingHours: 1,
      next: [{ to: 'a', share: 25 }],
      end: true,
    });
    // Every case passes 1 / 0.75 times, so the load is 0.6 / 0.75.
    const again = run(loop, { arrivalsPerHour: 0.6 });
    expectNear(again.cycleHours.mean, 0.8 / (1 - 0.8) / 0.6);
  });
});

describe('a map', () => {
  const map = mapOf(
    { id: 's', kind: 'start', next: [{ to: 'sub' }] },
    { id: 'sub', kind: 'sub-process', next: [{ to: 'd' }] },
    { id: 'in', parent: 'sub', waitingHours: 2, waitingRange: { low: 1, high: 3 }, next: [] },
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

  it('without queues takes the time that the shares let expect', () => {
    const { cycleHours, roles } = run(map, { durations: 'range' });
    const expected = expectedTimes(map);
    expect(expected.ok && expected.value.leadHours).toBeCloseTo(8 / 3, 9);
    expectNear(cycleHours.mean, 8 / 3);
    expect(roles).toEqual([]);
  });

  it('gives the same for the same seed and another for another one', () => {
    expect(run(map, { cases: 500 })).toEqual(run(map, { cases: 500 }));
    expect(run(map, { cases: 500, seed: 8 })).not.toEqual(run(map, { cases: 500 }));
  });

  it('is refused without shares or without an end', () => {
    const open = mapOf(
      { id: 'a', next: [{ to: 'b' }, { to: 'c' }] },
      { id: 'b', end: true },
      { id: 'c' },
    );
    expect(simulate(open, { cases: 10, arrivalsPerHour: 1, people: {}, seed: 1 })).toMatchObject({
      error: { code: 'process-map-shares-missing' },
    });
    const circle = mapOf({ id: 'a', next: [{ to: 'b' }] }, { id: 'b', next: [{ to: 'a' }] });
    expect(simulate(circle, { cases: 10, arrivalsPerHour: 1, people: {}, seed: 1 })).toMatchObject({
      error: { code: 'process-map-never-ends' },
    });
  });

  it('says where more work arrives than people can do', () => {
    const busy = mapOf({ id: 'a', role: 'Clerk', workingHours: 2, end: true });
    const { roles } = run(busy, { cases: 5_000, durations: 'range' });
    expect(roles[0]?.isOverloaded).toBe(true);
  });

  it('follows 10,000 cases through 30 steps within a second', () => {
    const long = mapOf(
      ...Array.from({ length: 30 }, (_, index) => ({
        id: `s${index}`,
        role: `R${index % 6}`,
        workingHours: 1,
        workingRange: { low: 0.5, high: 2 },
        waitingHours: 4,
        ...(index === 29 && { end: true }),
      })),
    );
    const people = Object.fromEntries(Array.from({ length: 6 }, (_, index) => [`R${index}`, 8]));
    run(long, { cases: 1_000, people });
    const started = performance.now();
    run(long, { cases: 10_000, people, durations: 'range' });
    expect(performance.now() - started).toBeLessThan(1_000);
  });
});

describe('times from data', () => {
  const hours = Array.from({ length: 41 }, (_, index) => index / 4);
  const measured = [{ stepId: 'a', activity: 'A', count: 100, hours }];

  it('take as long as was measured, the work included', () => {
    const map = mapOf({ id: 'a', workingHours: 1, waitingHours: 100, end: true });
    const { cycleHours, stepsMeasured, stepsWithoutRange } = run(map, {
      durations: 'range',
      measured,
    });
    // Uniform from 0 to 10 hours, but never shorter than the hour of work.
    expectNear(cycleHours.mean, 5.05);
    expectNear(cycleHours.p90, 9);
    expect([stepsMeasured, stepsWithoutRange]).toEqual([1, 1]);
  });
});

describe('two runs', () => {
  const map = mapOf({ id: 'a', role: 'Clerk', workingHours: 1, end: true });

  it('differ by what theory says, within the error of the difference', () => {
    const slow = run(map, { arrivalsPerHour: 0.7 });
    const quick = run(map, { arrivalsPerHour: 0.7, people: { Clerk: 2 }, seed: 8 });
    const { cycleHours, roles } = simulationDifference(slow, quick);
    expectNear(cycleHours.mean, 1 + erlangC(2, 0.7) / 1.3 - 1 / 0.3, 3);
    expectNear(roles[0]?.utilisation ?? { value: 0, error: 0 }, -0.35, 3);
  });

  it('say which share is done within some hours', () => {
    const { quantiles } = run(map, { arrivalsPerHour: 0.5 });
    // Time in an M/M/1 system is exponential with mean 2 here.
    for (const hours of [0.5, 1, 2, 6]) {
      expect(shareWithin(quantiles, hours)).toBeCloseTo(1 - Math.exp(-hours / 2), 1);
    }
    expect([shareWithin(quantiles, -1), shareWithin(quantiles, 1e9)]).toEqual([0, 1]);
  });
});

describe('a large simulation', () => {
  it('lets others in between: no slice takes long', () => {
    const steps = Array.from({ length: 30 }, (_, index) => ({
      id: `s${index}`,
      role: `R${index % 6}`,
      workingHours: 1,
      workingRange: { low: 0.5, high: 2 },
      ...(index === 29 && { end: true }),
    }));
    const people = Object.fromEntries(Array.from({ length: 6 }, (_, index) => [`R${index}`, 8]));
    const slices = simulation(mapOf(...steps), {
      cases: 10_000,
      arrivalsPerHour: 1,
      people,
      seed: 1,
    });
    let longest = 0;
    for (let isDone = false; !isDone; ) {
      const started = performance.now();
      isDone = slices.next().done === true;
      longest = Math.max(longest, performance.now() - started);
    }
    // 50 ms on a quiet machine; tests share theirs with other work.
    expect(longest).toBeLessThan(150);
  });
});
