import { surveyDefinitionSchema } from '~/domain/survey/survey-definition';

function text(word: string) {
  return { 'zh-CN': `${word}（中）`, en: word };
}
function option(id: string, role?: 'other' | 'none' | 'exclusive') {
  return { id, text: text(id), ...(role && { role }) };
}

/** Every kind of the second version, with conditions, a jump, piping, quotas and right answers. */
export const branchingSurveyInput = {
  title: text('Branches'),
  minutes: 3,
  passMark: 0.5,
  quotas: [{ limit: 100 }, { question: 'team', option: 'north', limit: 5 }],
  sections: [
    {
      id: 'start',
      title: text('Start'),
      questions: [
        {
          id: 'team',
          kind: 'single-choice',
          text: text('Team'),
          required: true,
          randomOrder: true,
          options: [option('north'), option('south'), option('else', 'other')],
        },
        {
          id: 'pains',
          kind: 'multiple-choice',
          text: text('Pains'),
          options: [
            option('forms'),
            option('waiting'),
            option('else', 'other'),
            option('no', 'none'),
            option('unsure', 'exclusive'),
          ],
        },
        {
          id: 'forms-hours',
          kind: 'slider',
          text: text('Hours on forms in {{team}}'),
          minimum: 0,
          maximum: 10,
          interval: 0.5,
          required: true,
          showIf: { question: 'pains', is: 'includes', value: 'forms' },
        },
      ],
      jumps: [{ when: { question: 'pains', is: 'includes', value: 'no' }, to: 'end-part' }],
    },
    {
      id: 'middle',
      title: text('Middle'),
      showIf: { not: { question: 'team', is: 'equals', value: 'south' } },
      questions: [
        {
          id: 'agree',
          kind: 'matrix',
          text: text('Agree'),
          rows: [option('clear'), option('quick')],
          columns: [option('no'), option('half'), option('yes')],
        },
        { id: 'stars', kind: 'stars', text: text('Stars') },
        {
          id: 'order',
          kind: 'ranking',
          text: text('Order'),
          options: [option('a'), option('b'), option('c')],
        },
        {
          id: 'why',
          kind: 'long-text',
          text: text('Why {{stars}} stars'),
          showIf: {
            all: [
              { question: 'agree.clear', is: 'at-least', value: 2 },
              {
                any: [
                  { question: 'stars', is: 'at-least', value: 4 },
                  { question: 'order', is: 'answered' },
                ],
              },
            ],
          },
        },
      ],
    },
    {
      id: 'end-part',
      title: text('End, {{team}}'),
      questions: [
        { id: 'since', kind: 'date', text: text('Since'), earliest: '2020-01-01' },
        {
          id: 'capital',
          kind: 'single-choice',
          text: text('Capital of China'),
          correct: ['beijing'],
          options: [option('beijing'), option('shanghai')],
        },
        { id: 'fingers', kind: 'number', text: text('Fingers'), correct: 5 },
        { id: 'agreed', kind: 'consent', text: text('I agree'), required: true },
      ],
    },
  ],
};

export const branchingSurvey = surveyDefinitionSchema.parse(branchingSurveyInput);
