import type { HealthRow } from '~/domain/review/health-report';

export type Review = {
  id: string;
  month: string;
  rows: HealthRow[];
  summary: string;
  decisions: string;
  nextTopics: string;
  revision: number;
};
