import { type JudgedCriterion, judgeCriteria } from 'machines/gate/criterion';
import { pilotPlanCriteria } from 'machines/pilot/pilot.criteria';
import { database } from '~/db/database.server';
import { addDays, daysBetween, earlierDate } from '~/domain/calendar/calendar-date';
import { measureStatusOf } from '~/domain/measure/measure';
import type { Actor } from '~/domain/permission/actor';
import type { PilotVerdict } from '~/domain/pilot/pilot-verdict';
import type {
  AdjustmentView,
  PilotView,
  PilotWeek,
  PlanJudgement,
} from '~/domain/pilot/pilot-view';
import { fail, ok, type Result } from '~/domain/result';
import { today } from '~/platform/clock.server';
import { authorizeEngagement } from '~/services/access/authorize.server';
import { gatherFacts } from '~/services/workflow/gather-facts.server';
import { type ComparedPilot, compareRecord } from './compare-pilot.server';
import { judgePlan } from './judge-plan.server';
import { type PilotRecord, planOf } from './pilot-record.server';
import { isBeforeStart, lookAt, type PilotRun, readPilotRun } from './pilot-run.server';
import { readVerdict } from './verdict-record.server';

export type PilotPageData = {
  currency: string;
  today: string;
  run: PilotRun;
  /** All rounds that were planned, and the one that is due now. */
  rounds: { iteration: number; verdict: PilotVerdict | null }[];
  round: number;
  /** The round that the phase stands in; earlier ones are only read. */
  isCurrent: boolean;
  pilot: PilotView | null;
  goal: { id: string; name: string; metric: string; frozen: boolean } | null;
  judgement: PlanJudgement | null;
  /** What the plan still lacks before the pilot may begin; empty afterwards. */
  criteria: JudgedCriterion[];
  compared: ComparedPilot | null;
  /** Why nothing could be compared; names an error message. */
  problem: string | null;
  /** When the comparison was kept for the decision; null while it is computed afresh. */
  frozenAt: string | null;
  weeks: PilotWeek[];
  adjustments: AdjustmentView[];
  measures: { id: string; action: string }[];
  /** Imports that the running pilot could be looked at on. */
  datasets: { id: string; name: string }[];
};

/** The pilot from its question to its verdict; the present round unless another is asked for. */
export async function readPilot(
  actor: Actor,
  engagementId: string,
  askedRound: number | null,
): Promise<Result<PilotPageData>> {
  const access = await authorizeEngagement(actor, engagementId, 'engagement:read');
  if (!access.ok) return access;
  const scope = { workspaceId: actor.workspaceId, engagementId };
  const run = await readPilotRun(scope);
  if (!run.ok) return run;
  const [records, measures, datasets] = await Promise.all([
    database().pilot.findMany({ where: scope, orderBy: { iteration: 'asc' } }),
    database().measure.findMany({
      where: { ...scope, deletedAt: null },
      orderBy: [{ rank: 'asc' }, { id: 'asc' }],
      select: { id: true, action: true, status: true },
    }),
    database().dataset.findMany({
      where: { ...scope, importedAt: { not: null }, deletedAt: null },
      orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
      select: { id: true, name: true },
    }),
  ]);
  const { iteration } = run.value;
  const round = askedRound ?? iteration;
  const record = records.find((candidate) => candidate.iteration === round) ?? null;
  if (!record && round !== iteration) return fail('not-found');
  const isCurrent = round === iteration;
  const before = isCurrent && isBeforeStart(run.value.state);
  const thisDay = today(actor.timeZone);
  const [look, judgement, criteria, goal, adjustments] = await Promise.all([
    record && !before ? lookInto(record, run.value, isCurrent, actor.timeZone) : nothingCompared,
    record ? judgePlan(record) : null,
    before && record
      ? gatherFacts('pilot', scope, actor.timeZone).then((facts) =>
          judgeCriteria(pilotPlanCriteria, facts),
        )
      : [],
    record?.goalId ? database().goal.findFirst({ where: { ...scope, id: record.goalId } }) : null,
    record ? readAdjustments(record, measures) : [],
  ]);
  return ok({
    currency: access.value.currency,
    today: thisDay,
    run: run.value,
    rounds: roundsOf(records, iteration),
    round,
    isCurrent,
    pilot: record && viewPilot(record),
    goal: goal && {
      id: goal.id,
      name: goal.name,
      metric: goal.metric,
      frozen: goal.baselineFrozenAt !== null,
    },
    judgement,
    criteria,
    ...look,
    weeks: record && !before ? await weeksOf(record, thisDay) : [],
    adjustments,
    measures: measures.map(({ id, action }) => ({ id, action })),
    datasets,
  });
}

