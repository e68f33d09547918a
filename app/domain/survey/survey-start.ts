import { type SurveyDefinition, surveyDefinitionSchema } from './survey-definition';
import { readSurveyText, type SurveyLocale, type SurveyText } from './survey-text';

/** One open question, to be written over. */
const definition: SurveyDefinition = surveyDefinitionSchema.parse({
  title: { 'zh-CN': '新问卷', en: 'New survey' },
  minutes: 3,
  sections: [
    {
      id: 'part',
      title: { 'zh-CN': '问题', en: 'Questions' },
      questions: [
        { id: 'question', kind: 'long-text', text: { 'zh-CN': '新题目', en: 'New question' } },
      ],
    },
  ],
});

/** What a survey is started from that comes from no template. */
export const emptySurvey = { id: 'empty', definition };

const COPY = 'copy-';

/** The name under which an earlier survey can be started from. */
export function copyOf(surveyId: string): string {
  return `${COPY}${surveyId}`;
}

export function copiedSurvey(startId: string): string | null {
  return startId.startsWith(COPY) ? startId.slice(COPY.length) : null;
}

/**
 * The definition under the title that was given to it. A title that the template offers is known in
 * both languages; of another one the other language has to be written anew.
 */
export function retitle(
  named: SurveyDefinition,
  title: string,
  locale: SurveyLocale,
  offered?: SurveyText,
): SurveyDefinition {
  if (offered && readSurveyText(offered, locale) === title) return { ...named, title: offered };
  if (readSurveyText(named.title, locale) === title) return named;
  return { ...named, title: { 'zh-CN': '', en: '', [locale]: title } };
}
