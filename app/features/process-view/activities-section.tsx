import { useTranslation } from 'react-i18next';
import { DataTable } from '~/components/ui/data-table';
import { Section } from '~/components/ui/section';
import type { ProcessActivity } from '~/domain/process-view/process-view';
import { OriginLink } from '~/features/analysis/origin-link';
import { useFormat } from '~/i18n/format-context';

/** Every activity: how often, in how many cases, and where cases start and end. */
export function ActivitiesSection({ activities }: { activities: ProcessActivity[] }) {
  const { t } = useTranslation('processView');
  const format = useFormat();
  const column = (key: 'count' | 'cases' | 'starts' | 'ends') => ({
    key,
    header: t(`activities.${key}`),
    numeric: true,
    cell: (activity: ProcessActivity) => (
      <OriginLink
        origin={{ of: 'activity', name: activity.name, part: key === 'count' ? 'times' : key }}
      >
        {format.number(activity[key])}
      </OriginLink>
    ),
  });
  return (
    <Section title={t('activities.title')}>
      <DataTable
        caption={t('activities.table')}
        rows={activities}
        rowKey={({ name }) => name}
        empty={t('activities.none')}
        columns={[
          {
            key: 'name',
            header: t('activities.name'),
            rowHeader: true,
            className: 'min-w-32',
            cell: ({ name }) => name,
          },
          column('count'),
          column('cases'),
          column('starts'),
          column('ends'),
        ]}
      />
    </Section>
  );
}
