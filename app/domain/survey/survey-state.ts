export const surveyKinds = ['diagnosis', 'pulse'] as const;
export type SurveyKind = (typeof surveyKinds)[number];

export const surveyStates = ['draft', 'open', 'closed'] as const;
export type SurveyState = (typeof surveyStates)[number];

/** Fewest answers that an anonymous survey may be set to show. */
export const SMALLEST_MINIMUM_GROUP = 5;

/** The last day, `YYYY-MM-DD`, still takes answers; the day after it nobody has to close anything. */
export function surveyState(
  survey: { status: string; closesOn: string | null },
  today: string,
): SurveyState {
  if (survey.status === 'draft') return 'draft';
  if (survey.status === 'closed') return 'closed';
  return survey.closesOn !== null && survey.closesOn < today ? 'closed' : 'open';
}
