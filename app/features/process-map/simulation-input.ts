import type { SimulationInput } from '~/domain/process-map/map-simulation';

const MOST_PEOPLE = 1_000;

/** How many do the work of each role, from `people.<role>` in an address; what is no count is left out. */
export function peopleFrom(parameters: URLSearchParams): Record<string, number> {
  const people: [string, number][] = [];
  for (const [name, value] of parameters) {
    const count = Number(value);
    if (!name.startsWith('people.') || !Number.isInteger(count) || count < 1) continue;
    people.push([name.slice('people.'.length), Math.min(count, MOST_PEOPLE)]);
  }
  return Object.fromEntries(people);
}

/** What an address says about a simulation; what is nothing falls back. */
export function simulationInput(parameters: URLSearchParams): SimulationInput {
  const perMonth = Number(parameters.get('perMonth'));
  return {
    cases: whole(parameters.get('cases'), 100, 100_000, 10_000),
    seed: whole(parameters.get('seed'), 0, 4_294_967_295, 1),
    perMonth: perMonth > 0 && perMonth <= 1_000_000 ? perMonth : null,
    people: peopleFrom(parameters),
    datasetId: parameters.get('dataset') || null,
  };
}

function whole(text: string | null, least: number, most: number, fallback: number): number {
  const value = text ? Number(text) : Number.NaN;
  return Number.isInteger(value) && value >= least && value <= most ? value : fallback;
}
