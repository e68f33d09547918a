import type { SurveyOption } from './survey-question';

/**
 * Options in an order that belongs to one sheet: the same seed gives the same order on every screen.
 * Options with a role (`other`, `none`, `exclusive`) stay where they are.
 */
export function optionsInOrder(
  options: readonly SurveyOption[],
  randomOrder: boolean | undefined,
  seed: string,
): SurveyOption[] {
  if (!randomOrder || seed === '') return [...options];
  const plain = options.filter(({ role }) => role === undefined);
  const shuffled = plain
    .map((option) => ({ option, weight: hash(`${seed} ${option.id}`) }))
    .toSorted((a, b) => a.weight - b.weight)
    .map(({ option }) => option);
  return options.map((option) =>
    option.role === undefined ? (shuffled.shift() ?? option) : option,
  );
}

/** FNV-1a over UTF-16 units with the finisher of MurmurHash3, so that alike texts lie far apart. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  }
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}
