import { useTranslation } from 'react-i18next';
import { Disclosure } from '~/components/ui/disclosure';
import { Cell, HeaderCell, Row, RowHeader, Table, TableFrame } from '~/components/ui/table';
import type { SurveyPage } from '~/domain/survey/survey-view';
import { useFormat } from '~/i18n/format-context';
import { barChartOf } from './question-chart';
import { SaveChart } from './save-chart';

/** How many answers came when, and what share of those invited that makes by then. */
export function AnswerTimeline({ survey }: { survey: SurveyPage }) {
  const { t } = useTranslation('surveyResults');
  const format = useFormat();
  const { timeline, minimumGroup } = survey;
  if (timeline.length < 2) return null;
  // In a pulse people answer again and again, so that answers are not a share of them.
  const invited = survey.kind === 'pulse' ? null : survey.invited;
  const all = timeline.reduce((sum, { count }) => sum + count, 0);
  const most = Math.max(...timeline.map(({ count }) => count));
  let soFar = 0;
  const rows = timeline.map(({ from, to, count }) => {
    soFar += count;
    const label =
      from === to
        ? format.date(from)
        : t('timeline.period', { from: format.date(from), to: format.date(to) });
    return { key: `${from}-${to}`, label, count, share: count / all, soFar };
  });
  const chart = barChartOf(
    t('timeline.title'),
    `${survey.title} · n = ${format.number(all)}`,
    rows,
    format,
  );
  return (
    <Disclosure summary={t('timeline.title')} open={timeline.length <= 12}>
      <div className="flex items-start justify-between gap-3">
        <p className="mb-2 max-w-[72ch] text-muted text-sm">
          {t('timeline.description', { minimum: minimumGroup })}
        </p>
        <SaveChart chart={chart} />
      </div>
      <TableFrame label={t('timeline.title')}>
        <Table caption={t('timeline.title')}>
          <thead>
            <tr>
              <HeaderCell>{t('timeline.column')}</HeaderCell>
              <HeaderCell numeric>{t('timeline.count')}</HeaderCell>
              <HeaderCell className="w-1/2">
                <span className="sr-only">{t('timeline.count')}</span>
              </HeaderCell>
              {invited !== null && <HeaderCell numeric>{t('timeline.rate')}</HeaderCell>}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, label, count, soFar: until }) => (
              <Row key={key}>
                <RowHeader>{label}</RowHeader>
                <Cell numeric>{format.number(count)}</Cell>
                <Cell>
                  <span aria-hidden="true" className="print-exact block h-2.5 rounded-sm bg-sunken">
                    <span
                      className="block h-full rounded-sm bg-series-1"
                      style={{ width: `${(count / most) * 100}%` }}
                    />
                  </span>
                </Cell>
                {invited !== null && (
                  <Cell numeric>{invited > 0 ? format.percent(until / invited, 0) : '–'}</Cell>
                )}
              </Row>
            ))}
          </tbody>
        </Table>
      </TableFrame>
    </Disclosure>
  );
}
