import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { searchScore, searchWords } from '~/domain/search/search-words';

describe('searching by words', () => {
  test.each([
    ['报价审批太慢', '审批', 1],
    ['报价审批太慢', '报价', 2],
    ['Quote approval', 'quote APPROVAL', 3],
    ['Quote approval', 'approval quote', 1],
    ['ＣＲＭ 录入', 'crm', 2],
    ['Quote approval', 'quote price', 0],
    ['anything', '  ', 0],
  ])('%s for “%s” scores %d', (text, query, score) => {
    expect(searchScore(text, searchWords(query))).toBe(score);
  });

  test('every text is found by any part of it', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.nat(), fc.nat(), (text, from, length) => {
        const part = text.slice(from % text.length, (from % text.length) + 1 + (length % 5));
        const words = searchWords(part.normalize('NFKC'));
        fc.pre(words.length > 0 && text.normalize('NFKC').includes(part.normalize('NFKC')));
        expect(searchScore(text, words)).toBeGreaterThan(0);
      }),
    );
  });
});
