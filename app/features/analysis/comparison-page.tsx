import { useTranslation } from 'react-i18next';
import { Notice } from '~/components/ui/notice';
import { Section } from '~/components/ui/section';
import { useFunnelWords } from '~/features/funnel/funnel-words';
import { useFormat } from '~/i18n/format-context';
import { AnalysisHeader, NoData } from './analysis-header';
import { ComparisonChoice } from './comparison-choice';
import { ComparisonTable } from './comparison-table';
import { MirroredFunnel } from './mirrored-funnel';
import { PageOrigin } from './page-origin';
import { QueryDisclosure } from './query-disclosure';
import type { ComparisonView } from './shown-analysis';

type ComparisonPageProps = { engagementId: string; view: ComparisonView | null };

/** One person, team or time against another or against the whole. */
export function ComparisonPage({ engagementId, view }: ComparisonPageProps) {
  const { t } = useTranslation('analysis');
  const words = { title: t('title'), description: t('description') };
  if (!view) return <NoData engagementId={engagementId} {...words} />;
  return (
    <>
      <AnalysisHeader engagementId={engagementId} {...words} frame={view.frame}>
        <ComparisonChoice view={view} />
      </AnalysisHeader>
      <Comparison view={view} />
      <PageOrigin view={view.origin} frame={view.frame} />
    </>
  );
}

function Comparison({ view }: { view: ComparisonView }) {
  const { t } = useTranslation('analysis');
  const names = useSideNames(view);
  const { comparison, frame, mode, by } = view;
  if (!comparison || comparison.totals.some(({ deals }) => deals === 0)) {
    return (
      <Notice kind="info" title={t('nothing.title')}>
        {t('nothing.text')}
      </Notice>
    );
  }
  const mayCoach = mode === 'whole' && by?.role === 'owner';
  const marks = [
    comparison.winRate.mark,
    ...comparison.stages.map(({ judgement }) => judgement?.mark ?? null),
  ].filter((mark) => mark !== null);
  return (
    <div className="grid gap-8">
      <Notice kind="info" title={t(marks.length > 0 ? 'verdict.some' : 'verdict.none')}>
        {t(mode === 'whole' ? 'verdict.whole' : 'verdict.pair', {
          stages: comparison.corrected.stages,
          winRates: comparison.corrected.winRates,
        })}
      </Notice>
      {comparison.stages.length > 0 && (
        <Section title={t('panel.title')} description={t('panel.description')}>
          <MirroredFunnel
            comparison={comparison}
            names={names}
            currency={frame.currency}
            mayCoach={mayCoach}
          />
        </Section>
      )}
      <Section title={t('table.title')}>
        <ComparisonTable
          comparison={comparison}
          names={names}
          currency={frame.currency}
          mayCoach={mayCoach}
        />
      </Section>
      <QueryDisclosure definition={t(`definitions.${mode}`)} query={view.query} />
    </div>
  );
}

function useSideNames({ mode, first, second, frame }: ComparisonView): [string, string] {
  const { t } = useTranslation('analysis');
  const format = useFormat();
  const words = useFunnelWords(frame.currency);
  if (mode === 'time') {
    const [a = '', b = ''] = [first, second].map(({ span: { from, to } }) =>
      t('time.span', {
        from: from ? format.date(from) : '…',
        to: to ? format.date(to) : '…',
      }),
    );
    return [a, b];
  }
  return [words.blank(first.value), mode === 'whole' ? t('side.whole') : words.blank(second.value)];
}
