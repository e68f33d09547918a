import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { selectionFromText, selectionText } from '~/domain/funnel/deal-selection';
import {
  dealsOfNumber,
  type NumberOrigin,
  originFromSearchParams,
  originSearch,
} from '~/domain/funnel/number-origin';

const way = 'd41d8cd98f00b204e9800998ecf8427e';

describe('the origin of a number in the URL', () => {
  it.each<[NumberOrigin]>([
    [{ of: 'total', number: 'win-rate' }],
    [{ of: 'stage', place: 2, number: 'loss-rate' }],
    [{ of: 'stage', place: 0, number: 'dwell-moved' }],
    [{ of: 'group', column: 'owner', value: '华东 & 华南', number: 'cycle-won' }],
    [{ of: 'group', column: 'category_1', value: 'Smith & Co. 100%', number: 'won' }],
    [{ of: 'group', column: 'owner', value: null, number: 'deals' }],
    [{ of: 'group', column: 'owner', value: '', number: 'deals' }],
    [{ of: 'side', side: 1, number: 'deals' }],
    [{ of: 'side-stage', side: 0, place: 3, number: 'conversion' }],
    [{ of: 'month', metric: 'win-rate', month: '2017-03' }],
    [{ of: 'stay', kind: 'stages', place: 1, part: 'moved' }],
    [{ of: 'stagnating', kind: 'deals', factor: 1.5, part: 'beyond-p90' }],
    [{ of: 'band', band: 4, part: 'closed' }],
    [{ of: 'source-month', column: 'source', value: null, month: '2024-12' }],
    [{ of: 'check', check: 'future-dates' }],
    [{ of: 'blank', field: 'amount', outcome: 'won', place: null }],
    [{ of: 'blank', field: 'amount', outcome: 'open', place: 0 }],
    [{ of: 'deal', deal: 'D-1.2' }],
    [{ of: 'sign', sign: 'sameDay' }],
    [{ of: 'cases', part: 'rework' }],
    [{ of: 'activity', name: 'W_Nabellen. %2E', part: 'repeated' }],
    [{ of: 'edge', from: 'A.1', to: 'B%', share: 0.8, part: 'wait' }],
    [{ of: 'variant', way }],
    [{ of: 'move', from: -1, to: 2 }],
    [{ of: 'between', start: '下单', end: '签约' }],
  ])('is the same after the way there and back, and can be closed: %j', (origin) => {
    const page = new URLSearchParams('dataset=1&f.owner=A&page=3&find=x&found=won&order=amount');
    const opened = new URLSearchParams(originSearch(page, origin));
    expect(originFromSearchParams(opened)).toEqual(origin);
    expect(originSearch(opened, null)).toBe('?dataset=1&f.owner=A');
  });

  it.each([
    '',
    'total',
    'total.price',
    'total.won.more',
    'stage.x.in',
    'stage.-1.in',
    'stage.1.deals',
    'group.deals',
    'group.deals.owner',
    'side.2.deals',
    'month.win-rate.March',
    'stay.stages.1.nowhere',
    'stagnating.deals.0.all',
    'variant.short',
    'edge.A.B',
    '__proto__.x',
    'constructor',
  ])('is none for %j', (text) => {
    expect(originFromSearchParams(new URLSearchParams({ origin: text }))).toBeNull();
  });

  it('keeps any name of an activity', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (start, end) => {
        fc.pre(start !== '∅' && end !== '∅');
        const selection = { of: 'between', start, end } as const;
        expect(selectionFromText(selectionText(selection))).toEqual(selection);
      }),
    );
  });

  it('never throws on what stands in an address', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        originFromSearchParams(new URLSearchParams({ origin: text }));
      }),
    );
  });
});

describe('the deals behind a number', () => {
  const stages = ['Lead', 'Offer'];
  it('are the filtered ones with the outcomes that count', () => {
    const filter = { created: { from: '2025-01-01' } };
    expect(dealsOfNumber(filter, { of: 'total', number: 'win-rate' }, stages)).toEqual({
      filter: { ...filter, outcome: ['won', 'lost'] },
      selection: null,
    });
    expect(dealsOfNumber(filter, { of: 'total', number: 'deals' }, stages)?.filter).toEqual(filter);
    expect(dealsOfNumber({ outcome: ['lost'] }, { of: 'total', number: 'won' }, stages)).toBeNull();
  });

  it('are those of a stage, a group, or a side', () => {
    expect(dealsOfNumber({}, { of: 'stage', place: 1, number: 'conversion' }, stages)).toEqual({
      filter: { at: { stage: 'Offer', result: 'in' } },
      selection: null,
    });
    expect(dealsOfNumber({}, { of: 'stage', place: 5, number: 'in' }, stages)).toBeNull();
    expect(dealsOfNumber({}, { of: 'stage', place: 0, number: 'dwell-moved' }, stages)).toEqual({
      filter: {},
      selection: { of: 'stay', kind: 'stages', place: 0, part: 'moved' },
    });
    expect(
      dealsOfNumber({}, { of: 'group', column: 'owner', value: null, number: 'cycle-won' }, stages)
        ?.filter,
    ).toEqual({ outcome: ['won'], where: [{ column: 'owner', values: [null] }] });
    const sides = [{ where: [{ column: 'owner', values: ['Ada'] }] }, {}];
    expect(
      dealsOfNumber({}, { of: 'side', side: 0, number: 'won' }, stages, sides)?.filter,
    ).toEqual({ ...sides[0], outcome: ['won'] });
    expect(dealsOfNumber({}, { of: 'side', side: 0, number: 'won' }, stages)).toBeNull();
  });
});