export function viewPilot(record: PilotRecord): PilotView {
  const plan = planOf(record);
  return {
    ...plan,
    pilotTeams: [...plan.pilotTeams],
    comparisonTeams: [...plan.comparisonTeams],
    id: record.id,
    iteration: record.iteration,
    question: record.question,
    goalId: record.goalId,
    metric: record.metric,
    direction: record.direction === 'lower' ? 'lower' : 'higher',
    datasetId: record.datasetId,
    teamColumn: record.teamColumn,
    revision: record.revision,
  };
}

const nothingCompared = { compared: null, problem: null, frozenAt: null };

/** Kept comparisons are shown as they stood; a round that is still open is computed afresh. */
async function lookInto(record: PilotRecord, run: PilotRun, isCurrent: boolean, timeZone: string) {
  const isOpen = isCurrent && ['running', 'evaluating'].includes(run.state);
  const kept = isOpen ? null : readVerdict(record.verdict);
  if (kept) return { compared: kept.compared, problem: kept.problem, frozenAt: kept.frozenAt };
  const look = isCurrent ? lookAt(run, timeZone) : { today: null, endedOn: null };
  const compared = await compareRecord(record, look);
  return compared.ok
    ? { compared: compared.value, problem: null, frozenAt: null }
    : { compared: null, problem: compared.error.code, frozenAt: null };
}

function roundsOf(records: readonly PilotRecord[], iteration: number) {
  const rounds = records.map((record) => ({
    iteration: record.iteration,
    verdict: verdictOf(record),
  }));
  const isPlanned = rounds.some((round) => round.iteration === iteration);
  return isPlanned ? rounds : [...rounds, { iteration, verdict: null }];
}

function verdictOf(record: PilotRecord): PilotVerdict | null {
  const kept = readVerdict(record.verdict);
  return kept && (kept.compared?.comparison.verdict ?? 'cannot-conclude');
}

async function weeksOf(record: PilotRecord, thisDay: string): Promise<PilotWeek[]> {
  const checkIns = record.goalId
    ? await database().goalCheckIn.findMany({
        where: {
          workspaceId: record.workspaceId,
          goalId: record.goalId,
          checkedOn: { gte: record.startsOn, lte: record.endsOn },
        },
        select: { checkedOn: true },
      })
    : [];
  const count = Math.ceil((daysBetween(record.startsOn, record.endsOn) + 1) / 7);
  return Array.from({ length: Math.max(0, count) }, (_, index): PilotWeek => {
    const from = addDays(record.startsOn, index * 7);
    const to = addDays(from, 6);
    return {
      number: index + 1,
      from,
      to: earlierDate(to, record.endsOn),
      state: thisDay > to ? 'past' : thisDay >= from ? 'current' : 'future',
      checkIns: checkIns.filter(({ checkedOn }) => checkedOn >= from && checkedOn <= to).length,
    };
  });
}

async function readAdjustments(
  record: PilotRecord,
  measures: readonly { id: string; action: string; status: string }[],
): Promise<AdjustmentView[]> {
  const adjustments = await database().pilotAdjustment.findMany({
    where: { workspaceId: record.workspaceId, pilotId: record.id },
    orderBy: [{ adjustedOn: 'asc' }, { createdAt: 'asc' }, { id: 'asc' }],
  });
  const people = await database().user.findMany({
    where: {
      workspaceId: record.workspaceId,
      id: { in: adjustments.map(({ createdById }) => createdById) },
    },
    select: { id: true, name: true },
  });
  return adjustments.map((adjustment): AdjustmentView => {
    const measure = measures.find(({ id }) => id === adjustment.measureId);
    return {
      id: adjustment.id,
      adjustedOn: adjustment.adjustedOn,
      change: adjustment.change,
      reason: adjustment.reason,
      measure: measure
        ? { id: measure.id, action: measure.action, status: measureStatusOf(measure.status) }
        : null,
      fromFeedback: adjustment.fromFeedback,
      by: people.find(({ id }) => id === adjustment.createdById)?.name ?? '',
    };
  });
}
