import { useTranslation } from 'react-i18next';
import { DataTable } from '~/components/ui/data-table';
import { Section } from '~/components/ui/section';
import type { MaturityModelTexts } from '~/domain/maturity/maturity-view';
import { LevelMark } from './level-mark';

/** What the four levels mean. */
export function MaturityLevels({
  levels,
  hideTitle,
}: {
  levels: MaturityModelTexts['levels'];
  hideTitle?: boolean;
}) {
  const { t } = useTranslation('maturity');
  const table = (
    <DataTable
      caption={t('levels.title')}
      rows={levels}
      rowKey={({ level }) => String(level)}
      empty={null}
      columns={[
        {
          key: 'level',
          header: t('levels.level'),
          rowHeader: true,
          cell: ({ level }) => <LevelMark level={level} levels={levels} />,
        },
        {
          key: 'summary',
          header: t('levels.summary'),
          className: 'min-w-48',
          cell: ({ summary }) => summary,
        },
        { key: 'training', header: t('levels.training'), cell: ({ training }) => training },
      ]}
    />
  );
  return hideTitle ? table : <Section title={t('levels.title')}>{table}</Section>;
}
