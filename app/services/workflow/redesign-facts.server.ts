import type { RedesignFacts } from 'machines/redesign/redesign.criteria';
import { database } from '~/db/database.server';

/** What the plan of measures and goals shows. */
export async function gatherRedesignFacts(scope: {
  workspaceId: string;
  engagementId: string;
}): Promise<Omit<RedesignFacts, 'openConditions'>> {
  const live = { ...scope, deletedAt: null };
  const [problems, measures, goals] = await Promise.all([
    database().problem.findMany({ where: { ...live, chosen: true }, select: { id: true } }),
    database().measure.findMany({
      where: live,
      select: { problemId: true, goalId: true, responsible: true, dueOn: true },
    }),
    database().goal.findMany({
      where: live,
      select: { id: true, metric: true, baselineFrozenAt: true, dueOn: true, owner: true },
    }),
  ]);
  const met = new Set(measures.map(({ problemId }) => problemId));
  const goalIds = new Set(goals.map(({ id }) => id));
  return {
    chosenProblems: problems.length,
    chosenProblemsWithoutMeasure: problems.filter(({ id }) => !met.has(id)).length,
    measures: measures.length,
    measuresWithoutOwnerOrDate: measures.filter(
      ({ responsible, dueOn }) => responsible.trim() === '' || !dueOn,
    ).length,
    measuresWithoutGoal: measures.filter(({ goalId }) => !goalId || !goalIds.has(goalId)).length,
    goals: goals.length,
    completeGoals: goals.filter(
      ({ metric, baselineFrozenAt, dueOn, owner }) =>
        metric !== '' && baselineFrozenAt !== null && dueOn !== '' && owner.trim() !== '',
    ).length,
  };
}
