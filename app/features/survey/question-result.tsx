import { useParams } from '@remix-run/react';
import { Flag } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { BandBars } from '~/components/chart/band-bars';
import type { BandChart } from '~/components/chart/band-layout';
import { LinkButton } from '~/components/ui/button';
import { Card } from '~/components/ui/card';
import type { SurveyQuestion } from '~/domain/survey/survey-definition';
import type { QuestionSummary } from '~/domain/survey/survey-summary';
import { readSurveyText } from '~/domain/survey/survey-text';
import { useMay } from '~/features/shell/use-may';
import { useFormat } from '~/i18n/format-context';
import { paths } from '~/platform/paths';
import { AnswerBars } from './answer-bars';
import { CentreFigures, PromoterFigures } from './centre-figures';
import { FreeTexts } from './free-texts';
import { MatrixTable } from './matrix-table';
import {
  barChartOf,
  barsOf,
  matrixChart,
  promoterChart,
  type ShownSummary,
} from './question-chart';
import { RankingTable } from './ranking-table';
import { SaveChart } from './save-chart';

type QuestionResultProps = {
  question: SurveyQuestion;
  /** Its place among the questions; words beside "other" have that of their choice. */
  number: number;
  summary: QuestionSummary;
};

/** What the answers to one question say, with its n, to save or to take along as evidence. */
export function QuestionResult({ question, number, summary }: QuestionResultProps) {
  const { t } = useTranslation('survey');
  const format = useFormat();
  const text = readSurveyText(question.text, format.locale);
  const title = `${number}. ${text}`;
  if (summary.suppressed) {
    return (
      <Card title={title} headingLevel={3}>
        <p className="text-muted">
          {t('results.questionSuppressed', { minimum: summary.answers.slice(1) })}
        </p>
      </Card>
    );
  }
  const n =
    summary.asked === undefined
      ? t('results.n', { count: summary.n })
      : t('results.nOfAsked', { count: summary.n, asked: summary.asked });
  const bars = barsOf(question, summary, format, t);
  const special =
    summary.kind === 'matrix' && question.kind === 'matrix'
      ? matrixChart(question, summary, format, t)
      : summary.kind === 'recommendation'
        ? promoterChart(question, summary, format, t)
        : null;
  const saved = special ?? (bars && barChartOf(text, n, bars, format));
  return (
    <Card
      title={title}
      headingLevel={3}
      actions={
        <span className="flex items-center gap-1">
          <span className="whitespace-nowrap text-faint text-sm">{n}</span>
          <EvidenceLink summary={summary} />
          {saved && <SaveChart chart={saved} />}
        </span>
      }
    >
      <Answers question={question} summary={summary} chart={special} />
      {bars && <AnswerBars caption={title} bars={bars} />}
      {summary.kind === 'multiple-choice' && (
        <p className="mt-2 text-faint text-xs">{t('results.multiple')}</p>
      )}
    </Card>
  );
}

/** Texts go along through their themes, days not at all. */
function EvidenceLink({ summary }: { summary: ShownSummary }) {
  const { t } = useTranslation('surveyResults');
  const mayEdit = useMay()('engagement:edit');
  const { engagementId = '', surveyId = '' } = useParams();
  if (!mayEdit || 'texts' in summary || summary.kind === 'date') return null;
  return (
    <LinkButton
      to={`${paths.engagement.surveyEvidence(engagementId, surveyId)}?question=${summary.id}`}
      variant="ghost"
      size="small"
      iconOnly
      aria-label={t('evidence.take')}
      title={t('evidence.take')}
    >
      <Flag aria-hidden="true" />
    </LinkButton>
  );
}

type AnswersProps = { question: SurveyQuestion; summary: ShownSummary; chart: BandChart | null };

function Answers({ question, summary, chart }: AnswersProps) {
  const { locale } = useFormat();
  const unit = 'unit' in question ? question.unit : undefined;
  switch (summary.kind) {
    case 'scale':
    case 'stars':
      return (
        <CentreFigures
          centre={summary}
          topTwo={summary.topTwo}
          steps={summary.distribution.length}
        />
      );
    case 'recommendation':
      return (
        <>
          <PromoterFigures summary={summary} />
          {chart && (
            <div className="mb-3">
              <BandBars chart={chart} />
            </div>
          )}
        </>
      );
    case 'number':
    case 'slider':
      return (
        <CentreFigures
          centre={summary}
          quartiles={summary.quartiles}
          unit={unit && readSurveyText(unit, locale)}
        />
      );
    case 'matrix':
      return (
        <>
          {chart && <BandBars chart={chart} />}
          {question.kind === 'matrix' && <MatrixTable question={question} summary={summary} />}
        </>
      );
    case 'ranking':
      return question.kind === 'ranking' ? (
        <RankingTable question={question} summary={summary} />
      ) : null;
    case 'short-text':
    case 'long-text':
      return <FreeTexts questionId={summary.id} n={summary.n} texts={summary.texts} />;
    default:
      return null;
  }
}
