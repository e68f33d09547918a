import { inTransaction, type Prisma } from '~/db/database.server';
import type { Actor } from '~/domain/permission/actor';
import type { MetricChoice, SurveyChoice } from '~/domain/problem/evidence-choice';
import type { EvidenceFigure, MetricFigure } from '~/domain/problem/evidence-figure';
import { fail, ok, type Result } from '~/domain/result';
import { now } from '~/platform/clock.server';
import { newId } from '~/platform/ids.server';
import { authorizeEngagement } from '~/services/access/authorize.server';
import { recordAudit } from '~/services/audit/record-audit.server';
import { outcomeOf } from '~/services/case-interview/list-cases.server';
import { freezeMetric } from './freeze-metric.server';
import { freezeSurveyAnswer } from './freeze-survey-answer.server';

type Attached = Result<{ id: string }>;
type Source = { datasetId?: string; surveyId?: string; questionId?: string; caseId?: string };

export async function attachMetric(
  actor: Actor,
  engagementId: string,
  problemId: string,
  choice: MetricChoice & { note: string },
): Promise<Attached> {
  const figure = await freezeMetric(actor, engagementId, choice);
  if (!figure.ok) return figure;
  const { datasetId, note } = choice;
  return attach(actor, engagementId, problemId, figure.value, { datasetId }, note);
}

export async function attachSurveyAnswer(
  actor: Actor,
  engagementId: string,
  problemId: string,
  choice: SurveyChoice & { note: string },
): Promise<Attached> {
  const figure = await freezeSurveyAnswer(actor, engagementId, choice);
  if (!figure.ok) return figure;
  const { surveyId, questionId, note } = choice;
  return attach(actor, engagementId, problemId, figure.value, { surveyId, questionId }, note);
}

export async function attachCase(
  actor: Actor,
  engagementId: string,
  problemId: string,
  { caseId, note }: { caseId: string; note: string },
): Promise<Attached> {
  const access = await authorizeEngagement(actor, engagementId, 'engagement:edit');
  if (!access.ok) return access;
  const scope = { workspaceId: actor.workspaceId, engagementId };
  return inTransaction(async (transaction): Promise<Attached> => {
    const record = await transaction.caseInterview.findFirst({
      where: { ...scope, id: caseId, deletedAt: null },
    });
    if (!record) return fail('not-found');
    const known = await transaction.problemEvidence.findFirst({
      where: { ...scope, problemId, caseId },
    });
    if (known) return fail('evidence-attached-already');
    const figure: EvidenceFigure = {
      kind: 'case',
      dealName: record.dealName,
      outcome: outcomeOf(record.outcome),
    };
    return insert(transaction, actor, engagementId, problemId, figure, { caseId }, note);
  });
}

/** A number that is frozen already, such as what an audit found. */
export async function attachFigure(
  actor: Actor,
  engagementId: string,
  problemId: string,
  figure: MetricFigure,
  { datasetId, note }: { datasetId: string; note: string },
): Promise<Attached> {
  const access = await authorizeEngagement(actor, engagementId, 'engagement:edit');
  if (!access.ok) return access;
  return attach(actor, engagementId, problemId, figure, { datasetId }, note);
}

async function attach(
  actor: Actor,
  engagementId: string,
  problemId: string,
  figure: EvidenceFigure,
  source: Source,
  note: string,
): Promise<Attached> {
  return inTransaction((transaction) =>
    insert(transaction, actor, engagementId, problemId, figure, source, note),
  );
}

async function insert(
  transaction: Prisma.TransactionClient,
  actor: Actor,
  engagementId: string,
  problemId: string,
  figure: EvidenceFigure,
  source: Source,
  note: string,
): Promise<Attached> {
  const scope = { workspaceId: actor.workspaceId, engagementId };
  const problem = await transaction.problem.findFirst({
    where: { ...scope, id: problemId, deletedAt: null },
  });
  if (!problem) return fail('not-found');
  const id = newId();
  await transaction.problemEvidence.create({
    data: {
      ...scope,
      ...source,
      id,
      problemId,
      kind: figure.kind,
      figure,
      note,
      createdById: actor.userId,
      createdAt: now(),
    },
  });
  await recordAudit(transaction, actor, {
    engagementId,
    action: 'problem.evidence-attached',
    subjectType: 'problem',
    subjectId: problemId,
    details: { name: problem.title, kind: figure.kind },
  });
  return ok({ id });
}
