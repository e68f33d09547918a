import { Form, useSearchParams } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Field } from '~/components/form/field';
import { DateInput } from '~/components/form/text-input';
import { Button } from '~/components/ui/button';
import { ChoiceChip, FilterBar } from '~/components/ui/chip';
import { addDays } from '~/domain/calendar/calendar-date';
import type { DealFilter } from '~/domain/funnel/deal-filter';
import { filterSearch } from './funnel-words';

type ViewSwitchProps = {
  filter: DealFilter;
  period: { from: string | null; to: string | null };
};

/** Deals followed to their end, or what happened in a period; the choice stands in the address. */
export function ViewSwitch({ filter, period }: ViewSwitchProps) {
  const { t } = useTranslation('funnel');
  const [parameters] = useSearchParams();
  const { period: asked, ...rest } = filter;
  return (
    <div className="mb-4 flex flex-wrap items-end gap-x-4 gap-y-2">
      <FilterBar label={t('view.label')}>
        <span className="text-muted text-sm">{t('view.label')}</span>
        <ChoiceChip to={filterSearch(parameters, rest)} current={!asked}>
          {t('view.cohort')}
        </ChoiceChip>
        <ChoiceChip
          to={filterSearch(parameters, { ...rest, period: asked ?? lastFullMonth(period.to) })}
          current={asked !== undefined}
        >
          {t('view.period')}
        </ChoiceChip>
      </FilterBar>
      {asked && (
        <Form
          key={parameters.toString()}
          preventScrollReset
          className="flex flex-wrap items-end gap-2"
        >
          {[...new URLSearchParams(filterSearch(parameters, rest))].map(([name, value]) => (
            <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
          ))}
          <input type="hidden" name="view" value="period" />
          {(['from', 'to'] as const).map((end) => (
            <Field key={end} label={t(`view.${end}`)}>
              <DateInput
                name={end}
                defaultValue={asked[end]}
                min={period.from ?? undefined}
                max={period.to ?? undefined}
              />
            </Field>
          ))}
          <Button type="submit">{t('show')}</Button>
        </Form>
      )}
    </div>
  );
}

/** The last calendar month that the data cover to its end. */
function lastFullMonth(lastDay: string | null): { from?: string; to?: string } {
  if (!lastDay) return {};
  const firstOfNext = `${addDays(lastDay, 1).slice(0, 7)}-01`;
  const to = addDays(firstOfNext, -1);
  return { from: `${to.slice(0, 7)}-01`, to };
}
