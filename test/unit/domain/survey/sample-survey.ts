import { type SurveyDefinition, surveyDefinitionSchema } from '~/domain/survey/survey-definition';

function text(word: string) {
  return { 'zh-CN': `${word}（中）`, en: word };
}

/** One question of every kind, so that each path of parsing and summing is walked. */
export const sampleSurvey: SurveyDefinition = surveyDefinitionSchema.parse({
  title: text('Sample'),
  minutes: 3,
  sections: [
    {
      id: 'first',
      title: text('First'),
      questions: [
        {
          id: 'step',
          kind: 'single-choice',
          text: text('Slowest step'),
          required: true,
          options: [
            { id: 'quote', text: text('Quotation') },
            { id: 'approval', text: text('Approval') },
          ],
        },
        {
          id: 'reasons',
          kind: 'multiple-choice',
          text: text('Why lost'),
          maximumChoices: 2,
          options: [
            { id: 'price', text: text('Price') },
            { id: 'speed', text: text('Speed') },
            { id: 'trust', text: text('Trust') },
          ],
        },
        { id: 'burden', kind: 'scale', text: text('Burden') },
      ],
    },
    {
      id: 'second',
      title: text('Second'),
      questions: [
        { id: 'recommend', kind: 'recommendation', text: text('Recommend') },
        {
          id: 'hours',
          kind: 'number',
          text: text('Hours'),
          minimum: 0,
          maximum: 60,
        },
        { id: 'word', kind: 'short-text', text: text('One word') },
        { id: 'story', kind: 'long-text', text: text('Story') },
      ],
    },
  ],
});
