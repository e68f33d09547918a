import { useTranslation } from 'react-i18next';
import { Checkbox, Fieldset } from '~/components/form/choice';
import type { ProcessStep } from '~/domain/process-map/process-map';
import { useStepName } from './map-words';
import type { OriginStep } from './step-change';

type StepOriginsProps = {
  step: ProcessStep;
  position: number;
  origins: OriginStep[];
  change: (values: Partial<ProcessStep>) => void;
};

/** Which current steps an ideal one stands for: the ground of the comparison. */
export function StepOrigins({ step, position, origins, change }: StepOriginsProps) {
  const { t } = useTranslation('processMap');
  const nameOf = useStepName();
  return (
    <Fieldset legend={t('columns.derivedFrom')} hint={t('details.derivedFromHint')}>
      <div className="max-h-44 overflow-y-auto rounded-lg border bg-surface px-3 py-1">
        {origins.length === 0 && <p className="text-muted">{t('details.noOrigins')}</p>}
        {origins.map((origin, index) => (
          <Checkbox
            key={origin.id}
            name={`steps.${position}.derivedFrom`}
            value={origin.id}
            label={`${index + 1} ${nameOf(origin)}`}
            checked={step.derivedFrom.includes(origin.id)}
            onChange={(event) =>
              change({
                derivedFrom: event.target.checked
                  ? [...step.derivedFrom, origin.id]
                  : step.derivedFrom.filter((id) => id !== origin.id),
              })
            }
          />
        ))}
      </div>
    </Fieldset>
  );
}
