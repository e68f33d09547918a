import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exportSurveyjs } from '~/domain/survey/export-surveyjs';
import { readCondition } from '~/domain/survey/import-condition';
import { importSurveyjs } from '~/domain/survey/import-surveyjs';
import { importXlsform } from '~/domain/survey/import-xlsform';
import {
  type SurveyDefinition,
  type SurveyQuestion,
  surveyDefinitionSchema,
} from '~/domain/survey/survey-definition';
import { readXlsform } from '~/services/survey/read-xlsform.server';
import { writeXlsform } from '~/services/survey/write-xlsform.server';
import { branchingSurvey } from './branching-survey';

function definitionOf(imported: ReturnType<typeof importSurveyjs>): SurveyDefinition {
  if (!imported.ok) throw new Error(imported.error.code);
  return imported.value.definition;
}
const bySurveyjs = (definition: SurveyDefinition) =>
  definitionOf(importSurveyjs(JSON.parse(JSON.stringify(exportSurveyjs(definition)))));
function byXlsform(definition: SurveyDefinition): SurveyDefinition {
  const sheets = readXlsform(writeXlsform(definition));
  if (!sheets.ok) throw new Error(sheets.error.code);
  return definitionOf(importXlsform(sheets.value));
}

const words = fc.stringMatching(/^[A-Za-z][A-Za-z ]{0,20}[a-z]$/);
const text = fc.record({ 'zh-CN': fc.constantFrom('题目', '选项甲', '说明'), en: words });
const options = fc
  .uniqueArray(fc.stringMatching(/^[a-z]{2,8}$/), { minLength: 2, maxLength: 6 })
  .map((ids) => ids.map((id) => ({ id, text: { 'zh-CN': `选${id}`, en: `Option ${id}` } })));
const either = fc.record({ text, required: fc.boolean() });
const held = fc.oneof(
  fc.record({ kind: fc.constantFrom('single-choice' as const), options }),
  fc.record({
    kind: fc.constant('multiple-choice' as const),
    options,
    maximumChoices: fc.integer({ min: 1, max: 5 }),
  }),
  fc.record({ kind: fc.constant('ranking' as const), options }),
  fc.record({ kind: fc.constant('stars' as const), stars: fc.integer({ min: 3, max: 10 }) }),
  fc.record({
    kind: fc.constant('slider' as const),
    minimum: fc.constant(0),
    maximum: fc.integer({ min: 20, max: 200 }),
    interval: fc.constantFrom(1, 2, 5),
  }),
  fc.record({
    kind: fc.constant('number' as const),
    minimum: fc.integer({ min: -5, max: 0 }),
    maximum: fc.integer({ min: 1, max: 99 }),
    wholeNumber: fc.boolean(),
  }),
  fc.record({
    kind: fc.constantFrom(
      ...(['scale', 'recommendation', 'date', 'short-text', 'long-text', 'consent'] as const),
    ),
  }),
);

const definitions = fc
  .record({
    title: text,
    parts: fc.array(fc.array(fc.tuple(either, held), { minLength: 1, maxLength: 4 }), {
      minLength: 1,
      maxLength: 3,
    }),
  })
  .map(({ title, parts }) => {
    let number = 0;
    let earlier: SurveyQuestion | undefined;
    return surveyDefinitionSchema.parse({
      title,
      minutes: 1,
      sections: parts.map((questions, index) => ({
        id: `part-${index + 1}`,
        title: { 'zh-CN': '部分', en: 'Part' },
        questions: questions.map(([shared, own]) => {
          number += 1;
          const question = {
            id: `question-${number}`,
            ...shared,
            ...own,
            ...(earlier && { showIf: conditionOn(earlier) }),
          } as SurveyQuestion;
          earlier = question;
          return question;
        }),
      })),
    });
  });

function conditionOn(question: SurveyQuestion) {
  const { id } = question;
  if (question.kind === 'single-choice') {
    return { not: { question: id, is: 'equals', value: question.options[1]?.id ?? '' } };
  }
  if (question.kind === 'multiple-choice') {
    return {
      any: [
        { question: id, is: 'includes', value: question.options[0]?.id ?? '' },
        { question: id, is: 'includes', value: question.options[1]?.id ?? '' },
      ],
    };
  }
  return ['scale', 'stars', 'number', 'slider'].includes(question.kind)
    ? { question: id, is: 'at-least', value: 4 }
    : { question: id, is: 'answered' };
}

describe('a questionnaire that the other format can hold', () => {
  test('comes back from SurveyJS as it was', () => {
    fc.assert(
      fc.property(definitions, (definition) => {
        expect(bySurveyjs(definition).sections).toEqual(definition.sections);
      }),
      { numRuns: 60 },
    );
  });

  test('comes back from an XLSForm workbook as it was', () => {
    fc.assert(
      fc.property(definitions, (definition) => {
        expect(byXlsform(definition).sections).toEqual(definition.sections);
      }),
      { numRuns: 30 },
    );
  });
});

test('roles, matrix, order and conditions go to SurveyJS and back', () => {
  const back = bySurveyjs(branchingSurvey);
  const asked = (definition: SurveyDefinition) =>
    definition.sections.map(({ showIf, questions }) => [
      showIf,
      ...questions.map(({ id, kind, showIf: own }) => [id, kind, own]),
    ]);
  // At least the second of three columns is there one column or the other.
  const second = { question: 'agree.clear', is: 'equals', value: 2 };
  const third = { question: 'agree.clear', is: 'equals', value: 3 };
  const expected = JSON.parse(
    JSON.stringify(asked(branchingSurvey)).replace(
      '{"question":"agree.clear","is":"at-least","value":2}',
      JSON.stringify({ any: [second, third] }),
    ),
  );
  expect(JSON.parse(JSON.stringify(asked(back)))).toEqual(expected);
});

test('an expression that cannot be held is told apart from one that can', () => {
  expect(readCondition("{a} = 'x' and ({b} >= 3 or {c} notempty)")).toEqual({
    all: [
      { question: 'a', is: 'equals', value: 'x' },
      {
        any: [
          { question: 'b', is: 'at-least', value: 3 },
          { question: 'c', is: 'answered' },
        ],
      },
    ],
  });
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the spelling of XLSForm
  expect(readCondition("not(selected(${a}, 'x'))")).toEqual({
    not: { question: 'a', is: 'includes', value: 'x' },
  });
  for (const none of ['{a} + 1 > 2', 'age({a}) > 3', '{a} =', '({a} = 1', '', '{a} = {b}', '(((']) {
    expect(readCondition(none), none).toBeNull();
  }
  fc.assert(
    fc.property(fc.string(), (expression) => {
      readCondition(expression);
    }),
  );
});
