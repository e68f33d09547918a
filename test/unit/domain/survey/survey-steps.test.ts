import { describe, expect, test } from 'vitest';
import { clampStep, moveStep, stepOfErrors } from '~/domain/survey/survey-steps';
import { sampleSurvey } from './sample-survey';

describe('the sections of a sheet, one a screen', () => {
  test('going on needs the present section, and only it, to be in order', () => {
    expect(moveStep(sampleSurvey, 0, 'next', [])).toEqual({
      step: 0,
      errors: { 'answer.step': 'answer-required' },
    });
    const entries: [string, string][] = [
      ['answer.step', 'quote'],
      ['answer.hours', 'many'],
    ];
    expect(moveStep(sampleSurvey, 0, 'next', entries)).toEqual({ step: 1, errors: {} });
    expect(moveStep(sampleSurvey, 1, 'next', entries)).toEqual({
      step: 1,
      errors: { 'answer.hours': 'answer-not-a-number' },
    });
  });

  test('going back asks for nothing', () => {
    expect(moveStep(sampleSurvey, 1, 'back', [])).toEqual({ step: 0, errors: {} });
    expect(moveStep(sampleSurvey, 0, 'back', [])).toEqual({ step: 0, errors: {} });
  });

  test('a mistake is looked for in its own section', () => {
    expect(stepOfErrors(sampleSurvey, { 'answer.hours': 'x', 'answer.reasons': 'x' })).toBe(0);
    expect(stepOfErrors(sampleSurvey, { 'answer.hours': 'x' })).toBe(1);
    expect(stepOfErrors(sampleSurvey, {})).toBe(1);
  });

  test('a posted step that does not exist is the nearest one', () => {
    expect([-3, 0, 7, 1.5, Number.NaN].map((step) => clampStep(sampleSurvey, step))).toEqual([
      0, 0, 1, 0, 0,
    ]);
  });
});
