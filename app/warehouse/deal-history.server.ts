import { z } from 'zod';
import { type DomainError, fail, ok, type Result } from '~/domain/result';
import { sqlName } from './engine.server';
import { openDataset } from './query-dataset.server';

const text = z.string().nullable();
const historyRow = z.object({
  deal: z.string(),
  outcome: z.enum(['won', 'lost', 'open']),
  owner: text,
  account: text,
  product: text,
  loss_reason: text,
  amount: z.number().nullable(),
  created: text,
  closed: text,
  stage: text,
  entered: text,
  dwell_days: z.number().nullable(),
});

/** One deal and what happened to it, as far as the data tell. Days are `YYYY-MM-DD`. */
export type DealHistory = {
  deal: string;
  outcome: 'won' | 'lost' | 'open';
  owner: string | null;
  account: string | null;
  product: string | null;
  lossReason: string | null;
  amount: number | null;
  created: string | null;
  closed: string | null;
  stages: { stage: string; entered: string; days: number | null }[];
};

export async function dealHistory(
  folder: string,
  deal: string,
): Promise<Result<DealHistory, DomainError>> {
  const dataset = await openDataset(folder);
  if (!dataset.ok) return dataset;
  const answer = await dataset.value.ask({
    name: 'deal-history',
    parameters: { deal },
    row: historyRow,
  });
  if (!answer.ok) return answer;
  const [first] = answer.value.rows;
  if (!first) return fail('not-found');
  const {
    loss_reason: lossReason,
    stage: _stage,
    entered: _entered,
    dwell_days: _,
    ...facts
  } = first;
  return ok({
    ...facts,
    lossReason,
    stages: answer.value.rows.flatMap(({ stage, entered, dwell_days }) =>
      stage !== null && entered !== null ? [{ stage, entered, days: dwell_days }] : [],
    ),
  });
}

const interviewedRow = z.object({
  value: text,
  won: z.number(),
  lost: z.number(),
  interviewed_won: z.number(),
  interviewed_lost: z.number(),
});

export type InterviewedSegment = {
  value: string | null;
  won: number;
  lost: number;
  interviewedWon: number;
  interviewedLost: number;
};

/** The first of these that a data set has divides its deals; sellers come last, there are many. */
const SEGMENTS = ['team', 'product', 'source', 'owner'];

/** Won and lost deals by segment, the largest first, and how many of them are among the given. */
export async function interviewedSegments(
  folder: string,
  interviewed: readonly string[],
): Promise<Result<{ column: string | null; segments: InterviewedSegment[] }, DomainError>> {
  const dataset = await openDataset(folder);
  if (!dataset.ok) return dataset;
  const { columns } = dataset.value.manifest;
  const column = SEGMENTS.flatMap((role) => columns.find((known) => known.role === role) ?? [])[0];
  const answer = await dataset.value.ask({
    name: 'interviewed',
    fragments: { column: column ? sqlName(column.name) : 'NULL::VARCHAR' },
    parameters: { interviewed: interviewed.join('\u001f') },
    row: interviewedRow,
  });
  if (!answer.ok) return answer;
  return ok({
    column: column?.header ?? null,
    segments: answer.value.rows.map((row) => ({
      value: row.value,
      won: row.won,
      lost: row.lost,
      interviewedWon: row.interviewed_won,
      interviewedLost: row.interviewed_lost,
    })),
  });
}
