import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Field } from '~/components/form/field';
import { Select } from '~/components/form/select';
import { Button } from '~/components/ui/button';
import { Disclosure } from '~/components/ui/disclosure';
import { EmptyState } from '~/components/ui/empty-state';
import { Notice } from '~/components/ui/notice';
import { PageHeader } from '~/components/ui/page-header';
import { Stat, StatRow } from '~/components/ui/stat';
import {
  Cell,
  EmptyRow,
  HeaderCell,
  Row,
  RowHeader,
  Table,
  TableFrame,
} from '~/components/ui/table';
import type { Conformance, GroupFit } from '~/domain/process-map/conformance';
import { type MapVariant, mapVariants } from '~/domain/process-map/map-variant';
import type { DomainError } from '~/domain/result';
import { useFormat } from '~/i18n/format-context';
import { MapTabs } from './map-tabs';

export type DataPageProps = {
  engagementId: string;
  variant: MapVariant;
  steps: { current: number; ideal: number };
  datasets: { id: string; name: string }[];
  dataset: string | null;
  replay: (Conformance & { query: string }) | null;
  error: DomainError | null;
  editable: boolean;
};

/** How far the client's own data went as the map says, and a draft of the map from the data. */
export function DataPage(props: DataPageProps) {
  const { engagementId, variant, steps, datasets, dataset, replay, error, editable } = props;
  const { t } = useTranslation(['processMap', 'error']);
  return (
    <>
      <PageHeader title={t('conformance.title')} description={t('conformance.description')}>
        <MapTabs engagementId={engagementId} steps={steps} />
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
                name="variant"
                defaultValue={variant}
                options={mapVariants.map((value) => ({ value, label: t(`variants.${value}`) }))}
              />
            </Field>
            <Button type="submit" variant="primary">
              {t('conformance.replay')}
            </Button>
          </Form>
          {error && (
            <Notice kind="warning" title={t(`error:${error.code}`, { ...error.details })} />
          )}
          {editable && dataset && steps.current === 0 && (
            <Form method="post" className="grid justify-items-start gap-2">
              <input type="hidden" name="dataset" value={dataset} />
              <p className="text-muted">{t('conformance.discoverText')}</p>
              <Button type="submit">{t('conformance.discover')}</Button>
            </Form>
          )}
          {replay && steps[variant] > 0 && <Replay {...replay} />}
        </div>
      )}
    </>
  );
}

function NothingInCommon({ unknownActivities, unseenSteps }: Conformance) {
  const { t } = useTranslation('processMap');
  const format = useFormat();
  return (
    <Notice kind="warning" title={t('conformance.nothingInCommon')}>
      <p>{t('conformance.nothingInCommonText')}</p>
      <p>{t('conformance.unknown', { names: format.list(unknownActivities.slice(0, 20)) })}</p>
      <p>
        {t('conformance.unseen', {
          names: format.list(unseenSteps.slice(0, 20).map(({ name }) => name)),
        })}
      </p>
    </Notice>
  );
}

function Replay(found: Conformance & { query: string }) {
  const { t } = useTranslation('processMap');
  const format = useFormat();
  // Names that never meet say nothing about how people work.
  const isNamedAlike = found.deviations.some(({ kind }) => kind !== 'not-on-map');
  if (found.fitting === 0 && !isNamedAlike) return <NothingInCommon {...found} />;
  return (
    <>
      <StatRow>
        <Stat
          label={t('conformance.fitting')}
          value={format.percent(found.cases > 0 ? found.fitting / found.cases : null)}
          n={t('conformance.ofCases', {
            fitting: format.number(found.fitting),
            cases: format.number(found.cases),
          })}
        />
      </StatRow>
      <TableFrame label={t('conformance.deviations')}>
        <Table caption={t('conformance.deviations')} showCaption>
          <thead>
            <tr>
              <HeaderCell>{t('conformance.what')}</HeaderCell>
              <HeaderCell>{t('columns.name')}</HeaderCell>
              <HeaderCell numeric>{t('conformance.cases')}</HeaderCell>
              <HeaderCell numeric>{t('conformance.share')}</HeaderCell>
              <HeaderCell>{t('conformance.examples')}</HeaderCell>
            </tr>
          </thead>
          <tbody>
            {found.deviations.length === 0 && (
              <EmptyRow columns={5}>{t('conformance.none')}</EmptyRow>
            )}
            {found.deviations.slice(0, 50).map(({ kind, name, stepId, cases, deals }) => (
              <Row key={`${kind} ${stepId} ${name}`}>
                <Cell>{t(`conformance.kinds.${kind}`)}</Cell>
                <RowHeader>{name}</RowHeader>
                <Cell numeric>{format.number(cases)}</Cell>
                <Cell numeric>{format.percent(cases / found.cases)}</Cell>
                <Cell muted>{format.list(deals.slice(0, 5))}</Cell>
              </Row>
            ))}
          </tbody>
        </Table>
      </TableFrame>
      <div className="grid gap-6 lg:grid-cols-2">
        <Groups title={t('conformance.bySeller')} groups={found.byOwner} />
        <Groups title={t('conformance.byTeam')} groups={found.byTeam} />
      </div>
      {found.unknownActivities.length > 0 && (
        <p className="text-sm">
          {t('conformance.unknown', { names: format.list(found.unknownActivities.slice(0, 20)) })}
        </p>
      )}
      {found.unseenSteps.length > 0 && (
        <p className="text-sm">
          {t('conformance.unseen', {
            names: format.list(found.unseenSteps.slice(0, 20).map(({ name }) => name)),
          })}
        </p>
      )}
      <Disclosure summary={t('conformance.origin')} look="box">
        <p className="mb-2 text-muted text-sm">{t('conformance.definition')}</p>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long line scrolls by keyboard too */}
        <pre tabIndex={0} className="overflow-x-auto font-mono text-xs">
          <code>{found.query.trim()}</code>
        </pre>
      </Disclosure>
    </>
  );
}

function Groups({ title, groups }: { title: string; groups: GroupFit[] }) {
  const { t } = useTranslation('processMap');
  const format = useFormat();
  if (groups.length < 2) return null;
  return (
    <TableFrame label={title}>
      <Table caption={title} showCaption>
        <thead>
          <tr>
            <HeaderCell>{title}</HeaderCell>
            <HeaderCell numeric>{t('conformance.cases')}</HeaderCell>
            <HeaderCell numeric>{t('conformance.fitting')}</HeaderCell>
          </tr>
        </thead>
        <tbody>
          {groups.slice(0, 50).map(({ name, cases, fitting }) => (
            <Row key={name ?? ''}>
              <RowHeader>{name ?? t('conformance.nobody')}</RowHeader>
              <Cell numeric>{format.number(cases)}</Cell>
              <Cell numeric>{format.percent(fitting / cases)}</Cell>
            </Row>
          ))}
        </tbody>
      </Table>
    </TableFrame>
  );
}
