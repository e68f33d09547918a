import type { z } from 'zod';
import { BYTE_ORDER_MARK } from '~/domain/dataset/csv-writer';
import { durationParts } from '~/domain/process-view/duration-parts';
import { processCsv } from '~/domain/process-view/process-csv';
import { processDiagram } from '~/domain/process-view/process-diagram';
import type { ProcessEdge, ShownGraph } from '~/domain/process-view/process-view';
import { localeOf } from '~/i18n/locale.server';
import { translatorOf } from '~/i18n/translator.server';
import type { processQuery } from './process-api';

type Process = { edges: ProcessEdge[]; graph: ShownGraph };

/** A process as a flowchart or as a table, in the language that the caller asked for. */
export async function processText(
  request: Request,
  process: Process,
  { format, measure }: Pick<z.output<typeof processQuery>, 'format' | 'measure'>,
): Promise<Response> {
  if (format === 'csv') {
    return textResponse(BYTE_ORDER_MARK + processCsv(process.edges), 'text/csv');
  }
  const locale = await localeOf(request);
  const translate = translatorOf(locale);
  const number = (value: number, decimals = 0) =>
    value.toLocaleString(locale, {
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
    });
  const diagram = processDiagram(process.graph, {
    measure,
    words: {
      start: translate('processView:graph.start'),
      end: translate('processView:graph.end'),
      none: translate('processView:graph.none'),
    },
    formatCount: (count) => number(count),
    formatSeconds: (seconds) => {
      const { value, unit, decimals } = durationParts(seconds);
      return translate(`processView:durations.${unit}`, { value: number(value, decimals) });
    },
  });
  return textResponse(diagram, 'text/vnd.mermaid');
}

function textResponse(text: string, type: string): Response {
  return new Response(text, {
    headers: { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'no-store' },
  });
}
