import type { SurveyAccess, SurveyState } from './survey-state';

/** How a survey reaches people, for those who send it. */
export type SurveySending = {
  id: string;
  title: string;
  state: SurveyState;
  access: SurveyAccess;
  isNamed: boolean;
  publicToken: string;
  closesOn: string | null;
  /** The groups of teams that its results are divided by. */
  teams: { optionId: string; name: string; people: number | null }[];
  /** One-time links that nobody has used, by whom they were made for. */
  unused: { recipient: string; team: string; hasAddress: boolean; remindedOn: string | null }[];
};
