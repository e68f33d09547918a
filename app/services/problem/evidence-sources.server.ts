import { database } from '~/db/database.server';

type Scope = { workspaceId: string; engagementId: string };
type SourceIds = { datasetId: string | null; surveyId: string | null; caseId: string | null };

/** Tells for every piece of evidence whether what it was taken from is still there. */
export async function findSources(
  scope: Scope,
  evidence: readonly SourceIds[],
): Promise<(of: SourceIds) => boolean> {
  const live = { ...scope, deletedAt: null };
  const [datasets, surveys, cases] = await Promise.all([
    idsOf(evidence, 'datasetId', (ids) =>
      database().dataset.findMany({ where: { ...live, id: { in: ids } }, select: { id: true } }),
    ),
    idsOf(evidence, 'surveyId', (ids) =>
      database().survey.findMany({ where: { ...live, id: { in: ids } }, select: { id: true } }),
    ),
    idsOf(evidence, 'caseId', (ids) =>
      database().caseInterview.findMany({
        where: { ...live, id: { in: ids } },
        select: { id: true },
      }),
    ),
  ]);
  return ({ datasetId, surveyId, caseId }) =>
    datasets.has(datasetId) || surveys.has(surveyId) || cases.has(caseId);
}

async function idsOf(
  evidence: readonly SourceIds[],
  column: keyof SourceIds,
  find: (ids: string[]) => Promise<{ id: string }[]>,
): Promise<Set<string | null>> {
  const wanted = new Set(evidence.map((piece) => piece[column]));
  const ids = [...wanted].filter((id) => id !== null);
  if (ids.length === 0) return new Set();
  return new Set((await find(ids)).map(({ id }) => id));
}
