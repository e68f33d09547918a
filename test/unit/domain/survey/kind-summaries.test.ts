import { describe, expect, test } from 'vitest';
import type { KeptAnswer } from '~/domain/survey/answer-blocks';
import type { SurveyAnswers } from '~/domain/survey/survey-answers';
import { plainPromise } from '~/domain/survey/survey-promise';
import { surveyResults } from '~/domain/survey/survey-results';
import type { QuestionSummary } from '~/domain/survey/survey-summary';
import { branchingSurvey } from './branching-survey';

function kept(list: SurveyAnswers[]): KeptAnswer[] {
  return list.map((answers) => ({ day: '2026-03-02', batch: 1, answers }));
}

const given: SurveyAnswers[] = [
  { team: 'north', stars: 5, order: ['b', 'a', 'c'], since: '2026-01-31', capital: 'beijing' },
  { team: 'north', stars: 4, order: ['b', 'c', 'a'], since: '2026-03-01', capital: 'beijing' },
  { team: 'north', stars: 4, order: ['a', 'b'], since: '2026-03-15', capital: 'shanghai' },
  { team: 'north', stars: 2, order: ['b'], since: '2025-12-01', capital: 'beijing' },
  { team: 'else', 'team.other': 'a lab', stars: 5, order: ['c', 'b', 'a'], since: '2026-02-01' },
];

const sheets = given.map(
  (sheet, index): SurveyAnswers => ({
    ...sheet,
    pains: index < 2 ? ['forms'] : ['waiting'],
    ...(index < 2 && { 'forms-hours': index + 1 }),
    'agree.clear': index < 4 ? 3 : 1,
    ...(index < 2 && { 'agree.quick': 1 }),
    fingers: index === 0 ? 4 : 5,
    ...(index !== 4 && { agreed: 'yes' }),
  }),
);

function results(list = sheets) {
  const found = surveyResults(branchingSurvey, kept(list), plainPromise(5), true);
  if (found.summary.suppressed) throw new Error('five answers are enough');
  const { questions } = found.summary;
  const of = (id: string): QuestionSummary => {
    const own = questions.find((question) => question.id === id);
    if (!own) throw new Error(`no ${id}`);
    return own;
  };
  return { ...found, of };
}

describe('each kind', () => {
  const { of } = results();

  test('stars count by step, with the top two', () => {
    expect(of('stars')).toMatchObject({
      n: 5,
      mean: 4,
      median: 4,
      topTwo: { count: 4, share: 0.8 },
      distribution: [{ count: 0 }, { count: 1 }, { count: 0 }, { count: 2 }, { count: 2 }],
    });
  });

  test('a ranking tells mean ranks of those who ranked it, and first places of all', () => {
    expect(of('order')).toMatchObject({
      n: 5,
      ranks: [
        { id: 'b', ranked: 5, meanRank: 1.4, first: 3, firstShare: 0.6 },
        { id: 'c', ranked: 3, meanRank: 2, first: 1 },
        { id: 'a', ranked: 4, meanRank: 2.25, first: 1, firstShare: 0.2 },
      ],
    });
  });

  test('dates fall into months, the empty ones between them too', () => {
    expect(of('since')).toMatchObject({
      dates: [
        { period: '2025-12', count: 1 },
        { period: '2026-01', count: 1 },
        { period: '2026-02', count: 1 },
        { period: '2026-03', count: 2, share: 0.4 },
      ],
    });
  });

  test('a matrix shows the rows that enough people answered', () => {
    expect(of('agree')).toMatchObject({
      kind: 'matrix',
      n: 5,
      rows: [
        { id: 'agree.clear', suppressed: false, n: 5, mean: 2.6 },
        { id: 'agree.quick', suppressed: true, answers: '<5' },
      ],
    });
  });

  test('consent is a share of those who were asked, ticked or not', () => {
    expect(of('agreed')).toMatchObject({ n: 5, agreed: { count: 4, share: 0.8 } });
  });

  test('a slider that few were asked, and words beside "other", are withheld', () => {
    expect(of('forms-hours')).toMatchObject({ suppressed: true });
    expect(of('team.other')).toMatchObject({ kind: 'short-text', suppressed: true, answers: '<5' });
    const asked = results([...sheets, ...sheets, ...sheets]).of('forms-hours');
    expect(asked).toMatchObject({ kind: 'slider', n: 6, asked: 6, mean: 1.5, median: 1.5 });
  });

  test('words beside "other" are free texts once enough have written', () => {
    const more = Array.from({ length: 5 }, (_, index) => ({
      team: 'else',
      'team.other': `lab ${index}`,
    }));
    expect(results([...sheets, ...more]).of('team.other')).toMatchObject({
      kind: 'short-text',
      n: 6,
      texts: ['a lab', 'lab 0', 'lab 1', 'lab 2', 'lab 3', 'lab 4'],
    });
  });
});

test('a test tells how many passed, the scores, and the hardest question first', () => {
  // Two questions each; the pass mark is a half. Right: 1, 2, 1, 2 and 1 of 2.
  expect(results().test).toMatchObject({
    n: 5,
    passed: { mark: 0.5, count: 5, share: 1 },
    score: { mean: expect.closeTo(0.7, 12) },
    questions: [
      { id: 'capital', n: 5, right: 3, share: 0.6 },
      { id: 'fingers', n: 5, right: 4, share: 0.8 },
    ],
  });
  expect(results().test?.distribution.map(({ count }) => count)).toEqual([
    0, 0, 0, 0, 0, 3, 0, 0, 0, 2,
  ]);
});
