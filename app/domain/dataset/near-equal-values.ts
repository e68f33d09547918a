import { textValue } from './text-value';

export type CountedValue = { value: string; count: number };

/** Fewer different values than this can be told apart by somebody who looks at them. */
const MOST_VALUES = 500;
const MOST_GROUPS = 20;
const MOST_SPELLINGS = 12;

/** Letters and digits decide; so do the signs that part C from C++ and C#. */
export function spellingKey(value: string): string {
  return value
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}+#&%]+/gu, '');
}

/**
 * Values of a column that differ in case, width, blanks or punctuation alone, each group with its
 * most frequent spelling first. Numbers are left out: there a point or a comma says something.
 */
export function nearEqualValues(counts: ReadonlyMap<string, number>): CountedValue[][] {
  if (counts.size > MOST_VALUES) return [];
  const groups = new Map<string, CountedValue[]>();
  for (const [value, count] of counts) {
    const key = spellingKey(value);
    if (key === '' || /^[\p{N}%]+$/u.test(key)) continue;
    const group = groups.get(key);
    if (group) group.push({ value, count });
    else groups.set(key, [{ value, count }]);
  }
  return [...groups.values()]
    .filter((group) => group.length > 1)
    .slice(0, MOST_GROUPS)
    .map((group) => group.sort((a, b) => b.count - a.count).slice(0, MOST_SPELLINGS));
}

const PLACEHOLDERS = new Set([
  'select',
  'please select',
  'select one',
  'choose',
  'none',
  'nil',
  'na',
  'n.a.',
  'nan',
  'undefined',
  'not set',
  'not specified',
  'tbd',
  '?',
  '/',
  '\\',
  '.',
  '…',
  '...',
  '无',
  '暂无',
  '没有',
  '空',
  '未填',
  '未填写',
  '待填',
  '待补充',
  '请选择',
  '未选择',
]);

/** Values that stand where nobody chose anything. Blank cells and `-`, `N/A`, `null` are blank anyway. */
export function placeholderValues(counts: ReadonlyMap<string, number>): CountedValue[] {
  if (counts.size > MOST_VALUES) return [];
  return [...counts]
    .filter(([value]) => isPlaceholder(value))
    .map(([value, count]) => ({ value, count }));
}

function isPlaceholder(value: string): boolean {
  const bare = (textValue(value) ?? '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/^[-–—<([{*\s]+|[-–—>)\]}*\s]+$/g, '');
  return PLACEHOLDERS.has(bare) || PLACEHOLDERS.has(bare.replace(/(?:\.{3}|…)$/, ''));
}
