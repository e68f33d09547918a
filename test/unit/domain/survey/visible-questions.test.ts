import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { optionsInOrder } from '~/domain/survey/option-order';
import { pipeAnswers } from '~/domain/survey/piped-answers';
import { answerField, parseAnswers } from '~/domain/survey/survey-answers';
import { questionsOf, surveyDefinitionSchema } from '~/domain/survey/survey-definition';
import { isQuotaFull } from '~/domain/survey/survey-quota';
import { screensOf } from '~/domain/survey/survey-screens';
import { moveStep } from '~/domain/survey/survey-steps';
import { testScore, withoutRightAnswers } from '~/domain/survey/test-score';
import { visibleQuestions } from '~/domain/survey/visible-questions';
import { branchingSurvey, branchingSurveyInput } from './branching-survey';

const entriesOf = (fields: Record<string, string | string[]>): [string, string][] =>
  Object.entries(fields).flatMap(([key, value]) =>
    [value].flat().map((own): [string, string] => [answerField(key), own]),
  );
const parse = (fields: Record<string, string | string[]>) =>
  parseAnswers(branchingSurvey, entriesOf(fields));
const errorOf = (id: string, fields: Record<string, string | string[]>) => {
  const parsed = parse({ team: 'north', agreed: 'yes', ...fields });
  return parsed.ok ? undefined : parsed.error.fields?.[answerField(id)];
};
const idsFor = (answers: Parameters<typeof visibleQuestions>[1]) =>
  visibleQuestions(branchingSurvey, answers).map(({ id }) => id);

describe('visibleQuestions', () => {
  it('asks what a condition asks for, and passes over what a jump leaves out', () => {
    expect(idsFor({ team: 'north' })).toEqual([
      ...['team', 'pains', 'agree', 'stars', 'order'],
      ...['since', 'capital', 'fingers', 'agreed'],
    ]);
    expect(idsFor({ team: 'south', pains: ['forms'] })).toEqual([
      ...['team', 'pains', 'forms-hours', 'since', 'capital', 'fingers', 'agreed'],
    ]);
    expect(idsFor({ team: 'north', pains: ['no'] })).toEqual([
      ...['team', 'pains', 'since', 'capital', 'fingers', 'agreed'],
    ]);
    expect(idsFor({ team: 'north', 'agree.clear': 3, stars: 4 })).toContain('why');
    expect(idsFor({ team: 'north', 'agree.clear': 3, stars: 3 })).not.toContain('why');
    expect(idsFor({ team: 'north', 'agree.clear': 3, order: ['a'] })).toContain('why');
    expect(idsFor({ team: 'north', 'agree.clear': 1, stars: 5 })).not.toContain('why');
  });

  it('lets a hidden answer show nothing', () => {
    // The middle part is passed over, so what was answered there counts no more.
    expect(idsFor({ team: 'south', 'agree.clear': 3, stars: 5 })).not.toContain('why');
  });

  it('never asks what the answers kept do not ask for', () => {
    const value = fc.oneof(
      fc.constantFrom('north', 'south', 'else'),
      fc.integer({ max: 5, min: 0 }),
    );
    const keys = ['team', 'pains', 'forms-hours', 'agree.clear', 'stars', 'order', 'why'];
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.constantFrom(...keys),
          fc.oneof(value, fc.subarray(['forms', 'waiting', 'no'])),
        ),
        (answers) => {
          const ids = idsFor(answers);
          const kept = Object.fromEntries(
            Object.entries(answers).filter(([key]) => ids.includes(key.split('.')[0] ?? '')),
          );
          expect(idsFor(kept)).toEqual(ids);
        },
      ),
    );
  });
});

