import { metricDefinition } from '~/domain/funnel/metrics';
import { countFigure, type Figure, medianFigure, shareFigure } from '~/domain/funnel/number-figure';
import type { NumberOrigin } from '~/domain/funnel/number-origin';
import type { TrendFindings } from '~/domain/funnel/trend-findings';
import type { StayLength } from '~/domain/funnel/trends';
import { type TracedNumber, traceFunnelNumber } from './show-origin.server';

type Findings = Omit<TrendFindings, 'velocity'>;
type Whole = Parameters<typeof traceFunnelNumber>[1];

/** The number of the trends page that an origin names; null where the page has no such number. */
export function traceTrendNumber(
  origin: NumberOrigin,
  findings: Findings,
  whole: Whole,
): TracedNumber | null {
  switch (origin.of) {
    case 'month': {
      const month = findings.months.find(({ metric }) => metric === origin.metric);
      const point = month?.trend.points.find((one) => one.month === origin.month);
      if (!month || !point) return null;
      return { figure: monthFigure(origin.metric, point), sql: month.query };
    }
    case 'stay': {
      const isCycle = origin.kind === 'deals' && findings.stays.of !== 'deals';
      const row = isCycle
        ? findings.cycle
        : findings.stays.rows.find(({ rank }) => rank === origin.place);
      if (!row || (!isCycle && origin.kind !== findings.stays.of)) return null;
      return { figure: stayFigure(row, origin.part), sql: findings.stays.query };
    }
    case 'stagnating': {
      const { total, beyondP90, factor, query } = findings.stagnation;
      if (factor !== origin.factor) return null;
      const value = origin.part === 'all' ? total : beyondP90;
      return { figure: countFigure(value, total), sql: query };
    }
    case 'band': {
      const band = findings.sizes.rows.find((row) => row.band === origin.band);
      if (!band) return null;
      const figure =
        origin.part === 'deals'
          ? countFigure(band.deals, band.deals)
          : shareFigure(band.won, band.won + band.lost);
      return { figure, sql: findings.sizes.query };
    }
    case 'source-month': {
      const { sources } = findings;
      if (sources?.column.key !== origin.column) return null;
      const source = sources.rows.find(({ value }) => value === origin.value);
      const month = source?.months.find((one) => one.month === origin.month);
      if (!month) return null;
      return {
        figure: shareFigure(month.won, month.won + month.lost),
        sql: sources.query,
        subject: origin.month,
      };
    }
    case 'group':
      return traceGroup(origin, findings) ?? traceFunnelNumber(origin, whole);
    default:
      return traceFunnelNumber(origin, whole);
  }
}

function monthFigure(
  metric: TrendFindings['months'][number]['metric'],
  { value, n }: { value: number | null; n: number },
): Figure {
  const { kind, unit } = metricDefinition(metric);
  if (kind === 'proportion') return shareFigure(Math.round((value ?? 0) * n), n);
  return countFigure(value, n, unit);
}

function stayFigure(row: StayLength, part: string): Figure {
  switch (part) {
    case 'moved':
      return medianFigure(row.moved);
    case 'open':
      return countFigure(row.open, row.finished + row.open);
    case 'all': {
      const { median, low, high } = row.survival;
      const interval = low !== null && high !== null ? { low, high } : null;
      return { ...countFigure(median, row.finished + row.open, 'days'), interval };
    }
    default:
      return medianFigure({ n: row.finished, mean: row.mean, median: row.median, p90: row.p90 });
  }
}

/** Numbers by the values of a column that only this page has: of lost deals, and of sources. */
function traceGroup(
  origin: NumberOrigin & { of: 'group' },
  { reasons, sources }: Findings,
): TracedNumber | null {
  if (origin.number === 'lost' && reasons?.column.key === origin.column) {
    const reason = reasons.rows.find(({ value }) => value === origin.value);
    return reason ? { figure: shareFigure(reason.lost, reasons.total), sql: reasons.query } : null;
  }
  if (sources?.column.key !== origin.column) return null;
  const source = sources.rows.find(({ value }) => value === origin.value);
  if (!source) return null;
  if (origin.number === 'deals') {
    return { figure: countFigure(source.deals, source.deals), sql: sources.query };
  }
  if (origin.number === 'win-rate') {
    return { figure: shareFigure(source.won, source.won + source.lost), sql: sources.query };
  }
  return null;
}
