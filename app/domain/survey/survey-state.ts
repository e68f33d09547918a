export const surveyKinds = ['diagnosis', 'pulse'] as const;
export type SurveyKind = (typeof surveyKinds)[number];

export const surveyStates = ['draft', 'open', 'closed'] as const;
export type SurveyState = (typeof surveyStates)[number];

/** Whoever has the link answers, or each answer spends a one-time link. */
export const surveyAccesses = ['open', 'tokens'] as const;
export type SurveyAccess = (typeof surveyAccesses)[number];

/** Fewest answers that an anonymous survey may be set to show. */
export const SMALLEST_MINIMUM_GROUP = 5;

/** The number of answers, or 0 as long as fewer have come than may be told. */
export function countFromMinimum(answers: number): number {
  return answers < SMALLEST_MINIMUM_GROUP ? 0 : answers;
}

/** The last day, `YYYY-MM-DD`, still takes answers; the day after it nobody has to close anything. */
export function surveyState(
  survey: { status: string; closesOn: string | null },
  today: string,
): SurveyState {
  if (survey.status === 'draft') return 'draft';
  if (survey.status === 'closed') return 'closed';
  return survey.closesOn !== null && survey.closesOn < today ? 'closed' : 'open';
}
