import { database, inTransaction } from '~/db/database.server';
import type { Actor } from '~/domain/permission/actor';
import { fail, ok, type Result } from '~/domain/result';
import { type HealthRow, healthRowsSchema } from '~/domain/review/health-report';
import { now } from '~/platform/clock.server';
import { newId } from '~/platform/ids.server';
import { authorizeEngagement } from '~/services/access/authorize.server';
import { recordAudit } from '~/services/audit/record-audit.server';

export type MonthlyReviewView = {
  id: string;
  month: string;
  rows: HealthRow[];
  summary: string;
  decisions: string;
  nextTopics: string;
  revision: number;
  updatedAt: string;
};

export type MonthlyReviewInput = {
  month: string;
  /** 0 for a month that has no review yet. */
  revision: number;
  rows: HealthRow[];
  summary: string;
  decisions?: string | undefined;
  nextTopics?: string | undefined;
};

/** The monthly reviews, newest first. */
export async function listMonthlyReviews(
  actor: Actor,
  engagementId: string,
): Promise<Result<MonthlyReviewView[]>> {
  const access = await authorizeEngagement(actor, engagementId, 'engagement:read');
  if (!access.ok) return access;
  const rows = await database().monthlyReview.findMany({
    where: { workspaceId: actor.workspaceId, engagementId },
    orderBy: { month: 'desc' },
  });
  return ok(
    rows.map((row) => ({
      id: row.id,
      month: row.month,
      rows: healthRowsSchema.parse(row.rows),
      summary: row.summary,
      decisions: row.decisions,
      nextTopics: row.nextTopics,
      revision: row.revision,
      updatedAt: row.updatedAt.toISOString(),
    })),
  );
}

/** Writes the review of one month; a month has one. */
export async function saveMonthlyReview(
  actor: Actor,
  engagementId: string,
  { month, revision, rows, summary, decisions = '', nextTopics = '' }: MonthlyReviewInput,
): Promise<Result<{ id: string }>> {
  const access = await authorizeEngagement(actor, engagementId, 'engagement:edit');
  if (!access.ok) return access;
  const scope = { workspaceId: actor.workspaceId, engagementId };
  const content = { rows, summary, decisions, nextTopics, updatedAt: now() };
  return inTransaction(async (transaction) => {
    const known = await transaction.monthlyReview.findFirst({ where: { ...scope, month } });
    if ((known?.revision ?? 0) !== revision) return fail('conflict');
    const id = known?.id ?? newId();
    if (known) {
      await transaction.monthlyReview.updateMany({
        where: { ...scope, id },
        data: { ...content, revision: { increment: 1 } },
      });
    } else {
      await transaction.monthlyReview.create({
        data: { id, ...scope, month, ...content, createdById: actor.userId, createdAt: now() },
      });
    }
    await recordAudit(transaction, actor, {
      engagementId,
      action: 'review.saved',
      subjectType: 'review',
      subjectId: id,
      details: { month },
    });
    return ok({ id });
  });
}
