import { database } from '~/db/database.server';
import type { Actor } from '~/domain/permission/actor';
import { processMapSchema } from '~/domain/process-map/process-map';
import { ok, type Result } from '~/domain/result';
import type { SearchAnswer, SearchHit } from '~/domain/search/search-answer';
import { searchScore, searchWords } from '~/domain/search/search-words';
import { authorizeWorkspace } from '~/services/access/authorize.server';
import { visibleEngagements } from '~/services/engagement/visible-engagements.server';

const mostHits = 30;

type Candidate = Omit<SearchHit, 'engagement'> & { engagementId: string };

/**
 * Looks for records by their names in every engagement that the reader may read, those of the
 * engagement at hand first; steps of maps only there. One query for each kind of record.
 */
export async function searchWorkspace(
  actor: Actor,
  query: string,
  engagementId?: string,
): Promise<Result<SearchAnswer>> {
  const access = authorizeWorkspace(actor, 'portfolio:read');
  if (!access.ok) return access;
  const words = searchWords(query);
  if (words.length === 0) return ok({ hits: [], more: 0 });
  const engagements = await database().engagement.findMany({
    where: await visibleEngagements(actor),
    select: { id: true, name: true, client: true },
  });
  const names = new Map(engagements.map(({ id, name }) => [id, name]));
  const candidates = [
    ...engagements.map(
      ({ id, name, client }): Candidate => ({
        kind: 'engagement',
        id,
        title: searchScore(name, words) > 0 ? name : `${name} (${client})`,
        engagementId: id,
      }),
    ),
    ...(await recordsOf(actor, [...names.keys()])),
    ...(engagementId && names.has(engagementId) ? await stepsOf(actor, engagementId) : []),
  ];
  const found = candidates
    .map((candidate) => ({ candidate, score: searchScore(candidate.title, words) }))
    .filter(({ score }) => score > 0)
    .sort(
      (a, b) =>
        Number(b.candidate.engagementId === engagementId) -
          Number(a.candidate.engagementId === engagementId) || b.score - a.score,
    );
  return ok({
    hits: found.slice(0, mostHits).map(({ candidate: { engagementId: owner, ...hit } }) => ({
      ...hit,
      engagement: { id: owner, name: names.get(owner) ?? '' },
    })),
    more: Math.max(0, found.length - mostHits),
  });
}

async function recordsOf(actor: Actor, engagementIds: string[]): Promise<Candidate[]> {
  const where = {
    workspaceId: actor.workspaceId,
    engagementId: { in: engagementIds },
    deletedAt: null,
  };
  const owner = { id: true, engagementId: true } as const;
  const [problems, measures, goals, surveys, datasets, cases] = await Promise.all([
    database().problem.findMany({ where, select: { ...owner, title: true } }),
    database().measure.findMany({ where, select: { ...owner, action: true } }),
    database().goal.findMany({ where, select: { ...owner, name: true } }),
    database().survey.findMany({ where, select: { ...owner, title: true } }),
    database().dataset.findMany({ where, select: { ...owner, name: true } }),
    database().caseInterview.findMany({
      where,
      select: { ...owner, dealName: true, customer: true },
    }),
  ]);
  return [
    ...problems.map((row): Candidate => ({ kind: 'problem', ...row })),
    ...measures.map(
      ({ action, ...row }): Candidate => ({ kind: 'measure', title: action, ...row }),
    ),
    ...goals.map(({ name, ...row }): Candidate => ({ kind: 'goal', title: name, ...row })),
    ...surveys.map((row): Candidate => ({ kind: 'survey', ...row })),
    ...datasets.map(({ name, ...row }): Candidate => ({ kind: 'dataset', title: name, ...row })),
    ...cases.map(
      ({ dealName, customer, ...row }): Candidate => ({
        kind: 'case',
        title: [dealName, customer].filter(Boolean).join(' · '),
        ...row,
      }),
    ),
  ];
}

/** The steps of the current map and of the ideal one; a step of both is found once. */
async function stepsOf(actor: Actor, engagementId: string): Promise<Candidate[]> {
  const maps = await database().processMap.findMany({
    where: {
      workspaceId: actor.workspaceId,
      engagementId,
      variant: { in: ['current', 'ideal'] },
      deletedAt: null,
    },
    select: { content: true },
    orderBy: { variant: 'asc' },
  });
  const steps = new Map<string, Candidate>();
  for (const { content } of maps) {
    const map = processMapSchema.safeParse(content);
    for (const { id, name } of map.success ? map.data.steps : []) {
      if (!steps.has(id)) steps.set(id, { kind: 'step', id, title: name, engagementId });
    }
  }
  return [...steps.values()];
}
