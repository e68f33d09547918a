import { useTranslation } from 'react-i18next';
import type { ChartDrawing } from '~/components/chart/chart-drawing';
import { DataOrigin } from '~/components/ui/data-origin';
import { DataTable } from '~/components/ui/data-table';
import { Disclosure } from '~/components/ui/disclosure';
import { Section } from '~/components/ui/section';
import { Cell, HeaderCell, Row, RowHeader, Table, TableFrame } from '~/components/ui/table';
import type { TeamRow } from '~/domain/pilot/compare-pilot';
import type { PilotDifference, PilotFigure } from '~/domain/pilot/pilot-figure';
import { NAIVE_FALSE_ALARMS } from '~/domain/pilot/plan-warnings';
import { SavedChart } from '~/features/chart/saved-chart';
import { useValueText, type ValueText } from '~/features/goal/value-text';
import { useFormat } from '~/i18n/format-context';
import type { ShownComparison } from './pilot-page-props';
import { range } from './plan-outlook';
import { pInWords } from './use-code-values';

type ComparisonSectionProps = {
  compared: ShownComparison;
  drawing: ChartDrawing | null;
  currency: string;
};

/** Before and during, pilot and comparison side by side, team by team, and where it comes from. */
export function ComparisonSection({ compared, drawing, currency }: ComparisonSectionProps) {
  const { t } = useTranslation('pilot');
  const format = useFormat();
  const { comparison, metric, stage, filter, plan, dataset, query } = compared;
  const text = useValueText(metric.unit, currency);
  const { pilotAgainstComparison } = comparison.descriptive;
  return (
    <Section title={t('details.title')} description={t('details.description')}>
      <div className="grid grid-cols-1 gap-6">
        <FourFields compared={compared} text={text} />
        {drawing && (
          <SavedChart
            name={metric.id}
            drawing={drawing}
            title={t('details.differences')}
            description={t('details.differencesDescription')}
          />
        )}
        <TeamTable teams={comparison.teams} text={text} />
        {pilotAgainstComparison.naiveP !== null && (
          <p className="text-muted text-sm">
            {t('details.naive', {
              p: pInWords(pilotAgainstComparison.naiveP),
              pooled: range(NAIVE_FALSE_ALARMS.pooled, format.percent),
            })}
          </p>
        )}
        <Disclosure summary={t('details.origin')} look="box">
          <DataOrigin
            labels={{
              definition: t('goal:origin.definition'),
              filter: t('goal:origin.filter'),
              noFilter: t('goal:origin.noFilter'),
              n: t('goal:origin.n'),
              query: t('goal:origin.query'),
            }}
            definition={t(`goal:definitions.${metric.id}`)}
            filters={[
              { label: t('goal:origin.dataset'), value: dataset.name },
              {
                label: t('details.before'),
                value: t('goal:origin.periodValue', {
                  from: format.date(plan.baselineFrom),
                  to: t('plan.dayBefore'),
                }),
              },
              {
                label: t('details.during'),
                value: t('goal:origin.periodValue', {
                  from: format.date(plan.startsOn),
                  to: format.date(plan.endsOn),
                }),
              },
              ...(stage ? [{ label: t('goal:origin.stage'), value: stage }] : []),
              ...(filter.where ?? []).map(({ column, values }) => ({
                label: column,
                value: values.map((value) => value ?? t('goal:blank')).join(', '),
              })),
            ]}
            n={format.number(
              comparison.descriptive.pilotBeforeAfter.n +
                comparison.descriptive.comparisonBeforeAfter.n,
            )}
            sql={query}
          />
        </Disclosure>
      </div>
    </Section>
  );
}

