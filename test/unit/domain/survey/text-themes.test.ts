import { describe, expect, test } from 'vitest';
import type { KeptAnswer } from '~/domain/survey/answer-blocks';
import { plainPromise, type SurveyPromise } from '~/domain/survey/survey-promise';
import { surveyResults, withoutTexts } from '~/domain/survey/survey-results';
import { filterTexts, WITHOUT_THEME } from '~/domain/survey/text-themes';
import { sampleSurvey } from './sample-survey';

const themes = [
  { id: 'slow', questionId: 'story', name: 'Too slow' },
  { id: 'price', questionId: 'story', name: 'Price' },
  { id: 'other', questionId: 'word', name: 'Of another question' },
];

function writers(step: string, themed: string[][]): KeptAnswer[] {
  return themed.map((ids, index) => ({
    day: '2026-03-02',
    batch: 1,
    answers: { step, story: `text ${index} of ${step}` },
    themes: ids,
  }));
}

const slow = ['slow'];
const both = ['slow', 'price', 'other'];

describe('themes', () => {
  test('are counted over the shown texts, with share and Wilson interval', () => {
    const answers = writers('quote', [slow, slow, both, ['price'], [], []]);
    const [result] = surveyResults(sampleSurvey, answers, plainPromise(5), true, themes).themes;
    expect(result).toMatchObject({
      questionId: 'story',
      n: 6,
      themed: 4,
      themes: [
        { id: 'slow', count: 3, share: 0.5 },
        { id: 'price', count: 2 },
      ],
      byGroup: [],
    });
    // Wilson at 95 % of 3 of 6.
    expect(result?.themes[0]?.interval?.low).toBeCloseTo(0.1876, 4);
  });

  test('count nothing while the texts are withheld', () => {
    const promise = { ...plainPromise(5), minimumTexts: 8 };
    const answers = writers('quote', [slow, slow, slow, slow, slow, slow, slow]);
    expect(surveyResults(sampleSurvey, answers, promise, true, themes).themes).toEqual([]);
  });

  test('are told by group only where no group has a few of them, nor the rest', () => {
    const promise: SurveyPromise = { ...plainPromise(5), cuts: ['step'], publication: 'end' };
    const six = (ids: string[]) => Array.from({ length: 6 }, () => ids);
    const byGroup = (answers: KeptAnswer[]) =>
      surveyResults(sampleSurvey, answers, promise, true, themes).themes[0]?.byGroup;

    expect(byGroup([...writers('quote', six(slow)), ...writers('approval', six([]))])).toEqual([
      {
        cut: 'step',
        themeId: 'slow',
        groups: [
          { optionId: 'quote', n: 6, count: 6, share: 1 },
          { optionId: 'approval', n: 6, count: 0, share: 0 },
        ],
      },
      {
        cut: 'step',
        themeId: 'price',
        groups: [
          { optionId: 'quote', n: 6, count: 0, share: 0 },
          { optionId: 'approval', n: 6, count: 0, share: 0 },
        ],
      },
    ]);
    // One of approval wrote of it, too: neither group may say so, for the total is known.
    const one = [...writers('quote', six(slow)), ...writers('approval', [slow, ...six([])])];
    expect(byGroup(one)?.[0]).toEqual({ cut: 'step', themeId: 'slow', groups: null });
    // Too few of approval wrote at all: all are one block, which belongs to no group.
    const few = [...writers('quote', six(slow)), ...writers('approval', [slow])];
    expect(byGroup(few)).toEqual([]);
  });

  test('stay when the texts go', () => {
    const answers = writers('quote', [slow, slow, both, ['price'], [], []]);
    const results = surveyResults(sampleSurvey, answers, plainPromise(5), true, themes);
    const kept = withoutTexts(results);
    expect(JSON.stringify(kept)).not.toContain('of quote');
    expect(kept.themes).toEqual(results.themes);
    if (kept.summary.suppressed) throw new Error('six answers are enough');
    expect(kept.summary.questions.at(-1)).toMatchObject({ id: 'story', n: 6, texts: [] });
  });
});

test('no text is listed by group, whoever may read the results', () => {
  const promise: SurveyPromise = { ...plainPromise(5), cuts: ['step'], publication: 'end' };
  const answers = [
    ...writers('quote', [[], [], [], [], []]),
    ...writers('approval', [[], [], [], [], []]),
  ];
  const { cuts } = surveyResults(sampleSurvey, answers, promise, true, themes);
  expect(JSON.stringify(cuts)).not.toContain('text 0');
});

test('a search finds all words in any order and width, and a theme or the lack of one', () => {
  const texts = [
    { key: 'a', text: '报价 审批 太慢', themes: ['slow'] },
    { key: 'b', text: 'Approval of the ＰＲＩＣＥ', themes: [] },
  ];
  const keys = (filter: Parameters<typeof filterTexts>[1]) =>
    filterTexts(texts, filter).map(({ key }) => key);
  expect(keys({})).toEqual(['a', 'b']);
  expect(keys({ words: '太慢 报价' })).toEqual(['a']);
  expect(keys({ words: 'price approval' })).toEqual(['b']);
  expect(keys({ theme: 'slow' })).toEqual(['a']);
  expect(keys({ theme: WITHOUT_THEME })).toEqual(['b']);
  expect(keys({ words: '报价', theme: WITHOUT_THEME })).toEqual([]);
});
