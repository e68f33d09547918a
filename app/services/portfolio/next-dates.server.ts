import { database } from '~/db/database.server';

/** The next thing with a date: a goal or a measure that falls due, a pilot that starts or ends, a wave. */
export type NextDate = {
  on: string;
  kind: 'goal' | 'measure' | 'pilot-start' | 'pilot-end' | 'wave';
  name: string;
};

/** For each engagement the nearest date from today on, in four queries for all of them. */
export async function nextDates(
  workspaceId: string,
  engagementIds: readonly string[],
  today: string,
): Promise<Map<string, NextDate>> {
  const scope = { workspaceId, engagementId: { in: [...engagementIds] } };
  const [goals, measures, pilots, waves] = await Promise.all([
    database().goal.findMany({
      where: { ...scope, deletedAt: null, dueOn: { gte: today } },
      select: { engagementId: true, dueOn: true, name: true },
    }),
    database().measure.findMany({
      where: { ...scope, deletedAt: null, dueOn: { gte: today }, status: { not: 'done' } },
      select: { engagementId: true, dueOn: true, action: true },
    }),
    database().pilot.findMany({
      where: { ...scope, endsOn: { gte: today } },
      select: { engagementId: true, startsOn: true, endsOn: true },
    }),
    database().rolloutWave.findMany({
      where: { ...scope, startsOn: { gte: today } },
      select: { engagementId: true, startsOn: true, name: true },
    }),
  ]);
  const dated: (NextDate & { engagementId: string })[] = [
    ...goals.map(({ engagementId, dueOn, name }) => ({
      engagementId,
      on: dueOn,
      kind: 'goal' as const,
      name,
    })),
    ...measures.map(({ engagementId, dueOn, action }) => ({
      engagementId,
      on: dueOn ?? today,
      kind: 'measure' as const,
      name: action,
    })),
    ...pilots.map(({ engagementId, startsOn, endsOn }) =>
      startsOn >= today
        ? { engagementId, on: startsOn, kind: 'pilot-start' as const, name: '' }
        : { engagementId, on: endsOn, kind: 'pilot-end' as const, name: '' },
    ),
    ...waves.map(({ engagementId, startsOn, name }) => ({
      engagementId,
      on: startsOn,
      kind: 'wave' as const,
      name,
    })),
  ];
  const nearest = new Map<string, NextDate>();
  for (const { engagementId, ...date } of dated) {
    const known = nearest.get(engagementId);
    if (!known || date.on < known.on) nearest.set(engagementId, date);
  }
  return nearest;
}