function FourFields({ compared, text }: { compared: ShownComparison; text: ValueText }) {
  const { t } = useTranslation('pilot');
  const { pilotBeforeAfter, comparisonBeforeAfter, pilotAgainstComparison, ...rest } =
    compared.comparison.descriptive;
  const before = gap(comparisonBeforeAfter.first, pilotBeforeAfter.first);
  const isTotal = ['sum', 'count'].includes(compared.metric.kind);
  return (
    <div className="grid grid-cols-1 gap-2">
      <TableFrame label={t('details.fourFields')}>
        <Table caption={t('details.fourFields')}>
          <thead>
            <tr>
              <HeaderCell>{t(`goal:metrics.${compared.metric.id}`)}</HeaderCell>
              <HeaderCell numeric>{t('details.before')}</HeaderCell>
              <HeaderCell numeric>{t('details.during')}</HeaderCell>
              <HeaderCell numeric>{t('details.change')}</HeaderCell>
            </tr>
          </thead>
          <tbody>
            <DifferenceRow label={t('arms.pilot')} difference={pilotBeforeAfter} text={text} />
            <DifferenceRow
              label={t('arms.comparison')}
              difference={comparisonBeforeAfter}
              text={text}
            />
            <Row>
              <RowHeader>{t('details.gap')}</RowHeader>
              <Cell numeric>{text.difference(before)}</Cell>
              <Cell numeric>
                {text.difference(pilotAgainstComparison.estimate)}
                <Small>{text.differenceInterval(pilotAgainstComparison.interval)}</Small>
              </Cell>
              <Cell numeric className="font-semibold">
                {text.difference(rest.differenceInDifferences.estimate)}
                <Small>{text.differenceInterval(rest.differenceInDifferences.interval)}</Small>
              </Cell>
            </Row>
          </tbody>
        </Table>
      </TableFrame>
      <p className="text-muted text-sm">
        {t('details.fourFieldsNote')} {isTotal && t('details.totalNote')}
      </p>
    </div>
  );
}

function gap(first: PilotFigure, second: PilotFigure): number | null {
  return first.estimate === null || second.estimate === null
    ? null
    : second.estimate - first.estimate;
}

function DifferenceRow({
  label,
  difference,
  text,
}: {
  label: string;
  difference: PilotDifference;
  text: ValueText;
}) {
  const format = useFormat();
  return (
    <Row>
      <RowHeader>{label}</RowHeader>
      {[difference.first, difference.second].map((figure, index) => (
        <Cell key={index === 0 ? 'before' : 'during'} numeric>
          {text.value(figure.estimate)}
          <Small>
            {text.interval(figure.interval)} · n = {format.number(figure.n)}
          </Small>
        </Cell>
      ))}
      <Cell numeric>
        {text.difference(difference.estimate)}
        <Small>{text.differenceInterval(difference.interval)}</Small>
      </Cell>
    </Row>
  );
}

function Small({ children }: { children: React.ReactNode }) {
  return <span className="block font-normal text-faint text-xs">{children}</span>;
}

function TeamTable({ teams, text }: { teams: readonly TeamRow[]; text: ValueText }) {
  const { t } = useTranslation('pilot');
  const format = useFormat();
  return (
    <DataTable
      caption={t('details.teams')}
      showCaption
      rows={[...teams]}
      rowKey={({ team }) => team}
      empty="–"
      columns={[
        { key: 'team', header: t('details.team'), rowHeader: true, cell: ({ team }) => team },
        { key: 'arm', header: t('details.arm'), cell: ({ arm }) => t(`arms.${arm}`) },
        {
          key: 'before',
          header: t('details.before'),
          numeric: true,
          cell: ({ before }) => text.value(before.estimate),
        },
        {
          key: 'nBefore',
          header: 'n',
          numeric: true,
          cell: ({ before }) => format.number(before.n),
        },
        {
          key: 'during',
          header: t('details.during'),
          numeric: true,
          cell: ({ during }) => text.value(during.estimate),
        },
        {
          key: 'nDuring',
          header: 'n',
          numeric: true,
          cell: ({ during }) => format.number(during.n),
        },
        {
          key: 'change',
          header: t('details.change'),
          numeric: true,
          cell: ({ change }) => text.difference(change),
        },
      ]}
    />
  );
}
