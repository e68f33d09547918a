import { database } from '~/db/database.server';

export type ThreadScope = { workspaceId: string; engagementId: string };
export type ThreadRows = Awaited<ReturnType<typeof loadThreadRows>>;

/** Every record the thread runs through, in one round of queries. */
export async function loadThreadRows(scope: ThreadScope) {
  const live = { ...scope, deletedAt: null };
  const inOrder = [{ createdAt: 'asc' as const }, { id: 'asc' as const }];
  const [
    evidence,
    cases,
    problems,
    maps,
    measures,
    goals,
    pilots,
    adjustments,
    manuals,
    rolloutTeams,
    teams,
    machine,
  ] = await Promise.all([
    database().problemEvidence.findMany({ where: scope, orderBy: inOrder }),
    database().caseInterview.findMany({
      where: live,
      orderBy: inOrder,
      select: { id: true, dealName: true, outcome: true },
    }),
    database().problem.findMany({
      where: live,
      orderBy: [{ rank: 'asc' }, ...inOrder],
      select: { id: true, title: true, chosen: true },
    }),
    database().processMap.findMany({ where: scope, select: { variant: true, content: true } }),
    database().measure.findMany({
      where: live,
      orderBy: [{ rank: 'asc' }, ...inOrder],
      select: {
        id: true,
        action: true,
        problemId: true,
        goalId: true,
        stepId: true,
        manualSection: true,
      },
    }),
    database().goal.findMany({ where: live, orderBy: inOrder, select: { id: true, name: true } }),
    database().pilot.findMany({
      where: scope,
      orderBy: { iteration: 'asc' },
      select: { id: true, question: true, goalId: true },
    }),
    database().pilotAdjustment.findMany({
      where: scope,
      select: { pilotId: true, measureId: true },
    }),
    database().manualVersion.findMany({
      where: scope,
      orderBy: { number: 'desc' },
      select: { markdown: true, status: true },
    }),
    database().rolloutTeam.findMany({ where: scope, select: { id: true, teamId: true } }),
    database().team.findMany({ where: live, select: { id: true, name: true } }),
    database().workflowMachine.findUnique({
      where: {
        engagementId_machineId: { engagementId: scope.engagementId, machineId: 'engagement' },
        workspaceId: scope.workspaceId,
      },
      select: { state: true },
    }),
  ]);
  return {
    evidence,
    cases,
    problems,
    maps,
    measures,
    goals,
    pilots,
    adjustments,
    manuals,
    rolloutTeams,
    teams,
    state: machine?.state ?? 'diagnosis',
  };
}
