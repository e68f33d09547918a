import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '~/components/ui/button';
import { EmptyState } from '~/components/ui/empty-state';
import { PageHeader } from '~/components/ui/page-header';
import { Section } from '~/components/ui/section';
import { changesOf } from '~/domain/process-map/map-changes';
import { paths } from '~/platform/paths';
import { DifferenceChoice, useMapName } from './difference-choice';
import { DifferenceMatches } from './difference-matches';
import { DifferenceProblems } from './difference-problems';
import type { DifferencePageProps } from './difference-props';
import { DifferenceStats, DifferenceSums } from './difference-sums';
import { DifferenceTable } from './difference-table';
import { MapPicture } from './map-picture';
import { MapTabs } from './map-tabs';
import { currentStandOut, idealStandOut } from './stand-out';

/** What one map changes of another, what that saves, and the way to a measure for each change. */
export function DifferencePage(props: DifferencePageProps) {
  const { engagementId, current, ideal, difference, maps } = props;
  const { t } = useTranslation('processMap');
  const stepsOf = (variant: 'current' | 'ideal') =>
    maps.find((map) => map.variant === variant)?.steps ?? 0;
  const steps = { current: stepsOf('current'), ideal: stepsOf('ideal') };
  const isBlank = current.steps.length === 0 || ideal.steps.length === 0;
  const missing = steps.current === 0 ? 'current' : 'ideal';
  const changes = useMemo(() => changesOf(difference), [difference]);
  return (
    <>
      <PageHeader
        title={t('variants.difference')}
        description={t('descriptions.difference')}
        action={
          !isBlank && (
            <LinkButton variant="primary" to={paths.engagement.measures(engagementId)}>
              {t('next.measures')}
            </LinkButton>
          )
        }
      >
        <MapTabs engagementId={engagementId} steps={steps} />
      </PageHeader>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-8">
        <DifferenceChoice {...props} />
        {isBlank ? (
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
          <>
            <DifferenceStats {...props} />
            <DifferenceProblems {...props} changes={changes} />
            {changes.length > 0 ? (
              <DifferenceTable {...props} changes={changes} />
            ) : (
              <EmptyState title={t('difference.same.title')}>
                {t('difference.same.text')}
              </EmptyState>
            )}
            <Pictures {...props} />
            <DifferenceSums {...props} />
            <DifferenceMatches {...props} />
          </>
        )}
      </div>
    </>
  );
}

function Pictures({ from, to, current, ideal, difference, fileName }: DifferencePageProps) {
  const { t } = useTranslation('processMap');
  const nameOf = useMapName();
  const standOut = useMemo(
    () => ({ current: currentStandOut(difference), ideal: idealStandOut(difference) }),
    [difference],
  );
  return (
    <Section title={t('difference.pictures')} description={t('difference.legend')}>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-6 lg:grid-cols-2">
        <MapPicture
          map={current}
          title={nameOf(from)}
          fileName={`${fileName}-before`}
          standOut={standOut.current}
          maxHeight="70dvh"
          headingLevel={3}
        />
        <MapPicture
          map={ideal}
          title={nameOf(to)}
          fileName={`${fileName}-after`}
          standOut={standOut.ideal}
          maxHeight="70dvh"
          headingLevel={3}
        />
      </div>
    </Section>
  );
}
