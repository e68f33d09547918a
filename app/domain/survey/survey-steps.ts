import type { SurveyAnswers } from './answer-shapes';
import { answerField, type PostedEntries, problemsOf, readPosted } from './survey-answers';
import type { SurveyDefinition, SurveyQuestion } from './survey-definition';
import { hasLogic, type SurveyScreen, screensOf } from './survey-screens';
import { visibleQuestions } from './visible-questions';

/** What somebody filling in a sheet asks for: the next screen, the one before, or to send it. */
export const stepMoves = ['next', 'back', 'send'] as const;
export type StepMove = (typeof stepMoves)[number];

export type SheetStep = {
  /** Index of the screen; one more than the last where nothing is left but to send. */
  step: number;
  /** Codes of what is wrong there, by field name. */
  errors: Record<string, string>;
};

/** The screen that comes next: going on needs the present one to be in order, going back does not. */
export function moveStep(
  definition: SurveyDefinition,
  step: number,
  move: 'next' | 'back',
  entries: PostedEntries,
): SheetStep {
  const here = clampStep(definition, step);
  const screens = screensOf(definition);
  const read = readPosted(definition, entries);
  const visible = new Set(visibleQuestions(definition, read.answers).map(({ id }) => id));
  const isAsked = ({ questions }: SurveyScreen) => questions.some(({ id }) => visible.has(id));
  if (move === 'back') {
    const before = screens.findLastIndex((screen, index) => index < here && isAsked(screen));
    return { step: Math.max(0, before), errors: {} };
  }
  const asked = (screens[here]?.questions ?? []).filter(({ id }) => visible.has(id));
  const errors = problemsOf(asked, read);
  if (Object.keys(errors).length > 0) return { step: here, errors };
  const after = screens.findIndex((screen, index) => index > here && isAsked(screen));
  return { step: clampStep(definition, after === -1 ? screens.length : after), errors: {} };
}

/** The first screen that one of the fields belongs to, or the last one. */
export function stepOfErrors(
  definition: SurveyDefinition,
  errors: Readonly<Record<string, string>>,
): number {
  const screens = screensOf(definition);
  const found = screens.findIndex(({ questions }) =>
    questions.some(({ id }) => answerField(id) in errors),
  );
  return found >= 0 ? found : screens.length - 1;
}

export function clampStep(definition: SurveyDefinition, step: number): number {
  const screens = screensOf(definition).length;
  const last = hasLogic(definition) ? screens : screens - 1;
  return Number.isInteger(step) ? Math.min(Math.max(step, 0), last) : 0;
}

export type Sheet = {
  step: number;
  /** Nothing comes after it. */
  isLast: boolean;
  /** What is asked on it, with its number among all that is asked; nothing on the end screen. */
  questions: { question: SurveyQuestion; number: number }[];
  screen: SurveyScreen | null;
  answers: SurveyAnswers;
};

/** The screen as it is shown to somebody who has filled in this much. */
export function sheetAt(definition: SurveyDefinition, step: number, entries: PostedEntries): Sheet {
  const { answers } = readPosted(definition, entries);
  const screens = screensOf(definition);
  const order = visibleQuestions(definition, answers).map(({ id }) => id);
  const screen = screens[step] ?? null;
  return {
    step,
    isLast: step >= screens.length - 1,
    questions: (screen?.questions ?? [])
      .filter(({ id }) => order.includes(id))
      .map((question) => ({ question, number: order.indexOf(question.id) + 1 })),
    screen,
    answers,
  };
}
