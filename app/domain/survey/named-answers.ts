import type { Role } from '../permission/permission';
import type { SurveyAnswers } from './survey-answers';
import type { SurveyDefinition } from './survey-definition';
import type { SurveyPromise } from './survey-promise';
import { type SurveyResults, surveyResults } from './survey-results';
import { SMALLEST_MINIMUM_GROUP } from './survey-state';

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
  answers: readonly SurveyAnswers[],
  promise: SurveyPromise,
): SurveyResults {
  return surveyResults(definition, asKept(answers), { ...promise, publication: 'end' }, true);
}

/** What stays when the answers by name are deleted: totals that lead back to nobody. */
export function namelessResults(
  definition: SurveyDefinition,
  answers: readonly SurveyAnswers[],
  promise: SurveyPromise,
): SurveyResults {
  const kept = {
    ...promise,
    minimumGroup: SMALLEST_MINIMUM_GROUP,
    minimumTexts: Math.max(SMALLEST_MINIMUM_GROUP, answers.length + 1),
    publication: 'end' as const,
  };
  return surveyResults(definition, asKept(answers), kept, true);
}

function asKept(answers: readonly SurveyAnswers[]) {
  return answers.map((given) => ({ day: '', batch: 1, answers: given }));
}
