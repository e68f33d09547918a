import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '~/components/ui/button';
import { EmptyState } from '~/components/ui/empty-state';
import { PageHeader } from '~/components/ui/page-header';
import { Section } from '~/components/ui/section';
import { Stat, StatRow } from '~/components/ui/stat';
import { isDifferent, type MapDifference } from '~/domain/process-map/map-difference';
import { useFormat } from '~/i18n/format-context';
import { paths } from '~/platform/paths';
import type { DifferencePageProps } from './difference-rows';
import { DifferenceTable } from './difference-table';
import { MapPicture } from './map-picture';
import { MapTabs } from './map-tabs';
import { useHours, useSignedHours } from './map-words';
import { currentStandOut, idealStandOut } from './stand-out';

/** What the ideal map changes, what it saves, and the way to a measure for each change. */
export function DifferencePage(props: DifferencePageProps) {
  const { engagementId, current, ideal, difference, fileName } = props;
  const { t } = useTranslation('processMap');
  const steps = { current: current.steps.length, ideal: ideal.steps.length };
  const standOut = useMemo(
    () => ({ current: currentStandOut(difference), ideal: idealStandOut(difference) }),
    [difference],
  );
  const missing = steps.current === 0 ? 'current' : steps.ideal === 0 ? 'ideal' : null;
  return (
    <>
      <PageHeader
        title={t('variants.difference')}
        description={t('descriptions.difference')}
        action={
          !missing && (
            <LinkButton variant="primary" to={paths.engagement.measures(engagementId)}>
              {t('next.measures')}
            </LinkButton>
          )
        }
      >
        <MapTabs engagementId={engagementId} steps={steps} />
      </PageHeader>
      {missing ? (
        <EmptyState
          title={t(`difference.missing.${missing}`)}
          action={
            <LinkButton variant="primary" to={paths.engagement.map(engagementId, missing)}>
              {t(`difference.draw.${missing}`)}
            </LinkButton>
          }
        >
          {t('difference.missing.text')}
        </EmptyState>
      ) : (
        <div className="grid grid-cols-[minmax(0,1fr)] gap-8">
          <Sums difference={difference} />
          {isDifferent(difference) || difference.breaksOpen.length > 0 ? (
            <DifferenceTable {...props} />
          ) : (
            <EmptyState title={t('difference.same.title')}>{t('difference.same.text')}</EmptyState>
          )}
          <Section title={t('difference.pictures')} description={t('difference.legend')}>
            <div className="grid grid-cols-[minmax(0,1fr)] gap-6 lg:grid-cols-2">
              <MapPicture
                map={current}
                title={t('variants.current')}
                fileName={`${fileName}-current`}
                standOut={standOut.current}
                maxHeight="70dvh"
                headingLevel={3}
              />
              <MapPicture
                map={ideal}
                title={t('variants.ideal')}
                fileName={`${fileName}-ideal`}
                standOut={standOut.ideal}
                maxHeight="70dvh"
                headingLevel={3}
              />
            </div>
          </Section>
        </div>
      )}
    </>
  );
}

function Sums({ difference: { current, ideal, change } }: { difference: MapDifference }) {
  const { t } = useTranslation('processMap');
  const format = useFormat();
  const hours = useHours();
  const signed = useSignedHours();
  const rows = [
    { key: 'lead', from: current.leadHours, to: ideal.leadHours, by: change.leadHours },
    { key: 'working', from: current.workingHours, to: ideal.workingHours, by: change.workingHours },
    { key: 'waiting', from: current.waitingHours, to: ideal.waitingHours, by: change.waitingHours },
  ];
  const counts = [
    { key: 'stepsShort', from: current.steps, to: ideal.steps, by: change.steps },
    { key: 'handOvers', from: current.handOvers, to: ideal.handOvers, by: change.handOvers },
  ];
  return (
    <StatRow>
      {[
        ...rows.map((row) => ({ ...row, unit: t('hourUnit') })),
        ...counts.map((row) => ({ ...row, unit: '' })),
      ].map(({ key, from, to, by, unit }) => (
        <Stat
          key={key}
          label={t(`totals.${key}`)}
          value={signed(by)}
          unit={unit}
          n={[
            t('difference.fromTo', { from: hours(from), to: hours(to) }),
            ...(unit && from > 0 ? [format.percent(by / from, 0)] : []),
          ].join(' · ')}
        />
      ))}
      <Stat
        label={t('totals.efficiency')}
        value={format.percent(ideal.processCycleEfficiency)}
        n={t('difference.before', { value: format.percent(current.processCycleEfficiency) })}
      />
    </StatRow>
  );
}
