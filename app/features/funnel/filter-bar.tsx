import { Form, useSearchParams, useSubmit } from '@remix-run/react';
import { type FormEvent, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Field } from '~/components/form/field';
import { Select } from '~/components/form/select';
import { DateInput, TextInput } from '~/components/form/text-input';
import { Button } from '~/components/ui/button';
import { FilterBar, FilterChip } from '~/components/ui/chip';
import { Disclosure } from '~/components/ui/disclosure';
import { TextLink } from '~/components/ui/text-link';
import { filterToSearchParams } from '~/domain/funnel/deal-filter';
import { useFormat } from '~/i18n/format-context';
import { filterSearch, keptParameters, useFunnelWords } from './funnel-words';
import type { FunnelView } from './shown-funnel';

const BLANK = '∅';
const outcomes = ['won', 'lost', 'open'] as const;

type FunnelFilterProps = Pick<FunnelView, 'filter' | 'choices' | 'currency'>;

/** The filters in force as chips, and a form that adds others; all of it stands in the address. */
export function FunnelFilter({ filter, choices, currency }: FunnelFilterProps) {
  const { t } = useTranslation('funnel');
  const [parameters] = useSearchParams();
  const words = useFunnelWords(currency);
  const conditions = words.conditions(filter, choices.columns);
  return (
    <div className="grid gap-3">
      {conditions.length > 0 && (
        <FilterBar label={t('filters.active')}>
          {conditions.map((condition) => (
            <FilterChip
              key={condition.key}
              label={condition.label}
              value={condition.value}
              removeTo={filterSearch(parameters, condition.without)}
              removeLabel={t('filters.remove', { name: condition.label })}
            />
          ))}
          {conditions.length > 1 && (
            <TextLink to={filterSearch(parameters, {})}>{t('filters.clear')}</TextLink>
          )}
        </FilterBar>
      )}
      <Disclosure summary={t('filters.add')} look="box">
        <FilterForm filter={filter} choices={choices} currency={currency} />
      </Disclosure>
    </div>
  );
}

/** Sends itself once something is chosen; without script the button does. */
function FilterForm({ filter, choices, currency }: FunnelFilterProps) {
  const { t } = useTranslation('funnel');
  const format = useFormat();
  const words = useFunnelWords(currency);
  const submit = useSubmit();
  const listId = useId();
  const [parameters] = useSearchParams();
  // What is filtered already stays; a chosen value comes beside it.
  const kept = [...filterToSearchParams({ ...filter, created: undefined, closed: undefined })];

  function choose(event: FormEvent<HTMLFormElement>): void {
    if (event.target instanceof HTMLSelectElement) send(event.currentTarget);
  }
  function send(form: HTMLFormElement): void {
    const data = new FormData(form);
    for (const [name, value] of [...data]) if (value === '') data.delete(name);
    const search = new URLSearchParams([...data].map(([name, value]) => [name, String(value)]));
    submit(search, { preventScrollReset: true });
  }

  return (
    <Form
      key={parameters.toString()}
      preventScrollReset
      onChange={choose}
      onSubmit={(event) => {
        event.preventDefault();
        send(event.currentTarget);
      }}
      className="grid gap-4"
    >
      {keptParameters.map((name) => {
        const value = parameters.get(name);
        return value === null ? null : <input key={name} type="hidden" name={name} value={value} />;
      })}
      {kept.map(([name, value]) => (
        <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
      ))}
      <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-4">
        {choices.columns.map((column, index) => (
          <Field key={column.key} label={words.columnName(column)}>
            {column.truncated ? (
              <TextInput name={`f.${column.key}`} list={`${listId}-${index}`} />
            ) : (
              <Select
                name={`f.${column.key}`}
                placeholder={t('filters.any')}
                options={column.values.map(({ value, count }) => ({
                  value: value ?? BLANK,
                  label: `${value ?? t('blank')} (${format.number(count)})`,
                }))}
              />
            )}
          </Field>
        ))}
        {!filter.outcome && (
          <Field label={t('filters.outcome')}>
            <Select
              name="outcome"
              placeholder={t('filters.any')}
              options={outcomes.map((value) => ({ value, label: t(`outcomes.${value}`) }))}
            />
          </Field>
        )}
        {(['created', 'closed'] as const).map((name) => {
          const bounds = choices[name];
          if (!bounds.from || !bounds.to) return null;
          const range = { min: bounds.from, max: bounds.to };
          return (
            <div key={name} className="grid grid-cols-2 gap-2">
              {(['from', 'to'] as const).map((end) => (
                <Field key={end} label={t(`filters.${name}-${end}`)}>
                  <DateInput
                    name={`${name}.${end}`}
                    defaultValue={filter[name]?.[end]}
                    {...range}
                  />
                </Field>
              ))}
            </div>
          );
        })}
      </div>
      {choices.columns.map(
        (column, index) =>
          column.truncated && (
            <datalist key={column.key} id={`${listId}-${index}`}>
              {column.values.map(
                ({ value }) => value !== null && <option key={value} value={value} />,
              )}
            </datalist>
          ),
      )}
      <div>
        <Button type="submit">{t('filters.apply')}</Button>
      </div>
    </Form>
  );
}
