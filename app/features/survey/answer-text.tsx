import { createContext, useContext } from 'react';
import type { SurveyAnswers } from '~/domain/survey/answer-shapes';
import { pipeAnswers } from '~/domain/survey/piped-answers';
import type { SurveyQuestion } from '~/domain/survey/survey-definition';
import { readSurveyText, type SurveyLocale, type SurveyText } from '~/domain/survey/survey-text';

type Piping = { questions: readonly SurveyQuestion[]; answers: SurveyAnswers };

const CurrentPiping = createContext<Piping | null>(null);

/** Around a sheet: earlier answers then stand in its texts. Without it `{{…}}` is shown as written. */
export const PipingProvider = CurrentPiping.Provider;

/** Reads a text of the survey in a language, with the answers that it names. */
export function useSurveyText(locale: SurveyLocale): (text: SurveyText) => string {
  const piping = useContext(CurrentPiping);
  return (text) =>
    piping
      ? pipeAnswers(text, locale, piping.questions, piping.answers)
      : readSurveyText(text, locale);
}
