import type { ChannelKind } from '../channel/channel-kind';
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
  /** Group robots that a reminder can go to. */
  channels: { id: string; name: string; kind: ChannelKind; isUsable: boolean }[];
  /** Without a mail server nobody can be reminded by mail. */
  mailConfigured: boolean;
  /** Reminders that went out: when, by which way, to how many; never to whom. */
  reminders: { id: string; sentAt: string; way: string | null; recipients: number; by: string }[];
  autoReminder: { daysBefore: number; byMail: boolean; channelIds: string[] } | null;
  /** One-time links that nobody has used, by whom they were made for. */
  unused: { recipient: string; team: string; hasAddress: boolean; remindedOn: string | null }[];
};