describe('parsing the kinds of the second version', () => {
  it('reads each into its shape and drops what is not asked', () => {
    expect(
      parse({
        team: 'else',
        'team.other': ' West ',
        pains: ['waiting', 'forms'],
        'forms-hours': '３．３',
        'agree.clear': '3',
        'agree.quick': '1',
        stars: '2',
        'order.a': '2',
        'order.c': '1',
        why: 'is not asked',
        since: '2026年3月5日',
        capital: 'beijing',
        agreed: 'yes',
      }),
    ).toEqual({
      ok: true,
      value: {
        team: 'else',
        'team.other': 'West',
        pains: ['forms', 'waiting'],
        'forms-hours': 3.5,
        'agree.clear': 3,
        'agree.quick': 1,
        stars: 2,
        order: ['c', 'a'],
        // Two rows, and an order: so the reason is asked.
        why: 'is not asked',
        since: '2026-03-05',
        capital: 'beijing',
        agreed: 'yes',
      },
    });
    const jumped = parse({ team: 'north', pains: 'no', stars: '9', why: 'x', agreed: 'yes' });
    expect(jumped).toEqual({ ok: true, value: { team: 'north', pains: ['no'], agreed: 'yes' } });
  });

  it('takes words beside “other” for its choice, and drops them beside another', () => {
    expect(parse({ 'team.other': 'West', agreed: 'yes' })).toMatchObject({
      value: { team: 'else', 'team.other': 'West' },
    });
    expect(parse({ team: 'north', 'team.other': 'West', agreed: 'yes' })).toEqual({
      ok: true,
      value: { team: 'north', agreed: 'yes' },
    });
  });

  it('says what is wrong with each', () => {
    expect(errorOf('pains', { pains: ['forms', 'no'] })).toBe('answer-excludes-others');
    expect(errorOf('pains', { pains: ['forms', 'unsure'] })).toBe('answer-excludes-others');
    expect(errorOf('forms-hours', { pains: 'forms' })).toBe('answer-required');
    expect(errorOf('forms-hours', { pains: 'forms', 'forms-hours': '11' })).toBe(
      'answer-above-maximum',
    );
    expect(errorOf('agree', { 'agree.clear': '4' })).toBe('answer-unknown-option');
    expect(errorOf('stars', { stars: '6' })).toBe('answer-unknown-option');
    expect(errorOf('order', { 'order.a': '1', 'order.b': '1' })).toBe('answer-rank-twice');
    expect(errorOf('order', { order: ['a', 'ghost'] })).toBe('answer-unknown-option');
    expect(errorOf('since', { since: '2026-02-30' })).toBe('answer-not-a-date');
    expect(errorOf('since', { since: '2019-12-31' })).toBe('answer-date-too-early');
    expect(errorOf('agreed', { agreed: 'perhaps' })).toBe('answer-unknown-option');
    expect(parse({ team: 'north' })).toMatchObject({
      ok: false,
      error: { fields: { 'answer.agreed': 'answer-required' } },
    });
  });
});

describe('the screens of a sheet', () => {
  it('cuts a section before what depends on its own answers', () => {
    const screens = screensOf(branchingSurvey);
    expect(screens.map(({ questions }) => questions.map(({ id }) => id))).toEqual([
      ['team', 'pains'],
      ['forms-hours'],
      ['agree', 'stars', 'order'],
      ['why'],
      ['since', 'capital', 'fingers', 'agreed'],
    ]);
    expect(screens.map(({ isContinued }) => isContinued)).toEqual([
      ...[false, true, false, true, false],
    ]);
  });

  it('goes over what is not asked, forwards and back', () => {
    const south = entriesOf({ team: 'south', pains: 'waiting' });
    expect(moveStep(branchingSurvey, 0, 'next', south)).toEqual({ step: 4, errors: {} });
    expect(moveStep(branchingSurvey, 4, 'back', south)).toEqual({ step: 0, errors: {} });
    const forms = entriesOf({ team: 'south', pains: 'forms' });
    expect(moveStep(branchingSurvey, 0, 'next', forms)).toEqual({ step: 1, errors: {} });
    expect(moveStep(branchingSurvey, 1, 'next', forms)).toEqual({
      step: 1,
      errors: { 'answer.forms-hours': 'answer-required' },
    });
  });
});

