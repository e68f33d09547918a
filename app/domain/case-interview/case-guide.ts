import type { CaseOutcome, CaseTopic } from './case-interview';

type GuideText = { 'zh-CN': string; en: string };

export type GuideQuestion = {
  text: GuideText;
  /** What to ask on when the answer stays general. */
  probe: GuideText | null;
  ask: 'seller' | 'customer' | 'both';
  /** Asked only in cases with this outcome. */
  outcome: CaseOutcome | null;
};

/** What helps whoever leads the interview, sorted by the field that keeps the answer. */
export type CaseGuide = {
  minutes: number;
  advice: GuideText[];
  questions: Record<CaseTopic, GuideQuestion[]>;
};
