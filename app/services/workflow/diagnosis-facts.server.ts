import type { DiagnosisFacts } from 'machines/diagnosis/diagnosis.criteria';
import { database } from '~/db/database.server';
import { wholeMonths } from '~/domain/calendar/calendar-date';
import { countFromMinimum } from '~/domain/survey/survey-state';
import { problemFacts } from '~/services/problem/problem-facts.server';

/** What the records of a diagnosis show. */
export async function gatherDiagnosisFacts(scope: {
  workspaceId: string;
  engagementId: string;
}): Promise<DiagnosisFacts> {
  const live = { ...scope, deletedAt: null };
  const [datasets, surveys, problems, assessments] = await Promise.all([
    database().dataset.findMany({
      where: { ...live, importedAt: { not: null } },
      select: { periodFrom: true, periodTo: true },
    }),
    database().survey.findMany({ where: { ...live, kind: 'diagnosis' }, select: { id: true } }),
    problemFacts(scope),
    database().maturityAssessment.count({ where: live }),
  ]);
  const answers = await database().surveyResponse.groupBy({
    by: ['surveyId'],
    where: { workspaceId: scope.workspaceId, surveyId: { in: surveys.map(({ id }) => id) } },
    _count: true,
  });
  return {
    monthsCovered: Math.max(
      0,
      ...datasets.map(({ periodFrom, periodTo }) =>
        periodFrom && periodTo ? wholeMonths(periodFrom, periodTo) : 0,
      ),
    ),
    // Fewer than the smallest group are not told apart, here and in the log neither.
    surveyAnswers: Math.max(0, ...answers.map(({ _count }) => countFromMinimum(_count))),
    ...problems,
    maturityBaselineRecorded: assessments > 0,
  };
}
