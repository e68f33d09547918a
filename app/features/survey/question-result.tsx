import { useParams } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Card } from '~/components/ui/card';
import { Disclosure } from '~/components/ui/disclosure';
import { TextLink } from '~/components/ui/text-link';
import type { SurveyQuestion } from '~/domain/survey/survey-definition';
import type { QuestionSummary } from '~/domain/survey/survey-summary';
import { readSurveyText } from '~/domain/survey/survey-text';
import { useFormat } from '~/i18n/format-context';
import { paths } from '~/platform/paths';
import { type AnswerBar, AnswerBars } from './answer-bars';
import { CentreFigures, PromoterFigures } from './centre-figures';

type ShownSummary = Extract<QuestionSummary, { suppressed: false }>;
type QuestionResultProps = {
  question: SurveyQuestion;
  number: number;
  summary: QuestionSummary;
};

/** What the answers to one question say. */
export function QuestionResult({ question, number, summary }: QuestionResultProps) {
  const { t } = useTranslation('survey');
  const { locale } = useFormat();
  const title = `${number}. ${readSurveyText(question.text, locale)}`;
  if (summary.suppressed) {
    return (
      <Card title={title} headingLevel={3}>
        <p className="text-muted">
          {t('results.questionSuppressed', { minimum: summary.answers.slice(1) })}
        </p>
      </Card>
    );
  }
  return (
    <Card
      title={title}
      headingLevel={3}
      actions={<span className="text-faint text-sm">{t('results.n', { count: summary.n })}</span>}
    >
      <Answers question={question} summary={summary} title={title} />
    </Card>
  );
}

type AnswersProps = { question: SurveyQuestion; summary: ShownSummary; title: string };

function Answers({ question, summary, title }: AnswersProps) {
  const { t } = useTranslation('survey');
  const { locale, number } = useFormat();
  switch (summary.kind) {
    case 'single-choice':
    case 'multiple-choice': {
      const options = 'options' in question ? question.options : [];
      const bars = summary.options.map(({ id, ...rest }): AnswerBar => {
        const text = options.find((option) => option.id === id)?.text;
        return { key: id, label: text ? readSurveyText(text, locale) : id, ...rest };
      });
      return (
        <>
          <AnswerBars caption={title} bars={byCount(bars)} />
          {summary.kind === 'multiple-choice' && (
            <p className="mt-2 text-faint text-xs">{t('results.multiple')}</p>
          )}
        </>
      );
    }
    case 'scale':
      return (
        <>
          <CentreFigures centre={summary} topTwo={summary.topTwo} />
          <AnswerBars caption={title} bars={stepBars(summary, question, locale)} />
        </>
      );
    case 'recommendation':
      return (
        <>
          <PromoterFigures summary={summary} />
          <AnswerBars caption={title} bars={stepBars(summary, question, locale)} />
        </>
      );
    case 'number':
      return (
        <>
          <CentreFigures
            centre={summary}
            quartiles={summary.quartiles}
            unit={
              question.kind === 'number' && question.unit
                ? readSurveyText(question.unit, locale)
                : undefined
            }
          />
          <AnswerBars
            caption={title}
            bars={summary.bins.map(({ from, to, count }) => ({
              key: String(from),
              label: t('results.bin', {
                from: number(from, digits(from)),
                to: number(to, digits(to)),
              }),
              count,
              share: count / summary.n,
            }))}
          />
        </>
      );
    case 'short-text':
    case 'long-text':
      return <Texts questionId={summary.id} n={summary.n} texts={summary.texts} />;
  }
}

const shownTexts = 6;

type TextsProps = { questionId: string; n: number; texts: string[] };

function Texts({ questionId, n, texts }: TextsProps) {
  const { t } = useTranslation('survey');
  const { engagementId = '', surveyId = '' } = useParams();
  const list = (shown: string[]) => (
    <ul className="divide-y">
      {shown.map((text, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: equal texts may stand twice
        <li key={index} className="whitespace-pre-wrap break-words py-2">
          {text}
        </li>
      ))}
    </ul>
  );
  return (
    <>
      <p className="flex flex-wrap items-baseline justify-between gap-x-4 text-faint text-xs">
        {texts.length === n ? t('results.texts', { count: n }) : t('results.textsGone')}
        <TextLink
          to={`${paths.engagement.surveyTexts(engagementId, surveyId)}?question=${questionId}`}
        >
          {t('results.themes')}
        </TextLink>
      </p>
      {list(texts.slice(0, shownTexts))}
      {texts.length > shownTexts && (
        <Disclosure summary={t('results.allTexts', { count: texts.length })}>
          {list(texts.slice(shownTexts))}
        </Disclosure>
      )}
    </>
  );
}

function byCount(bars: AnswerBar[]): AnswerBar[] {
  return bars.toSorted((a, b) => b.count - a.count);
}

function stepBars(
  summary: Extract<ShownSummary, { kind: 'scale' | 'recommendation' }>,
  question: SurveyQuestion,
  locale: 'zh-CN' | 'en',
): AnswerBar[] {
  const low = 'lowLabel' in question ? question.lowLabel : undefined;
  const high = 'highLabel' in question ? question.highLabel : undefined;
  const last = summary.distribution.length - 1;
  return summary.distribution.map(({ value, count, share }, index) => {
    const end = index === 0 ? low : index === last ? high : undefined;
    return {
      key: String(value),
      label: end ? `${value} · ${readSurveyText(end, locale)}` : String(value),
      count,
      share,
    };
  });
}

/** Bins have round ends, below one with decimals. */
function digits(value: number): number {
  return Number.isInteger(value) ? 0 : 2;
}
