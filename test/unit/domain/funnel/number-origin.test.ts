import { describe, expect, it } from 'vitest';
import {
  dealsOfNumber,
  type NumberOrigin,
  originFromSearchParams,
  originSearch,
} from '~/domain/funnel/number-origin';

describe('the origin of a number in the URL', () => {
  it.each<[NumberOrigin]>([
    [{ of: 'total', number: 'win-rate' }],
    [{ of: 'stage', place: 2, number: 'loss-rate' }],
    [{ of: 'group', value: '华东 & 华南', number: 'cycle-won' }],
    [{ of: 'group', value: null, number: 'deals' }],
  ])('is the same after the way there and back, and can be closed: %j', (origin) => {
    const page = new URLSearchParams('dataset=1&f.owner=A&page=3');
    const opened = new URLSearchParams(originSearch(page, origin));
    expect(originFromSearchParams(opened)).toEqual(origin);
    expect(originSearch(opened, null)).toBe('?dataset=1&f.owner=A');
  });

  it.each([
    '',
    'total',
    'total.price',
    'stage.x.in',
    'stage.-1.in',
    'stage.1.deals',
    'group.deals',
  ])('is none for %j', (text) => {
    expect(originFromSearchParams(new URLSearchParams({ origin: text }))).toBeNull();
  });
});

describe('the deals behind a number', () => {
  const stages = ['Lead', 'Offer'];
  it('are the filtered ones with the outcomes that count', () => {
    const filter = { created: { from: '2025-01-01' } };
    expect(dealsOfNumber(filter, { of: 'total', number: 'win-rate' }, stages, null)).toEqual({
      ...filter,
      outcome: ['won', 'lost'],
    });
    expect(dealsOfNumber(filter, { of: 'total', number: 'deals' }, stages, null)).toEqual(filter);
    expect(
      dealsOfNumber({ outcome: ['lost'] }, { of: 'total', number: 'won' }, stages, null),
    ).toBeNull();
  });

  it('are those of a stage or a group', () => {
    expect(
      dealsOfNumber({}, { of: 'stage', place: 1, number: 'conversion' }, stages, null),
    ).toEqual({
      at: { stage: 'Offer', result: 'in' },
    });
    expect(dealsOfNumber({}, { of: 'stage', place: 5, number: 'in' }, stages, null)).toBeNull();
    expect(
      dealsOfNumber({}, { of: 'group', value: null, number: 'cycle-won' }, stages, 'owner'),
    ).toEqual({ outcome: ['won'], where: [{ column: 'owner', values: [null] }] });
  });
});
