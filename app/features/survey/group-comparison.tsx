import { useTranslation } from 'react-i18next';
import { Section } from '~/components/ui/section';
import { Cell, HeaderCell, Row, RowHeader, Table, TableFrame } from '~/components/ui/table';
import { countedQuestions, rowsApart } from '~/domain/survey/counted-questions';
import type { SurveyOption, SurveyQuestion } from '~/domain/survey/survey-definition';
import { cutQuestion } from '~/domain/survey/survey-promise';
import type { QuestionSummary } from '~/domain/survey/survey-summary';
import { readSurveyText } from '~/domain/survey/survey-text';
import type { SurveyPage } from '~/domain/survey/survey-view';
import { useFormat } from '~/i18n/format-context';
import { comparedNumbers } from './compared-numbers';
import { DifferenceMark } from './difference-mark';

/** The groups that were promised side by side: one table a question, marked where they differ. */
export function GroupComparison({ survey }: { survey: SurveyPage }) {
  const { t } = useTranslation('survey');
  const { t: tr } = useTranslation('surveyResults');
  const { locale } = useFormat();
  const questions = rowsApart(countedQuestions(survey.definition));
  return survey.promise.cuts.map((cut) => {
    const question = cutQuestion(survey.definition, cut);
    const own = survey.cuts.filter((result) => result.cut === cut);
    if (!question || own.length === 0) return null;
    return (
      <Section
        key={cut}
        title={t('groups.title', { question: readSurveyText(question.text, locale) })}
        description={`${t('groups.description', { minimum: survey.promise.minimumGroup })} ${tr('marks.groups')}`}
      >
        <div className="space-y-5">
          {questions.map((asked) => {
            const groups = question.options.map((option) => ({
              option,
              summary: summaryIn(own, asked.id, option.id),
            }));
            return groups.some(({ summary }) => summary && isCompared(summary)) ? (
              <GroupTable
                key={asked.id}
                survey={survey}
                cut={cut}
                question={asked}
                groups={groups}
              />
            ) : null;
          })}
        </div>
      </Section>
    );
  });
}

/** The summary of a question, or of a row of a matrix, in one group. */
function summaryIn(
  results: SurveyPage['cuts'],
  questionId: string,
  optionId: string,
): QuestionSummary | undefined {
  const summaries = results.flatMap(({ groups }) =>
    groups.filter((group) => group.optionId === optionId).map(({ summary }) => summary),
  );
  return summaries
    .flatMap((summary) =>
      !summary.suppressed && summary.kind === 'matrix' ? summary.rows : [summary],
    )
    .find(({ id }) => id === questionId);
}

function isCompared({ kind }: QuestionSummary): boolean {
  return kind !== 'date' && kind !== 'matrix';
}

type GroupTableProps = {
  survey: SurveyPage;
  cut: string;
  question: SurveyQuestion;
  groups: { option: SurveyOption; summary: QuestionSummary | undefined }[];
};

function GroupTable({ survey, cut, question, groups }: GroupTableProps) {
  const { t } = useTranslation('survey');
  const format = useFormat();
  const caption = readSurveyText(question.text, format.locale);
  const numbers = comparedNumbers(
    { kind: question.kind, options: 'options' in question ? question.options : [] },
    format,
    t,
  );
  return (
    <TableFrame label={caption}>
      <Table caption={caption} showCaption>
        <thead>
          <tr>
            <HeaderCell>{t('groups.result')}</HeaderCell>
            {groups.map(({ option, summary }) => (
              <HeaderCell
                key={option.id}
                numeric
                unit={
                  summary && !summary.suppressed ? `n = ${format.number(summary.n)}` : undefined
                }
              >
                {readSurveyText(option.text, format.locale)}
              </HeaderCell>
            ))}
          </tr>
        </thead>
        <tbody>
          {numbers.map((number) => (
            <Row key={number.key}>
              <RowHeader>{number.label}</RowHeader>
              {groups.map(({ option, summary }) =>
                !summary || summary.suppressed ? (
                  <Cell key={option.id} numeric muted>
                    {t('groups.withheld')}
                  </Cell>
                ) : (
                  <Cell key={option.id} numeric>
                    {number.value(summary)}
                    <DifferenceMark
                      difference={survey.differences.find(
                        (one) =>
                          one.cut === cut &&
                          one.questionId === question.id &&
                          one.group === option.id &&
                          one.of === number.of &&
                          one.optionId === number.optionId,
                      )}
                    />
                  </Cell>
                ),
              )}
            </Row>
          ))}
        </tbody>
      </Table>
    </TableFrame>
  );
}
