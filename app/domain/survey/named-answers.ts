import type { Role } from '../permission/permission';
import type { KeptAnswer } from './answer-blocks';
import type { SurveyDefinition } from './survey-definition';
import type { SurveyPromise } from './survey-promise';
import { type SurveyResults, surveyResults, withoutTexts } from './survey-results';
import { SMALLEST_MINIMUM_GROUP } from './survey-state';
import type { TextTheme } from './text-themes';

/** One sheet, as far as counting needs it. */
type GivenAnswer = Pick<KeptAnswer, 'answers' | 'themes'>;

/** Who reads the answers to a survey by name: the consultants, or the client's directors as well. */
export const namedReaders = ['consultants', 'directors'] as const;
export type NamedReaders = (typeof namedReaders)[number];

/** Whether somebody of this role is among those whom the promise names. */
export function mayReadNamed(role: Role, readers: NamedReaders): boolean {
  if (role === 'administrator' || role === 'consultant') return true;
  return role === 'director' && readers === 'directors';
}

export function isNamed({ anonymity }: Pick<SurveyPromise, 'anonymity'>): boolean {
  return anonymity === 'named';
}

/**
 * The results of a survey by name, for those who may read each answer anyway: every answer counts at
 * once and every group shows, however small.
 */
export function namedResults(
  definition: SurveyDefinition,
  answers: readonly GivenAnswer[],
  promise: SurveyPromise,
  themes: readonly TextTheme[] = [],
): SurveyResults {
  return surveyResults(definition, asKept(answers), asShown(promise), true, themes);
}

/** What stays when the answers by name are deleted: totals that lead back to nobody. */
export function namelessResults(
  definition: SurveyDefinition,
  answers: readonly GivenAnswer[],
  promise: SurveyPromise,
  themes: readonly TextTheme[] = [],
): SurveyResults {
  const kept = {
    ...promise,
    minimumGroup: SMALLEST_MINIMUM_GROUP,
    minimumTexts: SMALLEST_MINIMUM_GROUP,
    publication: 'end' as const,
  };
  return withoutTexts(surveyResults(definition, asKept(answers), kept, true, themes));
}

/** How the promise of a survey by name lets results be shown: all at once, in no steps. */
export function asShown(promise: SurveyPromise): SurveyPromise {
  return { ...promise, publication: 'end' };
}

function asKept(answers: readonly GivenAnswer[]): KeptAnswer[] {
  return answers.map(({ answers: given, themes = [] }) => ({
    day: '',
    batch: 1,
    answers: given,
    themes,
  }));
}

/** Whether the words of a survey tell people that they answer anonymously. */
export function claimsAnonymity(definition: SurveyDefinition, title: string): boolean {
  const { introduction, closing, sections } = definition;
  const told = [title, definition.title, introduction, closing];
  for (const section of sections) told.push(section.title, section.introduction);
  return /匿名|不记名|anonym/i.test(JSON.stringify(told));
}
