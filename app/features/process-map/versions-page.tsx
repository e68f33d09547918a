import { Form } from '@remix-run/react';
import { History } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { SubmitButton } from '~/components/form/submit-button';
import { Breadcrumbs } from '~/components/ui/breadcrumbs';
import { DataTable } from '~/components/ui/data-table';
import { EmptyState } from '~/components/ui/empty-state';
import { PageHeader } from '~/components/ui/page-header';
import { Section } from '~/components/ui/section';
import { TextLink } from '~/components/ui/text-link';
import type { StoredMap } from '~/domain/process-map/map-variant';
import type { ProcessMap } from '~/domain/process-map/process-map';
import { useMay } from '~/features/shell/use-may';
import { useFormat } from '~/i18n/format-context';
import { paths } from '~/platform/paths';
import { MapPicture } from './map-picture';
import { useMapName } from './order-maps';
import { VersionDifference } from './version-difference';

type ListedVersion = { revision: number; savedAt: string; savedBy: string; steps: number };

type VersionsPageProps = {
  engagementId: string;
  stored: StoredMap;
  versions: ListedVersion[];
  /** The one that is looked at. */
  shown: { revision: number; map: ProcessMap } | null;
};

/** What a map was: who saved it when, what differs from now, and the way back. */
export function VersionsPage({ engagementId, stored, versions, shown }: VersionsPageProps) {
  const { t } = useTranslation('processMaps');
  const format = useFormat();
  const name = useMapName()(stored);
  const key = stored.variant ?? stored.id ?? '';
  const here = paths.engagement.mapVersions(engagementId, key);
  const chosen = versions.find(({ revision }) => revision === shown?.revision);
  const somebody = t('processMap:conflict.somebody');
  return (
    <>
      <PageHeader
        title={t('versions.title', { name })}
        description={t('versions.description')}
        breadcrumbs={
          <Breadcrumbs
            label={t('title')}
            items={[
              { label: name, to: paths.engagement.map(engagementId, key) },
              { label: t('manage.versions') },
            ]}
          />
        }
      />
      {versions.length === 0 ? (
        <EmptyState title={t('versions.empty.title')} icon={<History />}>
          {t('versions.empty.text')}
        </EmptyState>
      ) : (
        <div className="grid grid-cols-[minmax(0,1fr)] gap-8">
          <DataTable
            caption={t('manage.versions')}
            rows={versions}
            rowKey={(row) => String(row.revision)}
            empty={t('versions.empty.title')}
            isSelected={(row) => row.revision === shown?.revision}
            columns={[
              {
                key: 'savedAt',
                header: t('versions.savedAt'),
                rowHeader: true,
                cell: (row) => (
                  <TextLink to={`${here}?version=${row.revision}`}>
                    {format.dateTime(row.savedAt)}
                  </TextLink>
                ),
              },
              {
                key: 'savedBy',
                header: t('versions.savedBy'),
                cell: (row) => row.savedBy || somebody,
              },
              {
                key: 'steps',
                header: t('columns.steps'),
                numeric: true,
                cell: (row) => format.number(row.steps),
              },
            ]}
          />
          {shown && chosen && (
            <Section
              title={t('versions.shown', {
                at: format.dateTime(chosen.savedAt),
                name: chosen.savedBy || somebody,
              })}
              actions={<Restore revision={shown.revision} present={stored.revision} />}
            >
              <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
                <div className="grid gap-2">
                  <h3 className="text-base">{t('versions.since')}</h3>
                  <VersionDifference then={shown.map} now={stored.map} />
                </div>
                <MapPicture
                  map={shown.map}
                  title={name}
                  fileName={`process-map-${shown.revision}`}
                  headingLevel={3}
                />
              </div>
            </Section>
          )}
        </div>
      )}
    </>
  );
}

function Restore({ revision, present }: { revision: number; present: number }) {
  const { t } = useTranslation('processMaps');
  const may = useMay();
  if (!may('engagement:edit')) return null;
  return (
    <Form method="post">
      <input type="hidden" name="version" value={revision} />
      <input type="hidden" name="revision" value={present} />
      <SubmitButton variant="primary">{t('versions.restore')}</SubmitButton>
    </Form>
  );
}
