import type { SurveyAnswers } from './survey-answers';
import type { SurveyDefinition } from './survey-definition';
import type { SurveyPromise } from './survey-promise';
import type {
  AnsweredPeriod,
  CutResult,
  GroupDifference,
  ScaleReliability,
} from './survey-results';
import type { SurveyAccess, SurveyKind, SurveyState } from './survey-state';
import type { SurveySummary } from './survey-summary';
import type { SurveyText } from './survey-text';
import type { JudgedWaves } from './survey-waves';
import type { CutTeam, TeamGroup } from './team-cut';
import type { TestResults } from './test-results';
import type { ShownText, ThemeResult } from './text-themes';

/** How many answered: the count from the minimum group up, before that only that it is not reached. */
export type AnswerCount = { shown: true; count: number } | { shown: false; fewerThan: number };

export function answerCount(count: number, minimumGroup: number): AnswerCount {
  if (minimumGroup <= 1) return { shown: true, count };
  return count < minimumGroup ? { shown: false, fewerThan: minimumGroup } : { shown: true, count };
}

export type SurveyListItem = {
  id: string;
  kind: SurveyKind;
  title: string;
  state: SurveyState;
  answers: AnswerCount;
  minimumGroup: number;
  invited: number | null;
  closesOn: string | null;
  publicToken: string;
};

/** A template as the page that starts a survey offers it. */
export type SurveyTemplateChoice = {
  id: string;
  use: string;
  kind: SurveyKind;
  title: SurveyText;
  /** Null for an empty survey and for a copy. */
  purpose: SurveyText | null;
  rhythm: 'once' | 'daily' | 'weekly';
  minutes: number;
  questions: number;
  minimumGroup: number;
};

export type PilotChoice = { id: string; iteration: number; question: string };

export type SurveyPage = {
  id: string;
  kind: SurveyKind;
  title: string;
  state: SurveyState;
  /** Somebody ended it; false where only the last day has passed. */
  closedByHand: boolean;
  publicToken: string;
  minimumGroup: number;
  invited: number | null;
  closesOn: string | null;
  openedAt: string | null;
  closedAt: string | null;
  pilotId: string | null;
  pilots: PilotChoice[];
  answers: AnswerCount;
  /** Drafts and surveys that nobody has answered. */
  deletable: boolean;
  definition: SurveyDefinition;
  /** Sealed once the survey is open; of a draft what it is going to be. */
  promise: SurveyPromise;
  access: SurveyAccess;
  /** The teams of the engagement, and the groups of them that the survey asks for. */
  teams: CutTeam[];
  teamGroups: TeamGroup[];
  /** One-time links that nobody has used. */
  unusedTokens: number;
  summary: SurveySummary;
  scales: ScaleReliability[];
  cuts: CutResult[];
  /** Of a survey by name who answered what; null for anonymous ones. */
  named: NamedAnswers | null;
  themes: ThemeResult[];
  differences: GroupDifference[];
  test: TestResults | null;
  timeline: AnsweredPeriod[];
  /** The pulses of the same pilot side by side; null for other surveys. */
  pulse: PulseSummary | null;
};

/** The answers to a survey by name; nobody's, where the promise doesn't let the reader see them. */
export type NamedAnswers = {
  mayRead: boolean;
  people: { id: string; respondent: string; team: string; at: string; answers: SurveyAnswers }[];
};

/** The free texts of one question. */
export type QuestionTexts = {
  questionId: string;
  question: SurveyText;
  /** Fewest texts before any of them is shown. */
  minimum: number;
  /** In the order of their characters; empty while they are withheld. */
  texts: ShownText[];
  themes: ThemeResult | null;
};

export type SurveyTextsPage = {
  surveyId: string;
  title: string;
  definition: SurveyDefinition;
  /** The single answers are gone as promised: the counts are left, and can't be changed. */
  isFinal: boolean;
  questions: QuestionTexts[];
};

export type PulseWave = { id: string; surveyId: string; title: string; from: string; to: string };

/** The pulse surveys of one pilot, question by question, in the order of their days. */
export type PulseSummary = {
  surveys: SurveyListItem[];
  questions: {
    id: string;
    text: SurveyText;
    options: { id: string; text: SurveyText }[];
    waves: PulseWave[];
    comparison: JudgedWaves;
  }[];
};

/** What somebody with the link may see. */
export type PublicSurvey =
  | { state: 'draft' | 'used' | 'link-needed' | 'full' }
  | { state: 'closed'; title: string }
  | {
      state: 'open';
      title: string;
      promise: SurveyPromise;
      closesOn: string | null;
      definition: SurveyDefinition;
      /** The team that the link is for; then nobody is asked for it. */
      team: SurveyText | null;
      /** Who answers a survey by name; null where it is anonymous. */
      respondent: Respondent | null;
    };

/** The name that goes with an answer: known from the link or the account, else asked for. */
export type Respondent = { from: 'link' | 'account'; name: string } | { from: 'typed' };

/** An open survey on a pilot member's own page. */
export type SurveyInvitation = {
  surveyId: string;
  engagementId: string;
  engagementName: string;
  title: string;
  kind: SurveyKind;
  minutes: number;
  closesOn: string | null;
  anonymous: boolean;
  /** Path of the public page. */
  url: string;
};
