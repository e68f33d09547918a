import type { DealFilter } from '~/domain/funnel/deal-filter';
import type { Actor } from '~/domain/permission/actor';
import { fail, ok, type Result } from '~/domain/result';
import { now } from '~/platform/clock.server';
import { attachFigure } from '~/services/problem/attach-evidence.server';
import { showQuality } from './show-quality.server';

/** Attaches the share of stages that an audit found too high to a problem, as it stands now. */
export async function attachInflation(
  actor: Actor,
  engagementId: string,
  question: { datasetId: string; filter: DealFilter; seed: string; problemId: string },
): Promise<Result<{ title: string }>> {
  const { datasetId, filter, seed, problemId } = question;
  const shown = await showQuality(actor, engagementId, {
    datasetId,
    filter,
    seed,
    origin: null,
    deals: { page: 1, order: null, find: null, outcome: null },
  });
  if (!shown.ok) return shown;
  if (!shown.value) return fail('not-found');
  const { sample, frame, problems } = shown.value;
  const { value, n, interval } = sample.inflation;
  const problem = problems.find(({ id }) => id === problemId);
  if (!problem) return fail('not-found');
  if (value === null) return fail('no-observations');
  const headers = frame.choices.columns.map(({ key, header }) => [key, header]);
  const attached = await attachFigure(
    actor,
    engagementId,
    problemId,
    {
      kind: 'metric',
      metric: 'stage-inflation',
      unit: 'share',
      currency: frame.currency,
      stage: null,
      value,
      n,
      interval,
      filter: frame.filter,
      headers: Object.fromEntries(headers),
      period: frame.dataset.period,
      datasetName: frame.dataset.name,
      sql: sample.query,
      frozenAt: now().toISOString(),
    },
    { datasetId, note: '' },
  );
  return attached.ok ? ok({ title: problem.title }) : attached;
}
