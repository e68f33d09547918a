import { database } from '~/db/database.server';
import type { AuditFindings } from '~/domain/funnel/audit-findings';
import type { DealFilter } from '~/domain/funnel/deal-filter';
import type { DealsQuestion } from '~/domain/funnel/deals-question';
import type { NumberOrigin } from '~/domain/funnel/number-origin';
import { auditProgress, inflationShare } from '~/domain/funnel/stage-audit';
import type { Actor } from '~/domain/permission/actor';
import { ok, type Result } from '~/domain/result';
import { today } from '~/platform/clock.server';
import { auditSample, stageInflation } from '~/warehouse/quality.server';
import { type DatasetQuality, datasetQuality } from './dataset-quality.server';
import { type AnalysisFrame, openAnalysis } from './open-analysis.server';
import { readFindings } from './read-findings.server';
import { type ShownOrigin, showOrigin } from './show-origin.server';
import { traceQualityNumber } from './trace-quality.server';

/** Share of each seller's weekly records that a manager looks at. */
const SAMPLE_SHARE = 0.3;

export type ShownQuality = AuditFindings & {
  frame: AnalysisFrame;
  quality: DatasetQuality;
  /** To which the found inflation can be attached. */
  problems: { id: string; title: string }[];
  origin: ShownOrigin | null;
};

export type QualityQuestion = {
  datasetId: string | null;
  filter: DealFilter;
  seed: string;
  origin: NumberOrigin | null;
  deals: DealsQuestion;
};

/** How far the data can be trusted, and what a manager should look at this week. */
export async function showQuality(
  actor: Actor,
  engagementId: string,
  question: QualityQuestion,
): Promise<Result<ShownQuality | null>> {
  const opened = await openAnalysis(actor, engagementId, question.datasetId, question.filter);
  if (!opened.ok || !opened.value) return opened as Result<null>;
  const { frame, folder, manifest } = opened.value;
  const { seed } = question;
  const [quality, inflation, sample, findings, problems] = await Promise.all([
    datasetQuality(actor, engagementId, frame.dataset.id, frame.filter),
    stageInflation(folder, frame.filter),
    auditSample(folder, frame.filter, { share: SAMPLE_SHARE, seed }),
    readFindings(actor, engagementId, frame.dataset.id),
    database().problem.findMany({
      where: { workspaceId: actor.workspaceId, engagementId, deletedAt: null },
      orderBy: [{ rank: 'asc' }, { id: 'asc' }],
      select: { id: true, title: true },
    }),
  ]);
  if (!quality.ok) return quality;
  if (!inflation.ok) return inflation;
  if (!sample.ok) return sample;
  const canTell = manifest.shape !== 'deal-rows' || manifest.mapping.columns.recorded !== undefined;
  const first = inflation.value.rows[0];
  const signs = {
    canTell,
    counts: {
      skipped: first?.skipped ?? 0,
      fallen: first?.fallen ?? 0,
      sameDay: first?.same_day ?? 0,
      backDated: first?.back_dated ?? 0,
    },
    deals: inflation.value.rows.map((row) => ({
      deal: row.deal,
      owner: row.owner,
      stage: row.stage,
      amount: row.amount,
      signs: [
        ...(row.is_skipped ? (['skipped'] as const) : []),
        ...(row.falls_back ? (['fallen'] as const) : []),
        ...(row.is_same_day ? (['sameDay'] as const) : []),
        ...(row.is_back_dated ? (['backDated'] as const) : []),
      ],
    })),
    query: inflation.value.query,
  };
  const rows = sample.value.rows.map(({ of_deals, total: _total, ...row }) => ({
    ...row,
    ofDeals: of_deals,
    finding: findings.get(row.deal) ?? null,
  }));
  const audited = rows.map(({ owner, finding }) => ({ owner, verdict: finding?.verdict ?? null }));
  const traced =
    question.origin &&
    traceQualityNumber(question.origin, { quality: quality.value, inflation: signs });
  const origin = question.origin
    ? await showOrigin(question.origin, traced, {
        folder,
        manifest,
        filter: frame.filter,
        asked: question.deals,
        today: today(actor.timeZone),
      })
    : ok(null);
  if (!origin.ok) return origin;
  return ok({
    frame,
    quality: quality.value,
    problems,
    inflation: signs,
    sample: {
      seed,
      share: SAMPLE_SHARE,
      total: sample.value.rows[0]?.total ?? 0,
      rows,
      progress: auditProgress(audited),
      inflation: inflationShare(audited.map(({ verdict }) => verdict)),
      query: sample.value.query,
    },
    origin: origin.value,
  });
}
