import { useTranslation } from 'react-i18next';
import { Cell, HeaderCell, Row, RowHeader, Table, TableFrame } from '~/components/ui/table';
import type { SurveyQuestion } from '~/domain/survey/survey-definition';
import { readSurveyText } from '~/domain/survey/survey-text';
import { useFormat } from '~/i18n/format-context';
import type { ShownSummary } from './question-chart';

type RankingTableProps = {
  question: Extract<SurveyQuestion, { kind: 'ranking' }>;
  summary: Extract<ShownSummary, { kind: 'ranking' }>;
};

/** Options by their mean rank, how many ranked them, and how often each was put first. */
export function RankingTable({ question, summary }: RankingTableProps) {
  const { t } = useTranslation('survey');
  const format = useFormat();
  const caption = readSurveyText(question.text, format.locale);
  return (
    <TableFrame label={caption} bordered={false}>
      <Table caption={caption}>
        <thead>
          <tr>
            <HeaderCell>{t('results.option')}</HeaderCell>
            <HeaderCell numeric>{t('results.meanRank')}</HeaderCell>
            <HeaderCell numeric>{t('results.ranked')}</HeaderCell>
            <HeaderCell numeric>{t('results.first')}</HeaderCell>
          </tr>
        </thead>
        <tbody>
          {summary.ranks.map(({ id, meanRank, rankInterval, ranked, first, firstShare }) => {
            const text = question.options.find((option) => option.id === id)?.text;
            return (
              <Row key={id}>
                <RowHeader>{text ? readSurveyText(text, format.locale) : id}</RowHeader>
                <Cell numeric>
                  {format.number(meanRank, 2)}
                  {rankInterval && (
                    <span className="block text-faint text-xs">
                      {format.number(rankInterval.low, 2)} … {format.number(rankInterval.high, 2)}
                    </span>
                  )}
                </Cell>
                <Cell numeric>{format.number(ranked)}</Cell>
                <Cell numeric>
                  {format.number(first)} ({format.percent(firstShare, 0)})
                </Cell>
              </Row>
            );
          })}
        </tbody>
      </Table>
    </TableFrame>
  );
}
