import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Field } from '~/components/form/field';
import { Select } from '~/components/form/select';
import { TextInput } from '~/components/form/text-input';
import { Button } from '~/components/ui/button';
import { useMapName } from './difference-choice';
import type { SimulationPageProps } from './simulation-props';

/** Which maps, how many cases come, who does the work, and where the times come from. */
export function SimulationAssumptions(props: SimulationPageProps) {
  const { maps, datasets, dataset, one, beside, runs } = props;
  const { t } = useTranslation(['processMap', 'mapReading']);
  const nameOf = useMapName();
  const input = runs[0]?.input ?? null;
  const people = Object.assign({}, ...runs.map((run) => run.input.people)) as Record<
    string,
    number
  >;
  const options = maps
    .filter(({ steps }) => steps > 0)
    .map((map) => ({ value: map.variant ?? map.id, label: nameOf(map) }));
  return (
    <Form method="get" className="grid gap-4">
      <div className="grid items-end gap-3 sm:grid-cols-2 lg:grid-cols-4">
        <Field label={t('simulation.map')}>
          <Select
            key={one?.id}
            name="map"
            defaultValue={one?.variant ?? one?.id ?? ''}
            options={options}
          />
        </Field>
        <Field label={t('mapReading:simulation.beside')}>
          <Select
            key={beside?.id ?? ''}
            name="beside"
            defaultValue={beside?.variant ?? beside?.id ?? ''}
            placeholder={t('mapReading:simulation.alone')}
            options={options}
          />
        </Field>
        <Field label={t('mapReading:simulation.times')}>
          <Select
            name="dataset"
            defaultValue={dataset ?? ''}
            placeholder={t('mapReading:simulation.fromMap')}
            options={datasets.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </Field>
        <Field label={t('simulation.perMonth')}>
          <TextInput
            name="perMonth"
            inputMode="decimal"
            defaultValue={input ? String(Math.round(input.perMonth * 100) / 100) : ''}
          />
        </Field>
      </div>
      <div className="grid items-end gap-3 sm:grid-cols-3 lg:grid-cols-6">
        {Object.entries(people).map(([role, count]) => (
          <Field key={role} label={t('simulation.peopleOf', { role })}>
            <TextInput name={`people.${role}`} inputMode="numeric" defaultValue={String(count)} />
          </Field>
        ))}
        <Field label={t('simulation.cases')}>
          <TextInput
            name="cases"
            inputMode="numeric"
            defaultValue={String(input?.cases ?? 10_000)}
          />
        </Field>
        <Field label={t('simulation.seed')}>
          <TextInput name="seed" inputMode="numeric" defaultValue={String(input?.seed ?? 1)} />
        </Field>
        <Button type="submit" variant="primary">
          {t('simulation.run')}
        </Button>
      </div>
    </Form>
  );
}
