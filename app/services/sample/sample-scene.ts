import { addDays } from '~/domain/calendar/calendar-date';
import type { Actor } from '~/domain/permission/actor';
import { atInstant } from '~/platform/clock.server';
import type { SampleWords } from './sample-story';

/** The people, the words and the calendar that every act of the sample plays in. */
export type SampleScene = {
  words: SampleWords;
  consultant: Actor;
  director: Actor;
  memberId: string;
  engagementId: string;
  dates: SampleDates;
  /** Does work as if it were nine in the morning, a number of days before today. */
  daysAgo: <T>(days: number, work: () => Promise<T>) => Promise<T>;
};

export type SampleDates = {
  today: string;
  dealsFrom: string;
  diagnosisUntil: string;
  pilotUntil: string;
  pilotStartsOn: string;
  pilotEndsOn: string;
  baselineFrom: string;
};

/** The pilot runs six weeks from a Monday and stands in its fourth week. */
export function sampleDates(today: string): SampleDates {
  const weekday = (new Date(`${today}T00:00:00Z`).getUTCDay() + 6) % 7;
  const pilotStartsOn = addDays(today, -weekday - 21);
  return {
    today,
    dealsFrom: addDays(pilotStartsOn, -413),
    diagnosisUntil: addDays(pilotStartsOn, -63),
    pilotUntil: addDays(today, -1),
    pilotStartsOn,
    pilotEndsOn: addDays(pilotStartsOn, 41),
    baselineFrom: addDays(pilotStartsOn, -84),
  };
}

export function daysAgoFrom(today: string): SampleScene['daysAgo'] {
  return (days, work) => atInstant(new Date(`${addDays(today, -days)}T01:00:00Z`), work);
}
