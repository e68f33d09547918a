import type { AuditFindings } from '~/domain/funnel/audit-findings';
import { countFigure, shareFigure } from '~/domain/funnel/number-figure';
import type { NumberOrigin } from '~/domain/funnel/number-origin';
import type { DatasetQuality } from './dataset-quality.server';
import type { TracedNumber } from './show-origin.server';

/** The number of the quality page that an origin names; null where the page has no such number. */
export function traceQualityNumber(
  origin: NumberOrigin,
  { quality, inflation }: { quality: DatasetQuality; inflation: AuditFindings['inflation'] },
): TracedNumber | null {
  const { query, n } = quality.provenance;
  switch (origin.of) {
    case 'check': {
      const check = quality.checks.find(({ id }) => id === origin.check);
      return check ? { figure: shareFigure(check.flawed, check.n), sql: query } : null;
    }
    case 'blank': {
      const row = quality.completeness.find(
        ({ outcome, rank }) => outcome === origin.outcome && rank === origin.place,
      );
      const cell = row?.cells.find(({ field }) => field === origin.field);
      if (!row || !cell) return null;
      return { figure: shareFigure(cell.filled, row.deals), sql: query, subject: row.stage };
    }
    case 'sign':
      return { figure: countFigure(inflation.counts[origin.sign], n), sql: inflation.query };
    case 'deal':
      return { figure: countFigure(1, 1), sql: inflation.query, subject: origin.deal };
    default:
      return null;
  }
}
