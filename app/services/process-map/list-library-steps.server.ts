import { funnelTemplates } from 'templates/funnel/funnel-templates';
import { lanes } from 'templates/process-map/lanes';
import { writeMap } from 'templates/process-map/process-map-template';
import { processMapTemplates } from 'templates/process-map/process-map-templates';
import type { Actor } from '~/domain/permission/actor';
import type { StepShelf } from '~/domain/process-map/library-steps';
import { processMapSchema, processStepSchema } from '~/domain/process-map/process-map';

const ownerOf: Partial<Record<string, keyof typeof lanes>> = {
  representative: 'representative',
  manager: 'manager',
  director: 'manager',
  marketing: 'marketing',
  presales: 'presales',
  delivery: 'delivery',
  finance: 'finance',
};

/** Stages of the funnels and steps of the maps, in the reader's language, to insert into a map. */
export function listLibrarySteps(locale: Actor['locale']): StepShelf[] {
  const funnels = funnelTemplates.map(
    ({ id, title, stages }): StepShelf => ({
      id: `funnel-${id}`,
      kind: 'funnel',
      title: title[locale],
      steps: stages.map((stage) => {
        const owner = ownerOf[stage.responsible];
        return processStepSchema.parse({
          id: stage.id,
          name: stage.name[locale],
          department: owner ? lanes[owner].department[locale] : '',
          role: owner ? lanes[owner].role[locale] : '',
          input: stage.entry[0]?.[locale] ?? '',
          output: stage.deliverables[0]?.[locale] ?? '',
          controlPoint: stage.confirmedBy !== undefined,
          valueClass: 'VA',
          end: stage.outcome === 'lost',
        });
      }),
    }),
  );
  const maps = processMapTemplates.map(
    (template): StepShelf => ({
      id: `map-${template.id}`,
      kind: 'map',
      title: template.title[locale],
      steps: processMapSchema.parse(writeMap(template, locale)).steps,
    }),
  );
  return [...maps, ...funnels];
}
