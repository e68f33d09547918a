import { Form, useSearchParams } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Field } from '~/components/form/field';
import { Select } from '~/components/form/select';
import { Button } from '~/components/ui/button';
import { Section } from '~/components/ui/section';
import { Stat, StatRow } from '~/components/ui/stat';
import { OriginLink } from '~/features/analysis/origin-link';
import { useFormat } from '~/i18n/format-context';
import { processSearch, useProcessWords } from './process-words';
import type { ProcessView } from './shown-process';

type BetweenSectionProps = Pick<ProcessView, 'activities' | 'between'>;

/** How long it takes from the first coming of one activity to the first coming of another. */
export function BetweenSection({ activities, between }: BetweenSectionProps) {
  const { t } = useTranslation('processView');
  const format = useFormat();
  const { duration } = useProcessWords();
  const [parameters] = useSearchParams();
  const kept = new URLSearchParams(processSearch(parameters, { start: null, end: null }));
  const options = activities.map(({ name }) => ({ value: name, label: name }));
  return (
    <Section title={t('between.title')} description={t('between.description')}>
      <Form
        key={`${between?.start} ${between?.end}`}
        preventScrollReset
        className="mb-4 flex flex-wrap items-end gap-3"
      >
        {[...kept].map(([name, value]) => (
          <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
        ))}
        {(['start', 'end'] as const).map((name) => (
          <Field key={name} label={t(`between.${name}`)}>
            <Select
              name={name}
              defaultValue={between?.[name] ?? ''}
              placeholder={t('between.choose')}
              options={options}
              className="w-64 max-w-full"
            />
          </Field>
        ))}
        <Button type="submit">{t('between.show')}</Button>
      </Form>
      {between && between.n === 0 && <p className="text-muted">{t('between.none')}</p>}
      {between && between.n > 0 && (
        <StatRow>
          <Stat
            label={t('between.median')}
            value={
              <OriginLink origin={{ of: 'between', start: between.start, end: between.end }}>
                {duration(between.median)}
              </OriginLink>
            }
            exact={seconds(between.median)}
            n={t('between.n', { n: format.number(between.n) })}
          />
          <Stat
            label={t('between.mean')}
            value={duration(between.mean)}
            exact={seconds(between.mean)}
          />
          <Stat
            label={t('between.p90')}
            value={duration(between.p90)}
            exact={seconds(between.p90)}
          />
        </StatRow>
      )}
    </Section>
  );

  function seconds(value: number | null): string {
    return value === null ? '' : t('durations.seconds', { value: format.number(value, 3) });
  }
}
