import { database, type Prisma } from '~/db/database.server';
import { evidenceFigureSchema } from '~/domain/problem/evidence-figure';
import type { EvidenceView } from '~/domain/problem/problem';
import { outcomeOf } from '~/services/case-interview/list-cases.server';
import { findSources } from './evidence-sources.server';

type Scope = { workspaceId: string; engagementId: string };

/** Pieces of evidence with everything their origin shows. */
export async function viewEvidence(
  scope: Scope,
  where: Pick<Prisma.ProblemEvidenceWhereInput, 'id' | 'problemId'>,
): Promise<EvidenceView[]> {
  const records = await database().problemEvidence.findMany({
    where: { ...where, ...scope },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  });
  const [sourceExists, authors, cases] = await Promise.all([
    findSources(scope, records),
    database().user.findMany({
      where: {
        workspaceId: scope.workspaceId,
        id: { in: records.map(({ createdById }) => createdById) },
      },
      select: { id: true, name: true },
    }),
    database().caseInterview.findMany({
      where: { ...scope, id: { in: records.flatMap(({ caseId }) => caseId ?? []) } },
      select: { id: true, outcome: true, customer: true, reason: true, lesson: true },
    }),
  ]);
  const names = new Map(authors.map(({ id, name }) => [id, name]));
  return records.map((record): EvidenceView => {
    const quoted = cases.find(({ id }) => id === record.caseId);
    return {
      id: record.id,
      problemId: record.problemId,
      figure: evidenceFigureSchema.parse(record.figure),
      sourceExists: sourceExists(record),
      sourceId: record.datasetId ?? record.surveyId ?? record.caseId ?? '',
      questionId: record.questionId,
      note: record.note,
      createdBy: names.get(record.createdById) ?? '',
      createdAt: record.createdAt.toISOString(),
      quote: quoted
        ? {
            outcome: outcomeOf(quoted.outcome),
            customer: quoted.customer,
            reason: quoted.reason,
            lesson: quoted.lesson,
          }
        : null,
    };
  });
}
