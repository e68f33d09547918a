import type { DiagnosisFacts } from 'machines/diagnosis/diagnosis.criteria';
import { database } from '~/db/database.server';
import { wholeMonths } from '~/domain/calendar/calendar-date';

/** What the records of a diagnosis show. */
export async function gatherDiagnosisFacts(scope: {
  workspaceId: string;
  engagementId: string;
}): Promise<DiagnosisFacts> {
  const live = { ...scope, deletedAt: null };
  const [datasets, surveys, cases, problems, evidence, assessments] = await Promise.all([
    database().dataset.findMany({
      where: { ...live, state: 'ready' },
      select: { periodFrom: true, periodTo: true },
    }),
    database().survey.findMany({ where: { ...live, kind: 'diagnosis' }, select: { id: true } }),
    database().caseInterview.groupBy({ by: ['outcome'], where: live, _count: true }),
    database().problem.findMany({ where: { ...live, chosen: true }, select: { id: true } }),
    database().problemEvidence.findMany({ where: scope, select: { problemId: true } }),
    database().maturityAssessment.count({ where: live }),
  ]);
  const answers = await database().surveyResponse.groupBy({
    by: ['surveyId'],
    where: { workspaceId: scope.workspaceId, surveyId: { in: surveys.map(({ id }) => id) } },
    _count: true,
  });
  const backed = new Set(evidence.map(({ problemId }) => problemId));
  const casesWith = (outcome: string) =>
    cases.find((group) => group.outcome === outcome)?._count ?? 0;

  return {
    monthsCovered: Math.max(
      0,
      ...datasets.map(({ periodFrom, periodTo }) =>
        periodFrom && periodTo ? wholeMonths(periodFrom, periodTo) : 0,
      ),
    ),
    surveyAnswers: Math.max(0, ...answers.map(({ _count }) => _count)),
    wonCases: casesWith('won'),
    lostCases: casesWith('lost'),
    chosenProblems: problems.length,
    chosenProblemsWithoutEvidence: problems.filter(({ id }) => !backed.has(id)).length,
    maturityBaselineRecorded: assessments > 0,
  };
}
