import { database } from '~/db/database.server';
import type { Actor } from '~/domain/permission/actor';
import { ok, type Result } from '~/domain/result';
import { type PainByStep, painByStep as painOf } from '~/domain/survey/step-pain';
import { authorizeEngagement } from '~/services/access/authorize.server';
import { mapSteps } from '~/services/process-map/map-steps.server';
import { resultsOfSurveys } from './results-of-survey.server';
import { definitionOf, liveSurveys } from './survey-record.server';

/** What the surveys of an engagement say about the steps of its maps, suppressed like their results. */
export async function painByStep(actor: Actor, engagementId: string): Promise<Result<PainByStep>> {
  const access = await authorizeEngagement(actor, engagementId, 'engagement:read');
  if (!access.ok) return access;
  const [steps, surveys] = await Promise.all([
    mapSteps(actor.workspaceId, engagementId),
    database().survey.findMany({
      where: { ...liveSurveys(actor, engagementId), status: { not: 'draft' } },
      orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
    }),
  ]);
  const results = await resultsOfSurveys(actor, surveys);
  return ok(
    painOf(
      surveys.flatMap((survey) => {
        const own = results.get(survey.id);
        return own
          ? [
              {
                id: survey.id,
                title: survey.title,
                definition: definitionOf(survey),
                summary: own.results.summary,
              },
            ]
          : [];
      }),
      steps,
    ),
  );
}
