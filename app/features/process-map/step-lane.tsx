import { useTranslation } from 'react-i18next';
import { Field } from '~/components/form/field';
import { Select } from '~/components/form/select';
import { laneKeyOf, laneTargets } from '~/domain/process-map/lane-target';
import type { ProcessMap, ProcessStep } from '~/domain/process-map/process-map';
import type { StepChange } from './step-change';

type StepLaneProps = {
  map: ProcessMap;
  step: ProcessStep;
  change: (values: StepChange) => void;
};

/** Moves a step to another lane of the map, as dragging it in the picture does. */
export function StepLane({ map, step, change }: StepLaneProps) {
  const { t } = useTranslation('processMap');
  const targets = laneTargets(map);
  return (
    <Field label={t('processMaps:lane.move')} hint={t('processMaps:lane.hint')}>
      <Select
        value={laneKeyOf(map, step)}
        onChange={(event) => {
          const target = targets.find(({ key }) => key === event.target.value);
          if (target) change(target.change);
        }}
        options={targets.map(({ key, names }) => ({
          value: key,
          label: names.join(' · ') || t('picture.unassignedLane'),
        }))}
      />
    </Field>
  );
}
