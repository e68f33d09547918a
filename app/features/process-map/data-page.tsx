import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Field } from '~/components/form/field';
import { Select } from '~/components/form/select';
import { Button } from '~/components/ui/button';
import { Disclosure } from '~/components/ui/disclosure';
import { EmptyState } from '~/components/ui/empty-state';
import { Notice } from '~/components/ui/notice';
import { PageHeader } from '~/components/ui/page-header';
import { ActivityMatches } from './activity-matches';
import { ConformanceResult } from './conformance-result';
import type { DataPageProps } from './data-props';
import { useMapName } from './difference-choice';
import { MapTabs } from './map-tabs';

/** How far the client's own data went as the map says, and a draft of the map from the data. */
export function DataPage(props: DataPageProps) {
  const { engagementId, maps, map, datasets, dataset, replay, error, editable } = props;
  const { t } = useTranslation(['processMap', 'error']);
  const nameOf = useMapName();
  const stepsOf = (variant: 'current' | 'ideal') =>
    maps.find((listed) => listed.variant === variant)?.steps ?? 0;
  const current = stepsOf('current');
  return (
    <>
      <PageHeader title={t('conformance.title')} description={t('conformance.description')}>
        <MapTabs engagementId={engagementId} steps={{ current, ideal: stepsOf('ideal') }} />
      </PageHeader>
      {datasets.length === 0 ? (
        <EmptyState title={t('conformance.noData')}>{t('conformance.noDataText')}</EmptyState>
      ) : (
        <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
          <Form method="get" className="grid items-end gap-3 sm:grid-cols-4">
            <Field label={t('conformance.dataset')}>
              <Select
                name="dataset"
                defaultValue={dataset ?? ''}
                options={datasets.map(({ id, name }) => ({ value: id, label: name }))}
              />
            </Field>
            <Field label={t('simulation.map')}>
              <Select
                key={map?.id}
                name="map"
                defaultValue={map?.variant ?? map?.id ?? ''}
                options={maps
                  .filter(({ steps }) => steps > 0)
                  .map((listed) => ({
                    value: listed.variant ?? listed.id,
                    label: nameOf(listed),
                  }))}
              />
            </Field>
            <Button type="submit" variant="primary">
              {t('conformance.replay')}
            </Button>
          </Form>
          {error && (
            <Notice kind="warning" title={t(`error:${error.code}`, { ...error.details })} />
          )}
          {replay && <ConformanceResult {...props} replay={replay} />}
          {replay && <ActivityMatches {...props} replay={replay} />}
          {editable && dataset && <Discover dataset={dataset} isBlank={current === 0} />}
        </div>
      )}
    </>
  );
}

const SHARES = [50, 70, 80, 90, 95, 100];

/** A draft of the map from the data, in as much detail as somebody wants. */
function Discover({ dataset, isBlank }: { dataset: string; isBlank: boolean }) {
  const { t } = useTranslation(['mapReading', 'processMap']);
  return (
    <Disclosure look="box" open={isBlank} summary={t('discover.title')}>
      <Form method="post" className="grid justify-items-start gap-3">
        <input type="hidden" name="dataset" value={dataset} />
        <p className="max-w-prose text-muted text-sm">
          {isBlank ? t('processMap:conformance.discoverText') : t('discover.beside')}
        </p>
        <Field label={t('discover.share')} hint={t('discover.shareHint')}>
          <Select
            name="share"
            defaultValue="80"
            options={SHARES.map((share) => ({ value: String(share), label: `${share}%` }))}
          />
        </Field>
        <Button type="submit">{t('discover.draft')}</Button>
      </Form>
    </Disclosure>
  );
}
