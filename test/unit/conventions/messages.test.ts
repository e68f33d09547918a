import { expect, test } from 'vitest';
import { messages as english } from '~/i18n/messages/en';
import { messages as chinese } from '~/i18n/messages/zh-CN';

/** Plural forms differ by language: `people_one` and `people_other` are the one message `people`. */
function keysOf(tree: object, prefix = ''): string[] {
  return Object.entries(tree).flatMap(([name, value]) => {
    const key = `${prefix}${name}`;
    return typeof value === 'object' && value !== null
      ? keysOf(value, `${key}.`)
      : [key.replace(/_(one|other)$/, '')];
  });
}

function textsOf(tree: object, prefix = ''): [string, string][] {
  return Object.entries(tree).flatMap(([name, value]): [string, string][] =>
    typeof value === 'object' && value !== null
      ? textsOf(value, `${prefix}${name}.`)
      : [[`${prefix}${name}`, String(value)]],
  );
}

test('both languages have the same messages', () => {
  const inChinese = new Set(keysOf(chinese));
  const inEnglish = new Set(keysOf(english));
  expect(
    [...inEnglish].filter((key) => !inChinese.has(key)),
    'missing in zh-CN',
  ).toEqual([]);
  expect(
    [...inChinese].filter((key) => !inEnglish.has(key)),
    'missing in en',
  ).toEqual([]);
});

test('plurals are complete: one and other in English, other in Chinese', () => {
  const englishKeys = new Set(textsOf(english).map(([key]) => key));
  const incomplete = [...englishKeys].filter(
    (key) =>
      (key.endsWith('_one') && !englishKeys.has(key.replace(/_one$/, '_other'))) ||
      (key.endsWith('_other') && !englishKeys.has(key.replace(/_other$/, '_one'))),
  );
  expect(incomplete, 'en').toEqual([]);
  const superfluous = textsOf(chinese).filter(([key]) => key.endsWith('_one'));
  expect(
    superfluous.map(([key]) => key),
    'zh-CN',
  ).toEqual([]);
});

test('both languages fill the same placeholders, and neither leaves a text out', () => {
  const placeholders = (text: string) =>
    [...new Set([...text.matchAll(/\{\{\s*([\w.]+)/g)].map(([, name]) => name))].sort().join();
  const inEnglish = new Map(textsOf(english));
  const different = textsOf(chinese).filter(([key, text]) => {
    const other = inEnglish.get(key) ?? inEnglish.get(`${key}_other`);
    if (other === undefined) return false;
    return placeholders(text) !== placeholders(other) || (text === '') !== (other === '');
  });
  expect(different.map(([key]) => key)).toEqual([]);
});
