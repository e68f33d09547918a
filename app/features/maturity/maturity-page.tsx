import { Gauge, Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ChartDrawing } from '~/components/chart/chart-drawing';
import { LinkButton } from '~/components/ui/button';
import { Disclosure } from '~/components/ui/disclosure';
import { EmptyState } from '~/components/ui/empty-state';
import { Notice } from '~/components/ui/notice';
import { PageHeader } from '~/components/ui/page-header';
import { Section } from '~/components/ui/section';
import { Stat, StatRow } from '~/components/ui/stat';
import { TextLink } from '~/components/ui/text-link';
import type {
  AssessmentView,
  MaturityModelTexts,
  MaturityView,
} from '~/domain/maturity/maturity-view';
import { SavedChart } from '~/features/chart/saved-chart';
import { useMay } from '~/features/shell/use-may';
import { useFormat } from '~/i18n/format-context';
import { MaturityDimensions } from './maturity-dimensions';
import { MaturityHistory } from './maturity-history';
import { MaturityLevels } from './maturity-levels';
import { MaturityNext } from './maturity-next';
import { newAssessmentPath } from './maturity-paths';
import { MaturityRadarTable } from './maturity-radar-table';
import { signed } from './signed';

export type MaturityPageProps = MaturityView & {
  engagementId: string;
  shown: AssessmentView | null;
  /** The baseline, unless it is what is shown. */
  first: AssessmentView | null;
  drawing: ChartDrawing | null;
};

/** How mature the sales process is, by what can be seen. */
export function MaturityPage({
  engagementId,
  model,
  assessments,
  shown,
  first,
  drawing,
}: MaturityPageProps) {
  const { t } = useTranslation('maturity');
  const format = useFormat();
  const editable = useMay()('engagement:edit');
  const start = (
    <LinkButton
      to={newAssessmentPath(engagementId)}
      variant="primary"
      icon={<Plus aria-hidden="true" />}
    >
      {t('assess')}
    </LinkButton>
  );
  const latest = assessments[0];
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('description')}
        action={editable && shown && start}
      />
      {!shown || !drawing ? (
        <>
          <EmptyState icon={<Gauge />} title={t('empty.title')} action={editable && start}>
            {t(editable ? 'empty.text' : 'empty.textForReader')}
          </EmptyState>
          <div className="mt-8">
            <MaturityLevels levels={model.levels} />
          </div>
        </>
      ) : (
        <div className="grid gap-10">
          <div>
            {latest && latest.id !== shown.id && (
              <Notice className="mb-4">
                {t('olderShown', { date: format.date(shown.assessedOn) })}{' '}
                <TextLink to="?">{t('showLatest')}</TextLink>
              </Notice>
            )}
            <Overall model={model} shown={shown} first={first} />
          </div>
          <div className="grid gap-8 xl:grid-cols-[minmax(0,5fr)_minmax(0,7fr)]">
            <SavedChart
              name="maturity"
              drawing={drawing}
              title={t('radar.title')}
              description={t('radar.description')}
              headingLevel={2}
              tableLabel={t('radar.table')}
              table={<MaturityRadarTable model={model} shown={shown} first={first} />}
            />
            <Section title={t('dimensions.title')} description={t('dimensions.description')}>
              <MaturityDimensions model={model} shown={shown} first={first} />
            </Section>
          </div>
          <MaturityNext model={model} shown={shown} />
          <MaturityHistory
            engagementId={engagementId}
            model={model}
            assessments={assessments}
            shownId={shown.id}
            editable={editable}
          />
          <Disclosure summary={t('levels.title')}>
            <MaturityLevels levels={model.levels} hideTitle />
          </Disclosure>
        </div>
      )}
    </>
  );
}

type OverallProps = {
  model: MaturityModelTexts;
  shown: AssessmentView;
  first: AssessmentView | null;
};

function Overall({ model, shown, first }: OverallProps) {
  const { t } = useTranslation('maturity');
  const format = useFormat();
  const { overall, meanLevel, weakest, dimensions } = shown.score;
  const levelName = (level: number | null) =>
    model.levels.find((one) => one.level === level)?.name ?? '';
  const assessed = dimensions.filter(({ observed }) => observed !== null).length;
  const overClaimed = dimensions.filter(({ claimGap }) => (claimGap ?? 0) > 0).length;
  const names = weakest.map((id) => model.dimensions.find((one) => one.id === id)?.name ?? id);
  const sinceFirst =
    first?.score.overall && overall !== null ? overall - first.score.overall : null;
  // Means over different dimensions can't be compared, so both must be complete.
  const meanSinceFirst =
    sinceFirst !== null && first?.score.meanLevel && meanLevel !== null
      ? meanLevel - first.score.meanLevel
      : null;
  return (
    <>
      <StatRow>
        <Stat
          size="large"
          label={t('overall.label')}
          value={overall === null ? '–' : t('level', { level: overall, name: levelName(overall) })}
          {...(sinceFirst !== null && {
            comparison: {
              tone: sinceFirst > 0 ? 'positive' : sinceFirst < 0 ? 'critical' : 'neutral',
              text:
                sinceFirst === 0
                  ? t('overall.sameAsFirst')
                  : t('overall.sinceFirst', { change: signed(format, sinceFirst) }),
            },
          })}
          n={t('overall.on', { date: format.date(shown.assessedOn), name: shown.assessedBy })}
        />
        <Stat
          label={t('overall.mean')}
          value={format.number(meanLevel, 1)}
          unit={t('overall.ofFour')}
          {...(meanSinceFirst !== null && {
            comparison: {
              tone:
                meanSinceFirst > 0.05
                  ? 'positive'
                  : meanSinceFirst < -0.05
                    ? 'critical'
                    : 'neutral',
              text: t('overall.meanSinceFirst', { change: signed(format, meanSinceFirst, 1) }),
            },
          })}
          n={t('overall.n', { done: assessed, all: dimensions.length })}
        />
        <Stat
          label={t('overall.overClaimed')}
          value={overClaimed}
          unit={t('overall.dimensionsUnit', { count: overClaimed })}
          n={t('overall.overClaimedHint')}
        />
      </StatRow>
      <p className="mt-3 max-w-prose">
        {overall === null
          ? t('overall.incomplete', { done: assessed, all: dimensions.length })
          : weakest.length === dimensions.length
            ? t('overall.ruleEven')
            : t('overall.rule', { names: format.list(names) })}
      </p>
      {shown.note && (
        <p className="mt-2 max-w-prose whitespace-pre-line text-muted">{shown.note}</p>
      )}
    </>
  );
}
