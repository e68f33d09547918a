import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Field } from '~/components/form/field';
import { SubmitButton } from '~/components/form/submit-button';
import { NumberInput } from '~/components/form/text-input';
import { Section } from '~/components/ui/section';
import { useMay } from '~/features/shell/use-may';
import { useHours } from './map-words';

/** What a day means in the maps of this engagement. */
export function WorkingDayForm({ hoursPerDay }: { hoursPerDay: number }) {
  const { t } = useTranslation('processMaps');
  const hours = useHours();
  const may = useMay();
  return (
    <Section title={t('workingDay.title')} description={t('workingDay.text')} className="mt-8">
      {may('engagement:edit') ? (
        <Form method="post" className="flex items-end gap-2">
          <Field label={t('workingDay.hours')} className="w-40">
            <NumberInput
              name="hours"
              defaultValue={hoursPerDay}
              min={1}
              max={24}
              step={0.25}
              required
            />
          </Field>
          <SubmitButton variant="secondary" name="intent" value="working-day">
            {t('form:save')}
          </SubmitButton>
        </Form>
      ) : (
        <p>{t('processMap:hours', { hours: hours(hoursPerDay) })}</p>
      )}
    </Section>
  );
}
