import {
  type DateRange,
  dateRangeSchema,
  filterFromSearchParams,
} from '~/domain/funnel/deal-filter';
import { dealsQuestion } from '~/domain/funnel/deals-question';
import { originFromSearchParams } from '~/domain/funnel/number-origin';

const modes = ['whole', 'values', 'time'] as const;

/** What an address asks the comparison for. */
export function comparisonFromSearchParams(parameters: URLSearchParams) {
  function span(name: 'first' | 'second'): DateRange {
    const ends = (['from', 'to'] as const).flatMap((end) => {
      const parsed = dateRangeSchema.safeParse({ [end]: parameters.get(`${name}.${end}`) });
      return parsed.success ? Object.entries(parsed.data) : [];
    });
    return Object.fromEntries(ends);
  }
  return {
    datasetId: parameters.get('dataset'),
    filter: filterFromSearchParams(parameters),
    mode: modes.find((mode) => mode === parameters.get('mode')) ?? ('whole' as const),
    by: parameters.get('by'),
    first: parameters.get('first'),
    second: parameters.get('second'),
    spans: { first: span('first'), second: span('second') },
    origin: originFromSearchParams(parameters),
    deals: dealsQuestion(parameters),
  };
}
