import { useSearchParams } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { ChoiceChip, FilterBar } from '~/components/ui/chip';
import { Section } from '~/components/ui/section';
import { originSearch } from '~/domain/funnel/number-origin';
import { useFormat } from '~/i18n/format-context';
import { useFunnelWords } from './funnel-words';
import { GroupTable } from './group-table';
import type { FunnelView } from './shown-funnel';

type GroupsSectionProps = {
  groups: NonNullable<FunnelView['groups']>;
  columns: FunnelView['choices']['columns'];
  reference: number | null;
  currency: string;
};

/** The deals compared by one column, and which column that is. */
export function GroupsSection({ groups, columns, reference, currency }: GroupsSectionProps) {
  const { t } = useTranslation('funnel');
  const format = useFormat();
  const words = useFunnelWords(currency);
  const [parameters] = useSearchParams();
  const compared = groups.rows.filter(({ adjustedP }) => adjustedP !== null).length;
  const marked = groups.rows.filter(({ mark }) => mark !== null).length;

  function by(column: string): string {
    const next = new URLSearchParams(parameters);
    next.delete('sort');
    next.set('by', column);
    return originSearch(next, null);
  }

  return (
    <Section title={t('groups.title')} description={t('groups.description')}>
      <div className="grid gap-3">
        <FilterBar label={t('groups.by')}>
          {columns.map((column) => (
            <ChoiceChip key={column.key} to={by(column.key)} current={column.key === groups.column}>
              {words.columnName(column)}
            </ChoiceChip>
          ))}
        </FilterBar>
        {compared > 0 && (
          <p className="text-muted">
            {t(marked === 0 ? 'groups.noneMarked' : 'groups.someMarked', {
              count: compared,
              marked,
            })}
          </p>
        )}
        <GroupTable
          header={words.columnName({ ...groups, key: groups.column })}
          column={groups.column}
          fileHeader={groups.header}
          rows={groups.rows}
          reference={reference}
          currency={currency}
        />
        {groups.total > groups.rows.length && (
          <p className="text-muted text-sm">
            {t('groups.more', {
              shown: format.number(groups.rows.length),
              total: format.number(groups.total),
            })}
          </p>
        )}
      </div>
    </Section>
  );
}
