type Weighted = readonly (readonly [string, number])[];

type SampleCase = {
  outcome: 'won' | 'lost';
  dealName: string;
  customer: string;
  interviewees: string;
  timeline: string;
  decisionMakers: string;
  requested: string;
  late: string;
  reason: string;
  lesson: string;
};

type SampleProblem = { title: string; description: string };

type SampleMeasure = {
  /** Which problem it is for, counted from 0. */
  problem: number;
  step: string;
  painPoint: string;
  aim: string;
  action: string;
  responsible: string;
  department: string;
  status: 'not-started' | 'in-progress' | 'done';
};

/** Every word of the sample engagement in one language; the numbers are the same in both. */
export type SampleWords = {
  engagement: { name: string; client: string; purpose: string };
  consultant: string;
  director: string;
  member: string;
  headers: string[];
  teams: string[];
  sellers: Record<string, string[]>;
  sources: Weighted;
  tradeFair: string;
  products: Weighted;
  stageNames: Record<
    'lead' | 'interested' | 'opportunity' | 'quotation' | 'negotiation' | 'won' | 'lost',
    string
  >;
  unreadableAmount: string;
  files: { diagnosis: string; pilot: string };
  surveyTitle: string;
  pulseTitle: string;
  freeTexts: string[];
  /** Themes of the free texts, each with a word that tells its texts. */
  textThemes: { name: string; word: string }[];
  pulseTexts: string[];
  cases: SampleCase[];
  problems: SampleProblem[];
  maturityNote: string;
  goal: { name: string; owner: string };
  satisfactionGoal: { name: string; unit: string; owner: string; source: string };
  measures: SampleMeasure[];
  checkInNote: string;
  pilot: { question: string };
  adjustments: { change: string; reason: string; fromFeedback: boolean }[];
  gateNotes: { request: string; approve: string; returned: string; condition: string; met: string };
  course: string;
};
