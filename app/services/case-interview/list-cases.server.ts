import { database } from '~/db/database.server';
import { type CaseCoverage, caseCoverage } from '~/domain/case-interview/case-coverage';
import {
  type CaseOutcome,
  type CaseSummary,
  isCaseOutcome,
} from '~/domain/case-interview/case-interview';
import type { Actor } from '~/domain/permission/actor';
import { ok, type Result } from '~/domain/result';
import { authorizeEngagement } from '~/services/access/authorize.server';

/** All cases of an engagement, the latest interview first, and whom they cover. */
export async function listCases(
  actor: Actor,
  engagementId: string,
): Promise<Result<{ cases: CaseSummary[]; coverage: CaseCoverage }>> {
  const access = await authorizeEngagement(actor, engagementId, 'engagement:read');
  if (!access.ok) return access;
  const scope = { workspaceId: actor.workspaceId, engagementId };
  const [records, evidence, problems] = await Promise.all([
    database().caseInterview.findMany({
      where: { ...scope, deletedAt: null },
      orderBy: [{ interviewedOn: 'desc' }, { createdAt: 'desc' }, { id: 'asc' }],
    }),
    database().problemEvidence.findMany({
      where: { ...scope, kind: 'case' },
      select: { caseId: true, problemId: true },
    }),
    database().problem.findMany({ where: { ...scope, deletedAt: null }, select: { id: true } }),
  ]);
  const live = new Set(problems.map(({ id }) => id));
  const cases = records.map(
    (record): CaseSummary => ({
      id: record.id,
      outcome: outcomeOf(record.outcome),
      dealName: record.dealName,
      customer: record.customer,
      owner: record.owner,
      interviewedOn: record.interviewedOn,
      reason: record.reason,
      lesson: record.lesson,
      problems: new Set(
        evidence
          .filter(({ caseId, problemId }) => caseId === record.id && live.has(problemId))
          .map(({ problemId }) => problemId),
      ).size,
    }),
  );
  return ok({ cases, coverage: caseCoverage(cases) });
}

export function outcomeOf(stored: string): CaseOutcome {
  return isCaseOutcome(stored) ? stored : 'lost';
}
