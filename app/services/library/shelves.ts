import type { LibraryEntry, LibraryKind } from '~/domain/library/library-document';
import type { Locale } from '~/i18n/locale';
import { goalEntries, maturityEntries, measureEntries } from './shelves-of-diagnosis';
import {
  manualEntries,
  meetingEntries,
  reviewEntries,
  trainingEntries,
} from './shelves-of-practice';
import { funnelEntries, processMapEntries } from './shelves-of-process';
import { interviewEntries, surveyEntries } from './shelves-of-questions';

/** How each kind of template is written as an entry. */
export const shelfEntries: Record<LibraryKind, (locale: Locale) => LibraryEntry[]> = {
  surveys: surveyEntries,
  interview: interviewEntries,
  maturity: maturityEntries,
  'process-maps': processMapEntries,
  funnels: funnelEntries,
  measures: measureEntries,
  goals: goalEntries,
  meetings: meetingEntries,
  manual: manualEntries,
  training: trainingEntries,
  reviews: reviewEntries,
};
