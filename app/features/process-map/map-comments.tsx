import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Field } from '~/components/form/field';
import { Select } from '~/components/form/select';
import { Section } from '~/components/ui/section';
import type { ProcessMap } from '~/domain/process-map/process-map';
import { useStepName } from './map-words';
import { type ShownComment, StepComments } from './step-comments';

type MapCommentsProps = { address: string; map: ProcessMap; comments: readonly ShownComment[] };

/** For whoever reads a map without drawing it: comments by step, beginning with one that has some. */
export function MapComments({ address, map, comments }: MapCommentsProps) {
  const { t } = useTranslation('processMaps');
  const nameOf = useStepName();
  const open = (stepId: string) =>
    comments.filter((comment) => comment.stepId === stepId && !comment.resolvedAt).length;
  const [stepId, setStepId] = useState(
    () => (map.steps.find(({ id }) => open(id) > 0) ?? map.steps[0])?.id ?? '',
  );
  if (map.steps.length === 0) return null;
  return (
    <Section title={t('comments.title')} description={t('comments.description')}>
      <div className="grid max-w-2xl gap-4 print:hidden">
        <Field label={t('comments.step')}>
          <Select
            value={stepId}
            onChange={(event) => setStepId(event.target.value)}
            options={map.steps.map((step, index) => ({
              value: step.id,
              label: [
                `${index + 1} ${nameOf(step)}`,
                ...(open(step.id) > 0 ? [t('comments.open', { count: open(step.id) })] : []),
              ].join(' · '),
            }))}
          />
        </Field>
        <StepComments key={stepId} address={address} stepId={stepId} comments={comments} />
      </div>
    </Section>
  );
}
