import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Field } from '~/components/form/field';
import { Select } from '~/components/form/select';
import { TextInput } from '~/components/form/text-input';
import { Badge } from '~/components/ui/badge';
import { Button } from '~/components/ui/button';
import { EmptyState } from '~/components/ui/empty-state';
import { Notice } from '~/components/ui/notice';
import { PageHeader } from '~/components/ui/page-header';
import { Stat, StatRow } from '~/components/ui/stat';
import { Cell, HeaderCell, Row, RowHeader, Table, TableFrame } from '~/components/ui/table';
import { type MapVariant, mapVariants } from '~/domain/process-map/map-variant';
import type { SimulationResult } from '~/domain/process-map/simulation';
import type { Estimate } from '~/domain/process-map/simulation-estimate';
import type { DomainError } from '~/domain/result';
import { useFormat } from '~/i18n/format-context';
import { MapTabs } from './map-tabs';
import { useHours } from './map-words';

type Input = { cases: number; seed: number; perMonth: number; people: Record<string, number> };

export type SimulationPageProps = {
  engagementId: string;
  variant: MapVariant;
  steps: { current: number; ideal: number };
  simulated: (SimulationResult & { input: Input }) | null;
  error: DomainError | null;
};

const HOURS_PER_MONTH = 160;

/** What a simulation of the map lets expect, and what that rests on. */
export function SimulationPage({
  engagementId,
  variant,
  steps,
  simulated,
  error,
}: SimulationPageProps) {
  const { t } = useTranslation(['processMap', 'error']);
  return (
    <>
      <PageHeader title={t('simulation.title')} description={t('simulation.description')}>
        <MapTabs engagementId={engagementId} steps={steps} />
      </PageHeader>
      {steps[variant] === 0 ? (
        <EmptyState title={t('simulation.empty')}>{t('simulation.emptyText')}</EmptyState>
      ) : (
        <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
          <Assumptions variant={variant} input={simulated?.input ?? null} />
          {error && (
            <Notice kind="warning" title={t(`error:${error.code}`, { ...error.details })} />
          )}
          {simulated && <Figures {...simulated} />}
        </div>
      )}
    </>
  );
}

function Assumptions({ variant, input }: { variant: MapVariant; input: Input | null }) {
  const { t } = useTranslation('processMap');
  return (
    <Form method="get" className="grid items-end gap-3 sm:grid-cols-2 lg:grid-cols-5">
      <Field label={t('simulation.map')}>
        <Select
          key={variant}
          name="variant"
          defaultValue={variant}
          options={mapVariants.map((value) => ({ value, label: t(`variants.${value}`) }))}
        />
      </Field>
      <Field label={t('simulation.perMonth')}>
        <TextInput
          name="perMonth"
          inputMode="decimal"
          defaultValue={input ? String(Math.round(input.perMonth * 100) / 100) : ''}
        />
      </Field>
      {Object.entries(input?.people ?? {}).map(([role, count]) => (
        <Field key={role} label={t('simulation.peopleOf', { role })}>
          <TextInput name={`people.${role}`} inputMode="numeric" defaultValue={String(count)} />
        </Field>
      ))}
      <Field label={t('simulation.cases')}>
        <TextInput name="cases" inputMode="numeric" defaultValue={String(input?.cases ?? 10_000)} />
      </Field>
      <Field label={t('simulation.seed')}>
        <TextInput name="seed" inputMode="numeric" defaultValue={String(input?.seed ?? 1)} />
      </Field>
      <Button type="submit" variant="primary">
        {t('simulation.run')}
      </Button>
    </Form>
  );
}

function Figures({
  cycleHours,
  throughputPerHour,
  roles,
  measured,
  stepsWithoutRange,
  input,
}: SimulationResult & { input: Input }) {
  const { t } = useTranslation('processMap');
  const format = useFormat();
  const hours = useHours();
  const error = ({ error: width }: Estimate, write: (value: number) => string) =>
    width === null ? t('simulation.noError') : `± ${write(width)}`;
  const monthly = (value: number) => hours(value * HOURS_PER_MONTH);
  const overloaded = roles.filter(({ isOverloaded }) => isOverloaded);
  return (
    <>
      {overloaded.length > 0 && (
        <Notice
          kind="warning"
          title={t('simulation.overloaded', {
            roles: format.list(overloaded.map(({ role }) => role)),
          })}
        >
          {t('simulation.overloadedText')}
        </Notice>
      )}
      <StatRow>
        {(['p50', 'p90', 'mean'] as const).map((key) => (
          <Stat
            key={key}
            label={t(`simulation.${key}`)}
            value={hours(cycleHours[key].value)}
            unit={t('hourUnit')}
            n={error(cycleHours[key], hours)}
          />
        ))}
        <Stat
          label={t('simulation.throughput')}
          value={monthly(throughputPerHour.value)}
          n={error(throughputPerHour, monthly)}
        />
      </StatRow>
      {roles.length > 0 && (
        <TableFrame label={t('simulation.roles')}>
          <Table caption={t('simulation.roles')} showCaption>
            <thead>
              <tr>
                <HeaderCell>{t('columns.role')}</HeaderCell>
                <HeaderCell numeric>{t('simulation.people')}</HeaderCell>
                <HeaderCell numeric>{t('simulation.utilisation')}</HeaderCell>
                <HeaderCell numeric>{t('simulation.queue')}</HeaderCell>
                <HeaderCell numeric unit={t('hourUnit')}>
                  {t('simulation.queueHours')}
                </HeaderCell>
              </tr>
            </thead>
            <tbody>
              {roles.map((load) => (
                <Row key={load.role}>
                  <RowHeader>
                    {load.role} {load.isOverloaded && <Badge>{t('simulation.tooMuch')}</Badge>}
                  </RowHeader>
                  <Cell numeric>{format.number(load.people)}</Cell>
                  <Cell
                    numeric
                  >{`${format.percent(load.utilisation.value)} ${error(load.utilisation, (width) => format.percent(width))}`}</Cell>
                  <Cell numeric>{`${hours(load.queue.value)} ${error(load.queue, hours)}`}</Cell>
                  <Cell
                    numeric
                  >{`${hours(load.queueHours.value)} ${error(load.queueHours, hours)}`}</Cell>
                </Row>
              ))}
            </tbody>
          </Table>
        </TableFrame>
      )}
      <p className="max-w-[80ch] text-muted text-sm">
        {t('simulation.restsOn', {
          cases: format.number(input.cases),
          measured: format.number(measured),
          seed: input.seed,
          perMonth: hours(input.perMonth),
        })}{' '}
        {stepsWithoutRange > 0 && t('simulation.withoutRange', { count: stepsWithoutRange })}
      </p>
    </>
  );
}
