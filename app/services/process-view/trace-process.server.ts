import { countFigure, medianFigure, shareFigure } from '~/domain/funnel/number-figure';
import type { NumberOrigin } from '~/domain/funnel/number-origin';
import type { ProcessFindings } from '~/domain/process-view/process-findings';
import type { TracedNumber } from '~/services/analysis/show-origin.server';

/** The number of the process page that an origin names; null where the page has no such number. */
export function traceProcessNumber(
  origin: NumberOrigin,
  process: ProcessFindings,
): TracedNumber | null {
  const { totals, queries } = process;
  switch (origin.of) {
    case 'cases': {
      if (origin.part === 'rework') {
        return { figure: shareFigure(totals.reworkCases, totals.cases), sql: queries.totals };
      }
      if (origin.part === 'all') {
        return { figure: countFigure(totals.cases, totals.cases, 'cases'), sql: queries.totals };
      }
      const { median, mean, p90 } = totals.durationSeconds;
      const figure = medianFigure({ n: totals.cases, median, mean, p90 }, 'seconds');
      return { figure, sql: queries.totals };
    }
    case 'activity': {
      const activity = process.activities.find(({ name }) => name === origin.name);
      if (!activity) return null;
      const { count, cases, starts, ends, repeatedIn } = activity;
      const values = { times: count, cases, starts, ends, repeated: repeatedIn };
      const unit = origin.part === 'times' ? 'times' : 'cases';
      return {
        figure: countFigure(values[origin.part], totals.cases, unit),
        sql: queries.activities,
        subject: origin.name,
      };
    }
    case 'edge': {
      if (origin.share !== process.graph.share) return null;
      const edge = process.graph.edges.find(
        ({ from, to }) => from === origin.from && to === origin.to,
      );
      if (!edge) return null;
      const { count, medianSeconds, meanSeconds } = edge;
      return {
        figure:
          origin.part === 'times'
            ? countFigure(count, edge.cases, 'times')
            : {
                ...countFigure(medianSeconds, count, 'seconds'),
                spread: { mean: meanSeconds, p90: null },
              },
        sql: queries.graph,
        subject: `${origin.from} → ${origin.to}`,
      };
    }
    case 'variant': {
      const variant = process.variants.find(({ way }) => way === origin.way);
      if (!variant) return null;
      return {
        figure: shareFigure(variant.count, totals.cases),
        sql: queries.variants,
        subject: variant.activities.join(' → '),
      };
    }
    case 'move': {
      const move = process.moves?.find(
        ({ places }) => places.from === origin.from && places.to === origin.to,
      );
      if (!move) return null;
      return {
        figure: countFigure(move.count, move.cases, 'times'),
        sql: queries.moves,
        subject: `${move.from ?? '…'} → ${move.to}`,
      };
    }
    case 'between': {
      const { between } = process;
      if (!between || between.start !== origin.start || between.end !== origin.end) return null;
      return {
        figure: medianFigure(between, 'seconds'),
        sql: between.query,
        subject: `${between.start} → ${between.end}`,
      };
    }
    default:
      return null;
  }
}
