import { maturityTemplates } from 'templates/maturity/maturity-templates';
import { createAssessment } from '~/services/maturity/save-assessment.server';
import type { SampleScene } from './sample-scene';
import { succeed } from './succeed';

/** The client claims level 3; what could be seen is level 2 in most dimensions. */
export async function saveSampleAssessment(scene: SampleScene): Promise<void> {
  const { consultant, engagementId, words, dates } = scene;
  const [model] = maturityTemplates;
  if (!model) throw new Error('no maturity model');
  succeed(
    await createAssessment(consultant, engagementId, {
      assessedOn: dates.diagnosisUntil,
      note: words.maturityNote,
      dimensions: model.dimensions.map(({ id, levels }, index) => ({
        id,
        claimed: 3 as const,
        marks: levels
          .filter(({ level }) => level <= (index % 3 === 0 ? 1 : 2))
          .flatMap(({ marks }) => marks.map((mark) => mark.id)),
        note: '',
      })),
    }),
  );
}
