import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { binValues } from '~/domain/survey/number-bins';
import type { SurveyAnswers } from '~/domain/survey/survey-answers';
import { type QuestionSummary, summarizeSurvey } from '~/domain/survey/survey-summary';
import { compareWaves } from '~/domain/survey/survey-waves';
import { sampleSurvey } from './sample-survey';

const limit = { minimumGroup: 5 };

const responses: SurveyAnswers[] = [
  { step: 'quote', reasons: ['price'], burden: 5, recommend: 10, hours: 2, word: 'slow' },
  { step: 'quote', reasons: ['price', 'speed'], burden: 4, recommend: 9, hours: 4, word: 'paper' },
  { step: 'approval', burden: 4, recommend: 7, hours: 6, word: 'paper' },
  { step: 'quote', reasons: ['speed'], burden: 3, recommend: 6, hours: 8, word: 'queue' },
  { step: 'quote', reasons: ['price'], burden: 4, recommend: 0, hours: 10, word: 'apart' },
];

function question(answers: readonly SurveyAnswers[], id: string): QuestionSummary {
  const summary = summarizeSurvey(sampleSurvey, answers, limit);
  const found = summary.suppressed ? undefined : summary.questions.find((one) => one.id === id);
  if (!found) throw new Error(`no summary of ${id}`);
  return found;
}

describe('summarizeSurvey', () => {
  it('shows nothing below the minimum group, not even how many', () => {
    expect(summarizeSurvey(sampleSurvey, responses.slice(0, 4), limit)).toEqual({
      suppressed: true,
      answers: '<5',
    });
    expect(summarizeSurvey(sampleSurvey, [], limit)).toEqual({ suppressed: true, answers: '<5' });
  });

  it('withholds alone the question that too few answered', () => {
    expect(question(responses, 'reasons')).toEqual({
      id: 'reasons',
      kind: 'multiple-choice',
      suppressed: true,
      answers: '<5',
    });
  });

  it('counts choices', () => {
    expect(question(responses, 'step')).toMatchObject({
      n: 5,
      options: [
        { id: 'quote', count: 4, share: 0.8 },
        { id: 'approval', count: 1, share: 0.2 },
      ],
    });
  });

  it('sums a scale: mean 4, deviation sqrt(1/2), t(4) 2.776445', () => {
    const scale = question(responses, 'burden');
    expect(scale).toMatchObject({ n: 5, mean: 4, median: 4 });
    if (scale.suppressed || scale.kind !== 'scale') throw new Error('scale expected');
    expect(scale.meanInterval?.low).toBeCloseTo(4 - (2.776445105 * Math.SQRT1_2) / Math.sqrt(5), 8);
    expect(scale.meanInterval?.high).toBeCloseTo(4.878, 3);
    expect(scale.distribution.map((step) => step.count)).toEqual([0, 0, 1, 3, 1]);
  });

  it('counts promoters and detractors: 2 and 2 of 5, score 0', () => {
    expect(question(responses, 'recommend')).toMatchObject({
      mean: 6.4,
      median: 7,
      netPromoterScore: { score: 0, promoters: 2, passives: 1, detractors: 2 },
    });
  });

  it('keeps the interval of a scale on the scale', () => {
    const divided = [1, 5, 5, 5, 5].map((burden) => ({ step: 'quote', burden }));
    const scale = question(divided, 'burden');
    if (scale.suppressed || scale.kind !== 'scale') throw new Error('scale expected');
    expect(scale.meanInterval?.high).toBe(5);
  });

  it('sums numbers without naming one', () => {
    expect(question(responses, 'hours')).toMatchObject({
      mean: 6,
      median: 6,
      quartiles: { lower: 4, upper: 8 },
      bins: [
        { from: 2, to: 4, count: 1 },
        { from: 4, to: 6, count: 1 },
        { from: 6, to: 8, count: 1 },
        { from: 8, to: 10, count: 1 },
        { from: 10, to: 12, count: 1 },
      ],
    });
  });

  it('shows free texts in the order of their characters, whoever came first', () => {
    const words = question(responses, 'word');
    expect(words).toMatchObject({ texts: ['apart', 'paper', 'paper', 'queue', 'slow'] });
    expect(question(responses.toReversed(), 'word')).toEqual(words);
  });

  it('does not depend on the order of the answers and never shows a small group', () => {
    const one = fc.record(
      {
        step: fc.constantFrom('quote', 'approval'),
        burden: fc.integer({ min: 1, max: 5 }),
        hours: fc.double({ min: 0, max: 60, noNaN: true }),
        word: fc.string(),
      },
      { requiredKeys: ['step'] },
    );
    fc.assert(
      fc.property(fc.array(one, { maxLength: 12 }), (answers) => {
        const summary = summarizeSurvey(sampleSurvey, answers, limit);
        expect(summary.suppressed).toBe(answers.length < 5);
        if (summary.suppressed) return;
        for (const own of summary.questions) if (!own.suppressed) expect(own.n).toBeGreaterThan(4);
        const turned = summarizeSurvey(sampleSurvey, answers.toReversed(), limit);
        if (turned.suppressed) throw new Error('same answers');
        expect(turned.questions.map((own) => own.suppressed)).toEqual(
          summary.questions.map((own) => own.suppressed),
        );
        expect(turned.questions.at(-2)).toEqual(summary.questions.at(-2));
      }),
    );
  });
});

describe('binValues', () => {
  it('puts every value into one of at most nine bins', () => {
    const values = fc.array(fc.double({ min: -1e15, max: 1e15, noNaN: true }), { minLength: 1 });
    fc.assert(
      fc.property(values, (numbers) => {
        const bins = binValues(numbers);
        expect(bins.length).toBeLessThanOrEqual(9);
        expect(bins.reduce((sum, bin) => sum + bin.count, 0)).toBe(numbers.length);
      }),
    );
  });
});

describe('compareWaves', () => {
  const first = responses;
  const second = responses.map((answers) => ({ ...answers, step: 'approval', recommend: 10 }));

  it('gives the change of each number with its interval', () => {
    const compared = compareWaves(
      sampleSurvey,
      [
        { id: 'w1', responses: first },
        { id: 'w2', responses: first.slice(0, 2) },
        { id: 'w3', responses: second },
      ],
      limit,
    );
    const recommend = compared.find((one) => one.id === 'recommend');
    expect(recommend?.waves.map((wave) => wave.summary.suppressed)).toEqual([false, true, false]);
    expect(recommend?.changes).toMatchObject([
      { of: 'mean', fromWave: 'w1', toWave: 'w3', difference: expect.closeTo(3.6, 10) },
      { of: 'net-promoter-score', difference: 100 },
    ]);
    const step = compared.find((one) => one.id === 'step');
    expect(step?.changes.map((change) => change.difference)).toEqual([-0.8, 0.8]);
    expect(compared.find((one) => one.id === 'reasons')?.changes).toEqual([]);
  });
});
