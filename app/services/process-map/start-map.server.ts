import { writeMap as writeTemplate } from 'templates/process-map/process-map-template';
import { processMapTemplates } from 'templates/process-map/process-map-templates';
import type { Actor } from '~/domain/permission/actor';
import type { MapVariant } from '~/domain/process-map/map-variant';
import { fail, type Result } from '~/domain/result';
import { type MapPlace, type SavedMap, writeMap } from './save-map.server';

export type MapStart = { id: string; title: string; steps: number };

/** The maps somebody can start from, in their language. */
export function listMapStarts(variant: MapVariant | null, locale: Actor['locale']): MapStart[] {
  return processMapTemplates
    .filter(({ state }) => variant === null || state === variant)
    .map(({ id, title, steps }) => ({ id, title: title[locale], steps: steps.length }));
}

/** Fills a map from a template, in the actor's language. */
export async function startMap(
  actor: Actor,
  engagementId: string,
  { templateId, revision, ...place }: MapPlace & { templateId: string; revision: number },
): Promise<Result<SavedMap>> {
  const template = processMapTemplates.find(
    ({ id, state }) => id === templateId && (!('variant' in place) || state === place.variant),
  );
  if (!template) return fail('not-found');
  const content = writeTemplate(template, actor.locale);
  return writeMap(actor, engagementId, { ...place, content, revision }, 'map.started');
}
