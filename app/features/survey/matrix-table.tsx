import { useTranslation } from 'react-i18next';
import { Disclosure } from '~/components/ui/disclosure';
import { Cell, HeaderCell, Row, RowHeader, Table, TableFrame } from '~/components/ui/table';
import type { SurveyQuestion } from '~/domain/survey/survey-definition';
import { readSurveyText } from '~/domain/survey/survey-text';
import { useFormat } from '~/i18n/format-context';
import type { ShownSummary } from './question-chart';

type MatrixTableProps = {
  question: Extract<SurveyQuestion, { kind: 'matrix' }>;
  summary: Extract<ShownSummary, { kind: 'matrix' }>;
};

/** The numbers behind the bars of a matrix: shares by column, the mean place with its interval. */
export function MatrixTable({ question, summary }: MatrixTableProps) {
  const { t } = useTranslation('survey');
  const format = useFormat();
  const caption = readSurveyText(question.text, format.locale);
  return (
    <div className="mt-3">
      <Disclosure summary={t('results.asTable')}>
        <TableFrame label={caption}>
          <Table caption={caption}>
            <thead>
              <tr>
                <HeaderCell>{t('results.row')}</HeaderCell>
                <HeaderCell numeric>n</HeaderCell>
                {question.columns.map(({ id, text }) => (
                  <HeaderCell key={id} numeric className="whitespace-normal">
                    {readSurveyText(text, format.locale)}
                  </HeaderCell>
                ))}
                <HeaderCell numeric>{t('results.mean')}</HeaderCell>
                <HeaderCell numeric>{t('results.topTwoSteps')}</HeaderCell>
              </tr>
            </thead>
            <tbody>
              {question.rows.map((row, index) => {
                const own = summary.rows[index];
                return (
                  <Row key={row.id}>
                    <RowHeader>{readSurveyText(row.text, format.locale)}</RowHeader>
                    {!own || own.suppressed || own.kind !== 'stars' ? (
                      <Cell colSpan={question.columns.length + 3} muted>
                        {t('groups.withheld')}
                      </Cell>
                    ) : (
                      <>
                        <Cell numeric>{format.number(own.n)}</Cell>
                        {own.distribution.map(({ value, share }) => (
                          <Cell key={value} numeric>
                            {format.percent(share, 0)}
                          </Cell>
                        ))}
                        <Cell numeric>
                          {format.number(own.mean, 2)}
                          {own.meanInterval && (
                            <span className="block text-faint text-xs">
                              {format.number(own.meanInterval.low, 2)} …{' '}
                              {format.number(own.meanInterval.high, 2)}
                            </span>
                          )}
                        </Cell>
                        <Cell numeric>{format.percent(own.topTwo.share, 0)}</Cell>
                      </>
                    )}
                  </Row>
                );
              })}
            </tbody>
          </Table>
        </TableFrame>
      </Disclosure>
    </div>
  );
}
