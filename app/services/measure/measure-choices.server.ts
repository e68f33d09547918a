import { database } from '~/db/database.server';
import type { Actor } from '~/domain/permission/actor';
import { ok, type Result } from '~/domain/result';
import { authorizeEngagement } from '~/services/access/authorize.server';
import { listSteps, type StepChoice } from './measure-links.server';

export type MeasureChoices = {
  steps: StepChoice[];
  goals: { id: string; name: string }[];
  /** Names and departments already in use, so that one person is not written in two ways. */
  people: string[];
  departments: string[];
  /** Headings of the newest manual. */
  manualSections: string[];
};

/** What the form of a measure offers to choose from. */
export async function readMeasureChoices(
  actor: Actor,
  engagementId: string,
): Promise<Result<MeasureChoices>> {
  const access = await authorizeEngagement(actor, engagementId, 'engagement:read');
  if (!access.ok) return access;
  const scope = { workspaceId: actor.workspaceId, engagementId };
  const [steps, goals, measures, manual] = await Promise.all([
    listSteps(database(), scope),
    database().goal.findMany({
      where: { ...scope, deletedAt: null },
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
      select: { id: true, name: true },
    }),
    database().measure.findMany({
      where: { ...scope, deletedAt: null },
      select: { responsible: true, department: true },
    }),
    database().manualVersion.findFirst({
      where: scope,
      orderBy: { number: 'desc' },
      select: { markdown: true },
    }),
  ]);
  return ok({
    steps,
    goals,
    people: distinct(measures.map(({ responsible }) => responsible)),
    departments: distinct(measures.map(({ department }) => department)),
    manualSections: distinct(headingsOf(manual?.markdown ?? '')),
  });
}

function headingsOf(markdown: string): string[] {
  return [...markdown.matchAll(/^#{1,3}\s+(.+?)\s*#*$/gm)].map(([, heading]) => heading ?? '');
}

function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts.filter((text) => text !== ''))].sort((a, b) => a.localeCompare(b, 'zh'));
}
