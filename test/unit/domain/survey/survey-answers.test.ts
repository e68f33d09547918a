import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerField, parseAnswers } from '~/domain/survey/survey-answers';
import { surveyDefinitionSchema } from '~/domain/survey/survey-definition';
import { readSurveyText } from '~/domain/survey/survey-text';
import { sampleSurvey } from './sample-survey';

function parse(...entries: [string, unknown][]) {
  return parseAnswers(
    sampleSurvey,
    entries.map(([id, value]) => [answerField(id), value] as const),
  );
}

function fieldError(id: string, ...entries: [string, unknown][]) {
  const parsed = parse(['step', 'quote'], ...entries);
  return parsed.ok ? undefined : parsed.error.fields?.[answerField(id)];
}

describe('parseAnswers', () => {
  it('reads one answer of every kind', () => {
    expect(
      parse(
        ['step', 'approval'],
        ['reasons', 'trust'],
        ['reasons', 'price'],
        ['burden', '4'],
        ['recommend', '0'],
        ['hours', '１２．５'],
        ['word', '  审批 '],
        ['story', 'first\r\nsecond\u0000'],
      ),
    ).toEqual({
      ok: true,
      value: {
        step: 'approval',
        reasons: ['price', 'trust'],
        burden: 4,
        recommend: 0,
        hours: 12.5,
        word: '审批',
        story: 'first\nsecond',
      },
    });
  });

  it('leaves out what was left open and passes over foreign fields', () => {
    const parsed = parseAnswers(sampleSurvey, [
      ['csrf', 'x'],
      [answerField('step'), 'quote'],
      [answerField('hours'), '   '],
    ]);
    expect(parsed).toEqual({ ok: true, value: { step: 'quote' } });
  });

  it('names each field that is wrong', () => {
    const parsed = parse(['burden', '6'], ['hours', '61'], ['ghost', 'x']);
    expect(parsed).toEqual({
      ok: false,
      error: {
        code: 'survey-answers-invalid',
        fields: {
          'answer.step': 'answer-required',
          'answer.burden': 'answer-unknown-option',
          'answer.hours': 'answer-above-maximum',
          'answer.ghost': 'answer-unknown-question',
        },
      },
    });
  });

  it.each([
    [
      'reasons',
      [
        ['reasons', 'price'],
        ['reasons', 'speed'],
        ['reasons', 'trust'],
      ],
      'answer-too-many-choices',
    ],
    ['reasons', [['reasons', 'nothing']], 'answer-unknown-option'],
    ['burden', [['burden', '4.5']], 'answer-unknown-option'],
    [
      'burden',
      [
        ['burden', '1'],
        ['burden', '2'],
      ],
      'answer-given-twice',
    ],
    ['recommend', [['recommend', '11']], 'answer-unknown-option'],
    ['hours', [['hours', 'two']], 'answer-not-a-number'],
    ['hours', [['hours', '1e999']], 'answer-not-a-number'],
    ['hours', [['hours', '-1']], 'answer-below-minimum'],
    ['word', [['word', 'x'.repeat(201)]], 'answer-too-long'],
  ] as [string, [string, string][], string][])('%s refuses %j', (id, entries, code) => {
    expect(fieldError(id, ...entries)).toBe(code);
  });

  it('reads grouped thousands and refuses a comma that groups nothing', () => {
    const wide = surveyDefinitionSchema.parse({
      ...sampleSurvey,
      sections: [
        {
          ...sampleSurvey.sections[0],
          questions: [{ id: 'amount', kind: 'number', text: { 'zh-CN': '金额', en: '' } }],
        },
      ],
    });
    expect(parseAnswers(wide, [['answer.amount', '1,234,567.5']])).toEqual({
      ok: true,
      value: { amount: 1234567.5 },
    });
    expect(parseAnswers(wide, [['answer.amount', '1,5']]).ok).toBe(false);
  });

  it('never throws and never keeps a control character, whatever is posted', () => {
    const ids = ['step', 'reasons', 'burden', 'recommend', 'hours', 'word', 'story', 'ghost'];
    const entry = fc.tuple(
      fc.constantFrom(...ids).map(answerField),
      fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('quote', '3', '7')),
    );
    fc.assert(
      fc.property(fc.array(entry), (entries) => {
        const parsed = parseAnswers(sampleSurvey, entries);
        if (!parsed.ok) return Object.keys(parsed.error.fields ?? {}).length > 0;
        const kept = Object.values(parsed.value).flat().join(' ');
        return !/[\p{Surrogate}]|[^\P{Cc}\n\t]/u.test(kept);
      }),
    );
  });
});

describe('surveyDefinitionSchema', () => {
  it('refuses the same question id in two sections', () => {
    const [first] = sampleSurvey.sections;
    const twice = { ...sampleSurvey, sections: [first, { ...first, id: 'again' }] };
    const parsed = surveyDefinitionSchema.safeParse(twice);
    expect(parsed.error?.issues.map((issue) => issue.message)).toContain(
      'survey-question-id-twice',
    );
  });

  it('falls back to the language that was written', () => {
    expect(readSurveyText({ 'zh-CN': '审批', en: ' ' }, 'en')).toBe('审批');
    expect(readSurveyText({ 'zh-CN': '', en: 'Approval' }, 'zh-CN')).toBe('Approval');
  });
});
