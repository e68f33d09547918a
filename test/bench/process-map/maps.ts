import { difference } from '~/domain/process-map/map-difference';
import { mermaidSwimLanes } from '~/domain/process-map/mermaid-swim-lanes';
import { type ProcessMap, processMapSchema } from '~/domain/process-map/process-map';
import { simulate } from '~/domain/process-map/simulation';

export type BenchResult = { name: string; size: number; milliseconds: number };

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

/** Drawing, comparing and simulating maps, each at a size and at twice that size. */
export async function run(): Promise<BenchResult[]> {
  const words = {
    unassignedLane: '-',
    unnamedStep: '-',
    controlPoint: 'c',
    mark: (mark: string) => mark,
    times: (working: number, waiting: number) => `${working} ${waiting}`,
  };
  const sizes = [100, 200].flatMap((size) => {
    const map = lineOf(size);
    return [
      { name: 'draw a map', size, milliseconds: best(() => mermaidSwimLanes(map, { words })) },
      { name: 'compare two maps', size, milliseconds: best(() => difference(map, map)) },
    ];
  });
  const map = lineOf(30);
  const people = Object.fromEntries(Array.from({ length: 6 }, (_, role) => [`Role ${role}`, 8]));
  const simulations = [5_000, 10_000].map((cases) => ({
    name: 'simulate cases of a map of 30 steps',
    size: cases,
    milliseconds: best(() => simulate(map, { cases, arrivalsPerHour: 1, people, seed: 1 })),
  }));
  return [...sizes, ...simulations];
}
