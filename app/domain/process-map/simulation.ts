import { fail, ok, type Result } from '../result';
import { createEventHeap } from './event-heap';
import { createLoadLog, createQueue } from './load-log';
import { type MeasuredTime, measuredQuantile } from './measured-time';
import type { HoursRange, ProcessMap } from './process-map';
import { roleOf } from './role-of';
import { type Route, routesOf } from './routes';
import { exponential, seededRandom, triangular } from './seeded-random';
import { type Estimate, estimate, meanOf, quantile, sortedQuantile } from './simulation-estimate';

export type SimulationOptions = {
  /** Cases that are followed to their end. */
  cases: number;
  /** Cases that arrive in an hour of work, independently of one another (a Poisson process). */
  arrivalsPerHour: number;
  /** People by role; a role that is not named has one person. */
  people: Readonly<Record<string, number>>;
  seed: number;
  /** `range`: triangular within a step's range, or constant; `exponential`: as queueing theory has it. */
  durations?: 'range' | 'exponential';
  /** Times to come to a step, as measured in data; they take the place of its waiting. */
  measured?: readonly MeasuredTime[];
};

export type RoleLoad = {
  role: string;
  people: number;
  /** Share of the people's time that is worked. */
  utilisation: Estimate;
  /** Cases that wait for the role, on average over time. */
  queue: Estimate;
  /** Hours that a piece of work waits for the role. */
  queueHours: Estimate;
  /** More work arrives than the people can do: the queue grows as long as the simulation lasts. */
  isOverloaded: boolean;
};

export type SimulationResult = {
  /** Hours from arrival to the end. */
  cycleHours: { mean: Estimate; p50: Estimate; p90: Estimate };
  /** Hours that 0 %, 1 % … 100 % of the cases do not exceed. */
  quantiles: number[];
  /** Cases that end in an hour. */
  throughputPerHour: Estimate;
  roles: RoleLoad[];
  /** Cases that the figures rest on: those after the first tenth, which fill the empty process. */
  measured: number;
  stepsWithoutRange: number;
  /** Steps whose times come from the data. */
  stepsMeasured: number;
};

/** The first tenth of the cases meets a process that is still empty. */
const WARM_UP = 0.1;
const BATCHES = 20;
const MOST_EVENTS = 20_000_000;
const EVENTS_A_SLICE = 20_000;

const ARRIVES = 0;
const WAITED = 1;
const WORKED = 2;

/**
 * Follows cases through the map: each waits as the step says, then for somebody of the role (first
 * come, first served), is worked on, and goes on by the shares. Deterministic for a seed. Yields now
 * and then, so that a server can do something else in between. Errors are half widths of 95 % intervals
 * by batch means over 20 batches (Law, Simulation Modeling and Analysis).
 */
