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
