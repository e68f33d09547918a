import { database } from '~/db/database.server';
import { type MeasureRow, measureStatusOf } from '~/domain/measure/measure';
import type { Actor } from '~/domain/permission/actor';
import { pinChosen } from '~/domain/problem/rank-problems';
import { ok, type Result } from '~/domain/result';
import { today } from '~/platform/clock.server';
import { authorizeEngagement } from '~/services/access/authorize.server';
import { problemOrder } from '~/services/problem/list-problems.server';

export type MeasureTable = {
  /** Chosen problems first, in the consultants' order; every measure belongs to one of them. */
  problems: { id: string; title: string; chosen: boolean; measures: MeasureRow[] }[];
};

/** The measures of an engagement under the problems they are for. */
export async function listMeasures(
  actor: Actor,
  engagementId: string,
): Promise<Result<MeasureTable>> {
  const access = await authorizeEngagement(actor, engagementId, 'engagement:read');
  if (!access.ok) return access;
  const live = { workspaceId: actor.workspaceId, engagementId, deletedAt: null };
  const [problems, records, goals] = await Promise.all([
    database().problem.findMany({
      where: live,
      orderBy: problemOrder,
      select: { id: true, title: true, chosen: true },
    }),
    database().measure.findMany({ where: live, orderBy: [{ rank: 'asc' }, { id: 'asc' }] }),
    database().goal.findMany({ where: live, select: { id: true, name: true } }),
  ]);
  const day = today(actor.timeZone);
  const rows = records.map((record): MeasureRow => {
    const status = measureStatusOf(record.status);
    return {
      id: record.id,
      problemId: record.problemId,
      goal: goals.find(({ id }) => id === record.goalId) ?? null,
      stepId: record.stepId,
      step: record.step,
      painPoint: record.painPoint,
      aim: record.aim,
      action: record.action,
      responsible: record.responsible,
      department: record.department,
      resources: record.resources,
      manualSection: record.manualSection,
      dueOn: record.dueOn,
      status,
      overdue: status !== 'done' && record.dueOn !== null && record.dueOn < day,
      revision: record.revision,
    };
  });
  return ok({
    problems: pinChosen(problems).map((problem) => ({
      ...problem,
      measures: rows.filter(({ problemId }) => problemId === problem.id),
    })),
  });
}
