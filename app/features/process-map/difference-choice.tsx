import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Field } from '~/components/form/field';
import { Select } from '~/components/form/select';
import { Button } from '~/components/ui/button';
import type { NamedMap } from '~/domain/process-map/map-comparison';
import type { DifferencePageProps } from './difference-props';

/** What a map is called: by its name, or as one of the two. */
export function useMapName(): (map: NamedMap) => string {
  const { t } = useTranslation(['processMap', 'mapReading']);
  return ({ name, variant }) =>
    variant ? t(`processMap:variants.${variant}`) : name || t('mapReading:choice.unnamed');
}

/** Any two maps of the engagement can be compared. */
export function DifferenceChoice({ maps, from, to }: DifferencePageProps) {
  const { t } = useTranslation('mapReading');
  const nameOf = useMapName();
  if (maps.length < 3) return null;
  const options = maps.map((map) => ({
    value: map.variant ?? map.id,
    label: t('choice.map', { name: nameOf(map), count: map.steps }),
  }));
  return (
    <Form method="get" className="grid items-end gap-3 sm:grid-cols-3 print:hidden">
      <Field label={t('choice.from')}>
        <Select
          key={from.id}
          name="from"
          defaultValue={from.variant ?? from.id}
          options={options}
        />
      </Field>
      <Field label={t('choice.to')}>
        <Select key={to.id} name="to" defaultValue={to.variant ?? to.id} options={options} />
      </Field>
      <Button type="submit">{t('choice.compare')}</Button>
    </Form>
  );
}
