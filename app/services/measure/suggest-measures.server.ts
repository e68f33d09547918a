import { measureTemplates } from 'templates/measure/measure-templates';
import { database } from '~/db/database.server';
import { addDays } from '~/domain/calendar/calendar-date';
import type { MeasureSuggestion } from '~/domain/measure/measure';
import type { Actor } from '~/domain/permission/actor';
import { processMapSchema, type StepMark } from '~/domain/process-map/process-map';
import { ok, type Result } from '~/domain/result';
import { today } from '~/platform/clock.server';
import { authorizeEngagement } from '~/services/access/authorize.server';

/** The catalogue of measures; those that answer to marks of the current map come first. */
export async function suggestMeasures(
  actor: Actor,
  engagementId: string,
  locale: Actor['locale'],
): Promise<Result<MeasureSuggestion[]>> {
  const access = await authorizeEngagement(actor, engagementId, 'engagement:read');
  if (!access.ok) return access;
  const map = await database().processMap.findFirst({
    where: { workspaceId: actor.workspaceId, engagementId, variant: 'current' },
  });
  const parsed = processMapSchema.safeParse(map?.content);
  const marks = new Set<StepMark>(
    parsed.success ? parsed.data.steps.flatMap((step) => step.marks) : [],
  );
  const day = today(actor.timeZone);
  const suggestions = measureTemplates.map(
    (template): MeasureSuggestion => ({
      id: template.id,
      part: template.step,
      painPoint: template.painPoint[locale],
      aim: template.goal[locale],
      action: template.measure[locale],
      role: template.responsible,
      resources: template.resources[locale],
      weeks: template.weeks,
      dueOn: addDays(day, template.weeks * 7),
      fitsMap: template.marks.some((mark) => marks.has(mark)),
    }),
  );
  return ok([
    ...suggestions.filter(({ fitsMap }) => fitsMap),
    ...suggestions.filter(({ fitsMap }) => !fitsMap),
  ]);
}