export function* simulation(
  map: ProcessMap,
  { cases, arrivalsPerHour, people, seed, durations = 'range', measured = [] }: SimulationOptions,
): Generator<undefined, Result<SimulationResult>> {
  const routes = routesOf(map);
  if (!routes.ok) return routes;
  if (map.steps.length === 0) return fail('process-map-empty');
  const random = seededRandom(seed);
  const { steps } = map;
  const size = steps.length;
  const roles = [
    ...new Set(steps.filter(({ workingHours }) => workingHours > 0).map(roleOf)),
  ].filter((role) => role !== '');
  const roleAt = steps.map((step) => roles.indexOf(roleOf(step)));
  const capacity = roles.map((role) => Math.max(1, Math.floor(people[role] ?? 1)));
  const free = [...capacity];
  const queues = roles.map(() => createQueue());
  const pick = routes.value.from.map((from) => chooser(from, random));
  const first = chooser(routes.value.starts, random);
  const working = steps.map((step) =>
    sampler(step.workingHours, step.workingRange, durations, random),
  );
  const measuredAt = new Map(measured.map((time) => [time.stepId, time]));
  const waiting = steps.map((step) => {
    const time = measuredAt.get(step.id);
    return time
      ? // The work is done on top, so that the whole takes as long as was measured.
        () => Math.max(0, measuredQuantile(time, random()) - step.workingHours)
      : sampler(step.waitingHours, step.waitingRange, durations, random);
  });
  const warm = Math.floor(cases * WARM_UP);
  const arrivedAt = new Float64Array(cases);
  const cycle = new Float64Array(cases).fill(Number.NaN);
  const endings: number[] = [];
  const heap = createEventHeap();
  const log = createLoadLog(roles.length);
  let windowStart = 0;
  let windowEnd = 0;
  heap.push(exponential(random, 1 / arrivalsPerHour), ARRIVES);
  let arrived = 0;

  const enter = (time: number, item: number, at: number | null) => {
    if (at === null) {
      cycle[item] = time - (arrivedAt[item] ?? 0);
      endings.push(time);
      return;
    }
    const delay = waiting[at]?.() ?? 0;
    heap.push(time + delay, (item * size + at) * 3 + WAITED);
  };
  const begin = (time: number, item: number, at: number) => {
    heap.push(time + (working[at]?.() ?? 0), (item * size + at) * 3 + WORKED);
  };

  let count = 0;
  for (let next = heap.pop(); next; next = heap.pop()) {
    const { time, event } = next;
    count += 1;
    if (count > MOST_EVENTS) return fail('simulation-too-long');
    if (count % EVENTS_A_SLICE === 0) yield;
    const kind = event % 3;
    if (kind === ARRIVES) {
      const item = arrived;
      arrived += 1;
      arrivedAt[item] = time;
      if (item === warm) windowStart = time;
      windowEnd = time;
      enter(time, item, first());
      if (arrived < cases) heap.push(time + exponential(random, 1 / arrivalsPerHour), ARRIVES);
      continue;
    }
    const place = (event - kind) / 3;
    const at = place % size;
    const item = (place - at) / size;
    const role = roleAt[at] ?? -1;
    const needsHands = role >= 0 && (steps[at]?.workingHours ?? 0) > 0;
    if (kind === WAITED) {
      if (!needsHands) begin(time, item, at);
      else if ((free[role] ?? 0) > 0) {
        free[role] = (free[role] ?? 0) - 1;
        log.starts(role, time, time);
        begin(time, item, at);
      } else queues[role]?.push(place, time);
      continue;
    }
    if (needsHands) {
      const waitingCase = queues[role]?.shift();
      log.ends(role, time);
      if (waitingCase) {
        log.starts(role, time, waitingCase.since);
        const nextAt = waitingCase.place % size;
        begin(time, (waitingCase.place - nextAt) / size, nextAt);
      } else free[role] = (free[role] ?? 0) + 1;
    }
    enter(time, item, pick[at]?.() ?? null);
  }

  const followed = Array.from(cycle.subarray(warm));
  const loads: RoleLoad[] = [];
  for (const [index, role] of roles.entries()) {
    yield;
    const staff = capacity[index] ?? 1;
    const load = log.load(index, windowStart, windowEnd, BATCHES);
    loads.push({
      role,
      people: staff,
      utilisation: scaled(load.busy, 1 / staff),
      queue: load.queue,
      queueHours: load.queueHours,
      isOverloaded: load.busy.value / staff > 0.995,
    });
  }
  yield;
  const sorted = Float64Array.from(followed).sort();
  return ok({
    cycleHours: {
      mean: estimate(followed, BATCHES, meanOf),
      p50: estimate(followed, BATCHES, (batch) => quantile(batch, 0.5)),
      p90: estimate(followed, BATCHES, (batch) => quantile(batch, 0.9)),
    },
    quantiles: Array.from({ length: 101 }, (_, percent) => sortedQuantile(sorted, percent / 100)),
    throughputPerHour: rateOf(endings, windowStart, windowEnd),
    roles: loads,
    measured: followed.length,
    stepsWithoutRange: steps.filter(
      ({ id, workingHours, workingRange, waitingHours, waitingRange }) =>
        (workingHours > 0 && !workingRange) ||
        (waitingHours > 0 && !waitingRange && !measuredAt.has(id)),
    ).length,
    stepsMeasured: steps.filter(({ id }) => measuredAt.has(id)).length,
  });
}

/** The whole simulation at once. */
export function simulate(map: ProcessMap, options: SimulationOptions): Result<SimulationResult> {
  const run = simulation(map, options);
  for (;;) {
    const step = run.next();
    if (step.done) return step.value;
  }
}

function sampler(
  typical: number,
  range: HoursRange | undefined,
  durations: 'range' | 'exponential',
  random: () => number,
): () => number {
  if (typical === 0 && !range) return () => 0;
  if (durations === 'exponential') return () => exponential(random, typical);
  if (!range) return () => typical;
  return () => triangular(random, range.low, typical, range.high);
}

function chooser(routes: readonly Route[], random: () => number): () => number | null {
  const [only] = routes;
  if (routes.length < 2) return () => only?.to ?? null;
  return () => {
    let rest = random();
    for (const { to, probability } of routes) {
      rest -= probability;
      if (rest < 0) return to;
    }
    return routes.at(-1)?.to ?? null;
  };
}

function rateOf(times: readonly number[], from: number, to: number): Estimate {
  const width = (to - from) / BATCHES;
  const counts = Array.from({ length: BATCHES }, () => 0);
  for (const time of times) {
    const slot = Math.floor((time - from) / width);
    if (slot >= 0 && slot < BATCHES) counts[slot] = (counts[slot] ?? 0) + 1;
  }
  return estimate(
    counts.map((count) => (width > 0 ? count / width : 0)),
    BATCHES,
    meanOf,
  );
}

function scaled({ value, error }: Estimate, factor: number): Estimate {
  return { value: value * factor, error: error === null ? null : error * factor };
}
