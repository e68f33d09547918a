import { Form, useSearchParams, useSubmit } from '@remix-run/react';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Field } from '~/components/form/field';
import { Select } from '~/components/form/select';
import { DateInput } from '~/components/form/text-input';
import { Button } from '~/components/ui/button';
import { ChoiceChip, FilterBar } from '~/components/ui/chip';
import { filterToSearchParams } from '~/domain/funnel/deal-filter';
import { useFunnelWords } from '~/features/funnel/funnel-words';
import { useFormat } from '~/i18n/format-context';
import type { ComparisonView } from './shown-analysis';

/** What is compared with what; all of it stands in the address. */
export function ComparisonChoice({ view }: { view: ComparisonView }) {
  const { t } = useTranslation('analysis');
  const format = useFormat();
  const words = useFunnelWords(view.frame.currency);
  const submit = useSubmit();
  const [parameters] = useSearchParams();
  const { mode, by, frame } = view;
  const kept = filterToSearchParams(frame.filter);
  kept.set('dataset', frame.dataset.id);

  function to(changes: Record<string, string>): string {
    const next = new URLSearchParams(kept);
    if (by) next.set('by', by.key);
    next.set('mode', mode);
    for (const [name, value] of Object.entries(changes)) next.set(name, value);
    return `?${next}`;
  }
  const options = view.values.map(({ value, count }) => ({
    value: value ?? '',
    label: `${words.blank(value)} (${format.number(count)})`,
  }));
  return (
    <div className="mb-4 grid gap-3">
      <FilterBar label={t('mode.label')}>
        {(['whole', 'values', 'time'] as const).map((name) => (
          <ChoiceChip key={name} to={to({ mode: name })} current={name === mode}>
            {t(`mode.${name}`)}
          </ChoiceChip>
        ))}
      </FilterBar>
      {mode !== 'time' && (
        <FilterBar label={t('by')}>
          <span className="text-muted text-sm">{t('by')}</span>
          {frame.choices.columns.map((column) => (
            <ChoiceChip
              key={column.key}
              to={to({ by: column.key })}
              current={column.key === by?.key}
            >
              {words.columnName(column)}
            </ChoiceChip>
          ))}
        </FilterBar>
      )}
      <Form
        key={parameters.toString()}
        className="flex flex-wrap items-end gap-3"
        onChange={(event: FormEvent<HTMLFormElement>) => {
          if (event.target instanceof HTMLSelectElement) submit(event.currentTarget);
        }}
      >
        {[...kept].map(([name, value]) => (
          <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
        ))}
        <input type="hidden" name="mode" value={mode} />
        {by && <input type="hidden" name="by" value={by.key} />}
        {mode === 'time'
          ? (['first', 'second'] as const).map((side) => (
              <fieldset key={side} className="flex items-end gap-2">
                <legend className="sr-only">{t(`time.${side}`)}</legend>
                {(['from', 'to'] as const).map((end) => (
                  <Field key={end} label={t(`time.${side}-${end}`)}>
                    <DateInput
                      name={`${side}.${end}`}
                      defaultValue={view[side].span[end]}
                      min={frame.choices.created.from ?? undefined}
                      max={frame.choices.created.to ?? undefined}
                    />
                  </Field>
                ))}
              </fieldset>
            ))
          : by && (
              <>
                <Field label={t(mode === 'whole' ? 'side.who' : 'side.first')}>
                  <Select name="first" defaultValue={view.first.value ?? ''} options={options} />
                </Field>
                {mode === 'values' && (
                  <Field label={t('side.second')}>
                    <Select
                      name="second"
                      defaultValue={view.second.value ?? ''}
                      options={options.filter(({ value }) => value !== view.first.value)}
                    />
                  </Field>
                )}
              </>
            )}
        <Button type="submit">{t('show')}</Button>
      </Form>
    </div>
  );
}
