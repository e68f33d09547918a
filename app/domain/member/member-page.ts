import type { MeasureStatus } from '~/domain/measure/measure';
import type { SurveyInvitation } from '~/domain/survey/survey-view';

/** What came of what somebody said in a pilot. */
export type MemberOutcome = {
  id: string;
  engagementName: string;
  adjustedOn: string;
  change: string;
  reason: string;
  measure: { action: string; status: MeasureStatus } | null;
};

/** A course, and how the reader's own test went; null before the first. */
export type MemberCourse = {
  id: string;
  engagementName: string;
  /** Whom the course is for; names a message. */
  role: string;
  title: string;
  /** Percent of the test that must be right. */
  passMark: number;
  result: { score: number; passed: boolean; takenOn: string; attempts: number } | null;
};

/** The manual in force in an engagement. */
export type MemberManual = {
  id: string;
  engagementId: string;
  engagementName: string;
  title: string;
  number: number;
  changes: string;
  releasedAt: string | null;
  acknowledgedAt: string | null;
};

export type MemberPageView = {
  /** Where the reader belongs; with several, each line says which it is of. */
  engagements: number;
  surveys: SurveyInvitation[];
  outcomes: MemberOutcome[];
  /** Those still to be passed first. */
  courses: MemberCourse[];
  /** Those still to be read first. */
  manuals: MemberManual[];
};
