import { difference } from '~/domain/process-map/map-difference';
import { mapSums } from '~/domain/process-map/map-sums';
import { mermaidSwimLanes } from '~/domain/process-map/mermaid-swim-lanes';
import { type ProcessMap, processMapSchema } from '~/domain/process-map/process-map';
import { simulate } from '~/domain/process-map/simulation';

/** The issue asks for 10,000 cases of a map of 30 steps within this. */
const SIMULATION_GOAL = 1_000;

function lineOf(steps: number): ProcessMap {
  return processMapSchema.parse({
    steps: Array.from({ length: steps }, (_, index) => ({
      id: `s${index}`,
      name: `Step ${index}`,
      role: `Role ${index % 6}`,
      workingHours: 1,
      workingRange: { low: 0.5, high: 2 },
      waitingHours: 4,
      derivedFrom: [`s${index}`],
      end: index === steps - 1,
    })),
  });
}

/** The best of several runs, in milliseconds. */
function best(work: () => unknown): number {
  const times = Array.from({ length: 5 }, () => {
    const started = performance.now();
    work();
    return performance.now() - started;
  });
  return Math.min(...times);
}

/** Drawing, comparing and simulating maps, each at a size and how it grows with twice of it. */
export function benchMaps(): void {
  const words = {
    unassignedLane: '-',
    unnamedStep: '-',
    controlPoint: 'c',
    mark: (mark: string) => mark,
    times: (working: number, waiting: number) => `${working} ${waiting}`,
  };
  const maps = new Map([200, 300].map((size) => [size, lineOf(size)]));
  const mapOf = (size: number) => maps.get(size) ?? lineOf(size);
  show('draw a map of 200 steps', 200, 300, (size) => mermaidSwimLanes(mapOf(size), { words }));
  show('compare two maps of 200 steps', 200, 300, (size) => difference(mapOf(size), mapOf(size)));
  show('sums and critical path of 200 steps', 200, 300, (size) =>
    mapSums(mapOf(size), { rates: { 'Role 1': 100 } }),
  );
  const map = lineOf(30);
  const people = Object.fromEntries(Array.from({ length: 6 }, (_, role) => [`Role ${role}`, 8]));
  const taken = show('simulate 10,000 cases of 30 steps', 10_000, 20_000, (cases) =>
    simulate(map, { cases, arrivalsPerHour: 1, people, seed: 1 }),
  );
  console.log(
    `  goal: under ${SIMULATION_GOAL} ms, ${taken < SIMULATION_GOAL ? 'met' : 'NOT met'}`,
  );
}

/** Milliseconds at the size that is asked about, and the time at a larger size as a multiple. */
function show(name: string, size: number, larger: number, work: (size: number) => unknown): number {
  const taken = best(() => work(size));
  const growth = best(() => work(larger)) / taken;
  console.log(
    `${name}: ${taken.toFixed(1)} ms; ${larger / size} x the size: ${growth.toFixed(2)} x the time`,
  );
  return taken;
}
