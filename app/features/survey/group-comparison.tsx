import { useTranslation } from 'react-i18next';
import { Section } from '~/components/ui/section';
import { Cell, HeaderCell, Row, RowHeader, Table, TableFrame } from '~/components/ui/table';
import { questionsOf } from '~/domain/survey/survey-definition';
import { cutQuestion } from '~/domain/survey/survey-promise';
import type { CutResult } from '~/domain/survey/survey-results';
import type { QuestionSummary } from '~/domain/survey/survey-summary';
import { readSurveyText } from '~/domain/survey/survey-text';
import type { SurveyPage } from '~/domain/survey/survey-view';
import type { Format } from '~/i18n/format';
import { useFormat } from '~/i18n/format-context';

/** The groups that were promised side by side: one table a question, intervals beside the numbers. */
export function GroupComparison({ survey }: { survey: SurveyPage }) {
  const { t } = useTranslation('survey');
  const { locale } = useFormat();
  return survey.promise.cuts.map((cut) => {
    const question = cutQuestion(survey.definition, cut);
    const own = survey.cuts.filter((result) => result.cut === cut && isCountable(result));
    if (!question || own.length === 0) return null;
    return (
      <Section
        key={cut}
        title={t('groups.title', { question: readSurveyText(question.text, locale) })}
        description={t('groups.description', { minimum: survey.promise.minimumGroup })}
      >
        <div className="space-y-5">
          {own.map((result) => (
            <GroupTable key={result.questionId} survey={survey} result={result} />
          ))}
        </div>
      </Section>
    );
  });
}

function isCountable({ groups }: CutResult): boolean {
  return groups.some(
    ({ summary }) => summary.kind !== 'short-text' && summary.kind !== 'long-text',
  );
}

function GroupTable({ survey, result }: { survey: SurveyPage; result: CutResult }) {
  const { t } = useTranslation('survey');
  const format = useFormat();
  const question = questionsOf(survey.definition).find(({ id }) => id === result.questionId);
  const groups = cutQuestion(survey.definition, result.cut)?.options ?? [];
  if (!question) return null;
  const caption = readSurveyText(question.text, format.locale);
  return (
    <TableFrame label={caption}>
      <Table caption={caption} showCaption>
        <thead>
          <tr>
            <HeaderCell>{t('groups.group')}</HeaderCell>
            <HeaderCell numeric>n</HeaderCell>
            <HeaderCell>{t('groups.result')}</HeaderCell>
          </tr>
        </thead>
        <tbody>
          {result.groups.map(({ optionId, summary }) => {
            const name = groups.find(({ id }) => id === optionId)?.text;
            return (
              <Row key={optionId}>
                <RowHeader>{name ? readSurveyText(name, format.locale) : optionId}</RowHeader>
                {summary.suppressed ? (
                  <Cell colSpan={2} muted>
                    {t('groups.withheld')}
                  </Cell>
                ) : (
                  <>
                    <Cell numeric>{format.number(summary.n)}</Cell>
                    <Cell>{resultText(summary, question, format)}</Cell>
                  </>
                )}
              </Row>
            );
          })}
        </tbody>
      </Table>
    </TableFrame>
  );
}

type Shown = Extract<QuestionSummary, { suppressed: false }>;
type Question = ReturnType<typeof questionsOf>[number];

/** A group's answers in one line: its mean or score with the interval, or its three largest shares. */
function resultText(summary: Shown, question: Question, format: Format): string {
  if ('options' in summary) {
    const texts = 'options' in question ? question.options : [];
    return format.list(
      summary.options
        .toSorted((a, b) => b.count - a.count)
        .slice(0, 3)
        .map(({ id, share }) => {
          const text = texts.find((option) => option.id === id)?.text;
          return `${text ? readSurveyText(text, format.locale) : id} ${format.percent(share, 0)}`;
        }),
    );
  }
  if ('netPromoterScore' in summary && summary.netPromoterScore) {
    const { score, interval } = summary.netPromoterScore;
    return withInterval(format.number(score), interval, format, 0);
  }
  return 'mean' in summary
    ? withInterval(format.number(summary.mean, 2), summary.meanInterval, format, 2)
    : '';
}

function withInterval(
  text: string,
  interval: { low: number; high: number } | null,
  format: Format,
  decimals: number,
): string {
  if (!interval) return text;
  return `${text} (${format.number(interval.low, decimals)} … ${format.number(interval.high, decimals)})`;
}
