import { z } from 'zod';

const id = z.string().min(1).max(64);
const pair = z.object({ from: id, to: id });

const stepCorrectionsSchema = z.object({
  /** Steps of the two maps that somebody said are the same. */
  same: z.array(pair).max(1_000).default([]),
  /** Steps that somebody said are not the same, whatever they are called. */
  apart: z.array(pair).max(1_000).default([]),
});
/** What people corrected about which steps of another map (`from`) are the same as steps of this one (`to`). */
export type StepCorrections = z.infer<typeof stepCorrectionsSchema>;

export const noCorrections: StepCorrections = { same: [], apart: [] };

/** For each activity of a data set the step it belongs to; null for none of them. */
export type ActivityCorrections = Readonly<Record<string, string | null>>;

const mapMatchesSchema = z.object({
  /** By the id of the other map. */
  maps: z.record(z.string(), stepCorrectionsSchema).default({}),
  /** By the id of a problem: changed steps that somebody said meet it. */
  problems: z.record(z.string(), z.array(id).max(100)).default({}),
  /** By the id of the data set. */
  datasets: z.record(z.string(), z.record(z.string(), id.nullable())).default({}),
});
export type MapMatches = z.infer<typeof mapMatchesSchema>;

/** What is stored beside a map; what can't be read counts as nothing corrected. */
export function readMatches(stored: unknown): MapMatches {
  const parsed = mapMatchesSchema.safeParse(stored ?? {});
  return parsed.success ? parsed.data : { maps: {}, problems: {}, datasets: {} };
}
export type StepCorrection = { from: string; to: string; verdict: 'same' | 'apart' | 'undecided' };

/** The last word about a pair counts. */
export function correctSteps(
  { same, apart }: StepCorrections,
  { from, to, verdict }: StepCorrection,
): StepCorrections {
  const others = (pairs: StepCorrections['same']) =>
    pairs.filter((known) => known.from !== from || known.to !== to);
  const own = (kind: 'same' | 'apart') => (verdict === kind ? [{ from, to }] : []);
  return {
    same: [...others(same), ...own('same')],
    apart: [...others(apart), ...own('apart')],
  };
}
