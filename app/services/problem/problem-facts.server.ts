import { database } from '~/db/database.server';
import { findSources } from './evidence-sources.server';

type Scope = { workspaceId: string; engagementId: string };

export type ProblemFacts = {
  chosenProblems: number;
  /** Chosen problems with no evidence whose source is still there. */
  chosenProblemsWithoutEvidence: number;
  wonCases: number;
  lostCases: number;
};

/** What the diagnosis gate asks of problems and cases. The caller has checked who asks. */
export async function problemFacts({ workspaceId, engagementId }: Scope): Promise<ProblemFacts> {
  const scope = { workspaceId, engagementId };
  const [chosen, evidence, cases] = await Promise.all([
    database().problem.findMany({
      where: { ...scope, chosen: true, deletedAt: null },
      select: { id: true },
    }),
    database().problemEvidence.findMany({
      where: scope,
      select: { problemId: true, datasetId: true, surveyId: true, caseId: true },
    }),
    database().caseInterview.groupBy({
      by: ['outcome'],
      where: { ...scope, deletedAt: null },
      _count: { _all: true },
    }),
  ]);
  const sourceExists = await findSources(scope, evidence);
  const proven = new Set(
    evidence.filter((piece) => sourceExists(piece)).map(({ problemId }) => problemId),
  );
  const casesOf = (outcome: string) =>
    cases.find((group) => group.outcome === outcome)?._count._all ?? 0;
  return {
    chosenProblems: chosen.length,
    chosenProblemsWithoutEvidence: chosen.filter(({ id }) => !proven.has(id)).length,
    wonCases: casesOf('won'),
    lostCases: casesOf('lost'),
  };
}
