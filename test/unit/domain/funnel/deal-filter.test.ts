import { describe, expect, it } from 'vitest';
import {
  type DealFilter,
  filterFromSearchParams,
  filterToSearchParams,
} from '~/domain/funnel/deal-filter';
import { isMetricId, metricDefinitions } from '~/domain/funnel/metrics';

describe('a filter in the URL', () => {
  it.each<[DealFilter]>([
    [{}],
    [
      {
        where: [
          { column: 'owner', values: ['Ann', null] },
          { column: 'category_1', values: ['渠道'] },
        ],
      },
    ],
    [{ created: { from: '2024-01-01' }, closed: { from: '2024-02-01', to: '2024-02-29' } }],
    [{ outcome: ['won', 'lost'], at: { stage: 'Engaging', result: 'stuck' } }],
  ])('is the same after the way there and back: %j', (filter) => {
    const text = filterToSearchParams(filter).toString();
    expect(filterFromSearchParams(new URLSearchParams(text))).toEqual(filter);
  });

  it('leaves out the empty fields of a form', () => {
    const text = 'f.owner=Ann&f.source=&outcome=&created.from=&created.to=2024-03-01&stage=';
    expect(filterFromSearchParams(new URLSearchParams(text))).toEqual({
      where: [{ column: 'owner', values: ['Ann'] }],
      created: { to: '2024-03-01' },
    });
  });

  it('ignores what is no filter', () => {
    expect(filterFromSearchParams(new URLSearchParams('page=2&created.from=soon&f.='))).toEqual({});
    expect(filterFromSearchParams(new URLSearchParams('outcome=perhaps'))).toEqual({});
  });
});

describe('metrics', () => {
  it('are each defined once', () => {
    expect(new Set(metricDefinitions.map(({ id }) => id)).size).toBe(metricDefinitions.length);
    expect(isMetricId('win-rate')).toBe(true);
    expect(isMetricId('constructor')).toBe(false);
  });
});
