export type SearchHitKind =
  | 'engagement'
  | 'problem'
  | 'measure'
  | 'goal'
  | 'survey'
  | 'dataset'
  | 'case'
  | 'step';

export type SearchHit = {
  kind: SearchHitKind;
  id: string;
  title: string;
  engagement: { id: string; name: string };
};

export type SearchAnswer = {
  hits: SearchHit[];
  /** Found beyond the number that is shown. */
  more: number;
};