describe('references', () => {
  const withSection = (change: object, index = 0) => ({
    ...branchingSurveyInput,
    sections: branchingSurveyInput.sections.map((section, position) =>
      position === index ? { ...section, ...change } : section,
    ),
  });
  const problems = (definition: unknown) => {
    const parsed = surveyDefinitionSchema.safeParse(definition);
    return parsed.success ? [] : parsed.error.issues.map(({ message }) => message);
  };

  it('point to earlier questions, their options and later sections only', () => {
    expect(problems(branchingSurveyInput)).toEqual([]);
    const later = { question: 'stars', is: 'answered' };
    expect(problems(withSection({ showIf: later }))).toEqual(['survey-reference-not-earlier']);
    const ghost = { question: 'team', is: 'equals', value: 'ghost' };
    expect(problems(withSection({ showIf: ghost }, 1))).toEqual(['survey-reference-option']);
    const row = { question: 'agree.ghost', is: 'answered' };
    expect(problems(withSection({ showIf: row }, 2))).toEqual(['survey-reference-not-earlier']);
    const when = { question: 'team', is: 'answered' };
    const back = { jumps: [{ when, to: 'start' }] };
    expect(problems(withSection(back, 1))).toEqual(['survey-jump-not-forward']);
    const piped = { title: { 'zh-CN': '', en: 'Hello {{stars}} and {{nobody}}' } };
    expect(problems(withSection(piped))).toEqual(['survey-reference-not-earlier']);
    expect(
      problems({ ...branchingSurveyInput, quotas: [{ question: 'stars', option: 'x', limit: 9 }] }),
    ).toEqual(['survey-reference-option']);
  });
});

describe('what goes with the answers', () => {
  it('pipes an answer in words, and leaves other braces alone', () => {
    const pipe = (en: string, answers = {}) =>
      pipeAnswers({ 'zh-CN': '', en }, 'en', questionsOf(branchingSurvey), answers);
    expect(pipe('In {{team}}?', { team: 'north' })).toBe('In north?');
    expect(pipe('In {{ team }}?', { team: 'else', 'team.other': '<b>$&</b>' })).toBe(
      'In <b>$&</b>?',
    );
    expect(pipe('In {{team}}, {{ghost}}', {})).toBe('In …, {{ghost}}');
    expect(pipe('{{pains}}', { pains: ['forms', 'waiting'] })).toBe('forms, waiting');
  });

  it('counts right answers, and gives none of them away', () => {
    const score = (answers: Parameters<typeof testScore>[1]) => testScore(branchingSurvey, answers);
    expect(score({ team: 'north', capital: 'beijing', fingers: 4 })).toEqual({
      ...{ right: 1, of: 2, passed: true },
    });
    expect(score({ team: 'north', capital: 'shanghai' })).toEqual({
      ...{ right: 0, of: 2, passed: false },
    });
    expect(JSON.stringify(withoutRightAnswers(branchingSurvey))).not.toMatch(/correct|quotas/);
  });

  it('is full when an option or the total has come', () => {
    const kept = Array.from({ length: 5 }, () => ({ team: 'north' }));
    expect(isQuotaFull(branchingSurvey, { team: 'north' }, kept.slice(1))).toBe(false);
    expect(isQuotaFull(branchingSurvey, { team: 'north' }, kept)).toBe(true);
    expect(isQuotaFull(branchingSurvey, { team: 'south' }, kept)).toBe(false);
  });

  it('shuffles alike for one sheet and keeps options with a role in their place', () => {
    const options = [...'abcdef'].map((id) => ({ id, text: { 'zh-CN': '', en: id } }));
    const other = { id: 'z', text: { 'zh-CN': '', en: 'z' }, role: 'other' as const };
    const order = (seed: string) =>
      optionsInOrder([...options, other], true, seed)
        .map(({ id }) => id)
        .join('');
    expect(order('one')).toBe(order('one'));
    const orders = new Set(Array.from({ length: 50 }, (_, index) => order(String(index))));
    expect(orders.size).toBeGreaterThan(30);
    for (const own of orders) expect([...own].toSorted().join('')).toBe('abcdefz');
    for (const own of orders) expect(own.endsWith('z')).toBe(true);
  });
});
