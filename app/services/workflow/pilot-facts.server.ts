import type { PilotFacts } from 'machines/pilot/pilot.criteria';
import { database } from '~/db/database.server';
import { daysBetween, daysOfPeriod, earlierDate } from '~/domain/calendar/calendar-date';
import { countFromMinimum } from '~/domain/survey/survey-state';
import { today } from '~/platform/clock.server';
import { countComparisonRows } from '~/services/pilot/compare-pilot.server';

type PilotRecord = NonNullable<
  Awaited<ReturnType<ReturnType<typeof database>['pilot']['findFirst']>>
>;

/** The pilot of the newest round, if one is planned. */
export async function latestPilot(scope: {
  workspaceId: string;
  engagementId: string;
}): Promise<PilotRecord | null> {
  return database().pilot.findFirst({ where: scope, orderBy: { iteration: 'desc' } });
}

/** What the plan and the run of the newest pilot show. Check-ins are those of the pilot's goal. */
export async function gatherPilotFacts(
  scope: { workspaceId: string; engagementId: string },
  timeZone: string,
): Promise<Omit<PilotFacts, 'openConditions'>> {
  const pilot = await latestPilot(scope);
  if (!pilot) return noPilot;
  const until = earlierDate(today(timeZone), pilot.endsOn);
  const [goal, checkIns, surveys, adjustmentsWithoutReason, comparisonRows] = await Promise.all([
    pilot.goalId
      ? database().goal.findFirst({ where: { ...scope, id: pilot.goalId, deletedAt: null } })
      : null,
    database().goalCheckIn.findMany({
      where: {
        workspaceId: scope.workspaceId,
        goalId: pilot.goalId ?? '',
        checkedOn: { gte: pilot.startsOn, lte: pilot.endsOn },
      },
      select: { checkedOn: true },
    }),
    database().survey.findMany({
      where: { ...scope, pilotId: pilot.id, deletedAt: null },
      select: { id: true },
    }),
    database().pilotAdjustment.count({ where: { ...scope, pilotId: pilot.id, reason: '' } }),
    countComparisonRows(pilot),
  ]);
  const pulseAnswers = await database().surveyResponse.count({
    where: { workspaceId: scope.workspaceId, surveyId: { in: surveys.map(({ id }) => id) } },
  });
  const daysRun = daysOfPeriod(pilot.startsOn, until);
  const weeksRun = Math.floor(daysRun / 7);
  const weeksWithCheckIn = new Set(
    checkIns
      .map(({ checkedOn }) => Math.floor(daysBetween(pilot.startsOn, checkedOn) / 7))
      .filter((week) => week < weeksRun),
  ).size;
  return {
    pilotTeams: listOf(pilot.pilotTeams).length,
    comparisonTeams: listOf(pilot.comparisonTeams).length,
    metricChosen: pilot.metric !== '',
    baselineFrozen: goal !== null && goal.baselineFrozenAt !== null,
    plannedDays: daysOfPeriod(pilot.startsOn, pilot.endsOn),
    daysRun,
    weeksRun,
    weeksWithCheckIn,
    pulseAnswers: countFromMinimum(pulseAnswers),
    adjustmentsWithoutReason,
    comparisonRows,
  };
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

const noPilot: Omit<PilotFacts, 'openConditions'> = {
  pilotTeams: 0,
  comparisonTeams: 0,
  metricChosen: false,
  baselineFrozen: false,
  plannedDays: 0,
  daysRun: 0,
  weeksRun: 0,
  weeksWithCheckIn: 0,
  pulseAnswers: 0,
  adjustmentsWithoutReason: 0,
  comparisonRows: 0,
};
