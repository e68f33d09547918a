import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { hasSharedData, sharedData } from 'test/setup/shared-data';
import { describe, expect, test } from 'vitest';
import { exportSurveyjs } from '~/domain/survey/export-surveyjs';
import { importSurveyjs } from '~/domain/survey/import-surveyjs';
import { questionsOf } from '~/domain/survey/survey-definition';
import { sampleSurvey } from './sample-survey';

type Expected = { name: string; pages: number; questions: number; types: Record<string, number> };

function imported(json: unknown) {
  const result = importSurveyjs(json);
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

describe.skipIf(!hasSharedData())('definitions of SurveyJS', () => {
  const read = (name: string) =>
    JSON.parse(readFileSync(sharedData(`surveyjs/${name}`), 'utf8')) as unknown;
  const index = hasSharedData() ? (read('index.json') as Expected[]) : [];

  test.each(index)('$name has the counts that its own library finds', (expected) => {
    const { pages, questions, types } = imported(read(expected.name));
    expect({ pages, questions, types }).toEqual({
      pages: expected.pages,
      questions: expected.questions,
      types: expected.types,
    });
  });
});

describe('a definition of SurveyJS', () => {
  test('becomes questions of the same meaning, and what cannot be asked is listed', () => {
    const { definition, unsupported } = imported({
      title: { default: 'Satisfaction', 'zh-cn': '满意度' },
      pages: [
        { elements: [{ type: 'html', html: '<h2>Hello &amp; welcome</h2>' }] },
        {
          title: 'First',
          elements: [
            { type: 'rating', name: 'nps', rateMin: 0, rateMax: 10, isRequired: true },
            { type: 'rating', name: 'stars', minRateDescription: 'bad' },
            {
              type: 'checkbox',
              name: '原因',
              choices: ['A', { value: 'b', text: 'B' }],
              showOtherItem: true,
            },
            {
              type: 'text',
              name: 'age',
              inputType: 'number',
              min: 18,
              isRequired: true,
              visibleIf: '{nps} > 6',
            },
            { type: 'matrix', name: 'm', rows: ['speed', 'price'], columns: ['low', 'high'] },
            { type: 'signaturepad', name: 'sign' },
            { type: 'unheard-of', name: 'x' },
          ],
        },
      ],
    });
    expect(definition.title).toEqual({ 'zh-CN': '满意度', en: 'Satisfaction' });
    expect(definition.introduction?.en).toBe('Hello & welcome');
    const questions = questionsOf(definition);
    expect(questions.map(({ id, kind }) => [id, kind])).toEqual([
      ['nps', 'recommendation'],
      ['stars', 'scale'],
      ['q-3', 'multiple-choice'],
      ['age', 'number'],
      ['m', 'matrix'],
      ['sign', 'long-text'],
    ]);
    expect(questions.map(({ required }) => required)).toEqual([
      true,
      false,
      false,
      true,
      false,
      false,
    ]);
    expect(unsupported.map(({ name, feature }) => `${name}: ${feature}`)).toEqual([
      'sign: signaturepad, asked as text',
      'x: type unheard-of',
    ]);
  });

  test('is refused where it is none, and never crashes', () => {
    for (const none of [null, 3, 'x', [], {}, { pages: [] }]) {
      expect(importSurveyjs(none).ok).toBe(false);
    }
    const element = fc.dictionary(
      fc.constantFrom(
        'type',
        'name',
        'title',
        'choices',
        'rows',
        'columns',
        'elements',
        'rateMin',
        'max',
        'items',
        'html',
      ),
      fc.oneof(
        fc.constantFrom(
          'text',
          'matrix',
          'rating',
          'panel',
          'slider',
          'multipletext',
          'html',
          'checkbox',
        ),
        fc.jsonValue({ maxDepth: 2 }),
      ),
    );
    fc.assert(
      fc.property(fc.array(element), (elements) => {
        importSurveyjs({ pages: [{ elements }] });
      }),
      { numRuns: 300 },
    );
  });

  test('goes out and comes back with the same questions', () => {
    const back = imported(exportSurveyjs(sampleSurvey)).definition;
    expect(
      questionsOf(back).map(({ id, kind, text, required }) => ({ id, kind, text, required })),
    ).toEqual(
      questionsOf(sampleSurvey).map(({ id, kind, text, required }) => ({
        id,
        kind,
        text,
        required,
      })),
    );
  });
});
