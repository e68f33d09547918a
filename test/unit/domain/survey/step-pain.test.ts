import { expect, test } from 'vitest';
import { painByStep } from '~/domain/survey/step-pain';
import { plainPromise } from '~/domain/survey/survey-promise';
import { surveyResults } from '~/domain/survey/survey-results';
import { sampleSurvey } from './sample-survey';

const steps = [
  { id: 's1', name: 'Quotation' },
  { id: 'approval', name: '审批' },
  { id: 's3', name: 'Delivery' },
];

function surveyOf(quote: number, approval: number) {
  const answers = [
    ...Array.from({ length: quote }, () => ({ step: 'quote' })),
    ...Array.from({ length: approval }, () => ({ step: 'approval' })),
  ].map((given) => ({ day: '2026-03-02', batch: 1, answers: given }));
  const { summary } = surveyResults(sampleSurvey, answers, plainPromise(5), true);
  return { id: 'one', title: 'One', definition: sampleSurvey, summary };
}

test('an option stands for the step whose id or name it bears, with its share of those who answered', () => {
  const { layers, withheld } = painByStep([surveyOf(6, 2)], steps);
  expect(withheld).toBe(0);
  expect(layers).toMatchObject([
    {
      surveyId: 'one',
      unit: 'share',
      question: { en: 'Slowest step' },
      steps: [
        { stepId: 's1', questionId: 'step', value: 0.75, n: 8, heat: 0.75 },
        { stepId: 'approval', value: 0.25, n: 8 },
      ],
    },
  ]);
  // Wilson at 95 % of 6 of 8.
  expect(layers[0]?.steps[0]?.interval?.low).toBeCloseTo(0.4093, 4);
});

test('what the results withhold is withheld on the map, and counted', () => {
  expect(painByStep([surveyOf(3, 1)], steps)).toEqual({ layers: [], withheld: 1 });
});

test('a choice that shares one name with the map by chance is no layer', () => {
  expect(painByStep([surveyOf(6, 2)], [{ id: 's1', name: 'Quotation' }]).layers).toEqual([]);
});
