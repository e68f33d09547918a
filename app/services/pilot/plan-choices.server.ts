import { database } from '~/db/database.server';
import { addDays, daysBetween, laterDate } from '~/domain/calendar/calendar-date';
import { goalMetricOf } from '~/domain/goal/goal-metric';
import type { Actor } from '~/domain/permission/actor';
import type { PilotView } from '~/domain/pilot/pilot-view';
import { ok, type Result } from '~/domain/result';
import { today } from '~/platform/clock.server';
import { datasetFolder } from '~/platform/data-folder.server';
import { authorizeEngagement } from '~/services/access/authorize.server';
import { breakdown } from '~/warehouse/breakdown.server';
import { type ManifestColumn, readManifest } from '~/warehouse/manifest.server';
import { isBeforeStart, readPilotRun } from './pilot-run.server';
import { viewPilot } from './read-pilot.server';

export type PlanChoices = {
  /** False once the pilot runs: the plan then holds. */
  open: boolean;
  iteration: number;
  /** The plan of this round, else that of the round before, to start from. */
  pilot: PilotView | null;
  isNew: boolean;
  goals: { id: string; name: string; metric: string; direction: string; frozen: boolean }[];
  datasets: { id: string; name: string; from: string | null; to: string | null }[];
  datasetId: string | null;
  columns: { header: string; role: string }[];
  teamColumn: string | null;
  /** The values of the column, those with most deals first. */
  teams: { name: string; deals: number; won: number; lost: number; winRate: number | null }[];
  /** There are more values than a pilot could sensibly choose from. */
  truncated: boolean;
  suggested: { baselineFrom: string; startsOn: string; endsOn: string };
};

const MOST_TEAMS = 60;
const SUGGESTED_DAYS = 56;

/** What the form of a plan offers; `asked` comes from its own address. */
export async function readPlanChoices(
  actor: Actor,
  engagementId: string,
  asked: { datasetId: string | null; column: string | null },
): Promise<Result<PlanChoices>> {
  const access = await authorizeEngagement(actor, engagementId, 'engagement:edit');
  if (!access.ok) return access;
  const scope = { workspaceId: actor.workspaceId, engagementId };
  const run = await readPilotRun(scope);
  if (!run.ok) return run;
  const [records, goals, datasets] = await Promise.all([
    database().pilot.findMany({ where: scope, orderBy: { iteration: 'desc' } }),
    database().goal.findMany({
      where: { ...scope, deletedAt: null },
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    }),
    database().dataset.findMany({
      where: { ...scope, importedAt: { not: null }, deletedAt: null },
      orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
      select: { id: true, name: true, periodFrom: true, periodTo: true },
    }),
  ]);
  const { iteration } = run.value;
  const own = records.find((record) => record.iteration === iteration);
  const start = own ?? records[0] ?? null;
  const dataset =
    datasets.find(({ id }) => id === asked.datasetId) ??
    (own && datasets.find(({ id }) => id === own.datasetId)) ??
    datasets[0];
  const teams = dataset
    ? await readTeams(dataset.id, asked.column ?? start?.teamColumn ?? null)
    : noTeams;
  return ok({
    open: isBeforeStart(run.value.state),
    iteration,
    pilot: start && viewPilot(start),
    isNew: !own,
    goals: goals.map(({ id, name, metric, direction, baselineFrozenAt }) => ({
      id,
      name,
      metric: goalMetricOf(metric),
      direction,
      frozen: baselineFrozenAt !== null,
    })),
    datasets: datasets.map(({ id, name, periodFrom, periodTo }) => ({
      id,
      name,
      from: periodFrom,
      to: periodTo,
    })),
    datasetId: dataset?.id ?? null,
    ...teams,
    suggested: suggestDates(today(actor.timeZone), dataset?.periodFrom ?? null),
  });
}

type Teams = Pick<PlanChoices, 'columns' | 'teamColumn' | 'teams' | 'truncated'>;

const noTeams: Teams = { columns: [], teamColumn: null, teams: [], truncated: false };

async function readTeams(datasetId: string, asked: string | null): Promise<Teams> {
  const folder = datasetFolder(datasetId);
  const manifest = await readManifest(folder);
  if (!manifest.ok) return noTeams;
  const columns = manifest.value.columns;
  const column = columns.find(({ header }) => header === asked) ?? likelyColumn(columns);
  const answer = column ? await breakdown(folder, column.key) : null;
  const values = answer?.ok ? answer.value.rows.filter(({ value }) => value !== null) : [];
  return {
    columns: columns.map(({ header, role }) => ({ header, role })),
    teamColumn: column?.header ?? null,
    teams: values.slice(0, MOST_TEAMS).map(({ value, deals, won, lost, winRate }) => ({
      name: value ?? '',
      deals,
      won,
      lost,
      winRate,
    })),
    truncated: values.length > MOST_TEAMS,
  };
}

function likelyColumn(columns: readonly ManifestColumn[]): ManifestColumn | undefined {
  return (
    columns.find(({ role }) => role === 'team') ??
    columns.find(({ role }) => role === 'category') ??
    columns[0]
  );
}

/**
 * A pilot of eight whole weeks from the next Monday on, so that no week is half before and half
 * during, with a baseline of twice that length if the data reach back so far.
 */
function suggestDates(thisDay: string, dataFrom: string | null) {
  // 5 January 1970 was a Monday.
  const sinceMonday = ((daysBetween('1970-01-05', thisDay) % 7) + 7) % 7;
  const startsOn = addDays(thisDay, sinceMonday === 0 ? 0 : 7 - sinceMonday);
  const baselineFrom = addDays(startsOn, -2 * SUGGESTED_DAYS);
  return {
    baselineFrom: dataFrom ? laterDate(dataFrom, baselineFrom) : baselineFrom,
    startsOn,
    endsOn: addDays(startsOn, SUGGESTED_DAYS - 1),
  };
}
