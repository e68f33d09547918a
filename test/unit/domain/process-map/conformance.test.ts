import { describe, expect, it } from 'vitest';
import { conformance, type WayTaken } from '~/domain/process-map/conformance';
import { discoveredMap } from '~/domain/process-map/discovered-map';
import { expectedTimes } from '~/domain/process-map/expected-times';
import { matchActivities } from '~/domain/process-map/match-activities';
import { selectCases } from '~/domain/process-map/replayed-case';
import { mapOf } from './sample-maps';

const map = mapOf(
  { id: 'a', name: 'Ask' },
  { id: 'q', name: 'Qualified?', kind: 'decision', next: [{ to: 'o' }, { to: 'x' }] },
  { id: 'o', name: 'Offer' },
  { id: 'r', name: 'Review' },
  { id: 's', name: 'Sign', end: true },
  { id: 'x', name: 'Lost', end: true },
);

function way(activities: string[], owner = 'Li', count = 1): WayTaken {
  return { activities, owner, team: null, count, deals: [`${owner}-${activities.join('')}`] };
}

function deviationsOf(...activities: string[]) {
  const all = way(['ask', 'offer', 'review', 'sign', 'lost'], 'other', 0);
  return conformance(map, [way(activities), all])
    .deviations.filter(({ cases }) => cases > 0)
    .map(({ kind, name }) => [kind, name]);
}

describe('replaying cases on a map', () => {
  it.each([
    [['Ask', 'Offer', 'Review', 'Sign'], []],
    [['ASK', 'lost'], []],
    [['Ask', 'Offer', 'Sign'], [['skipped', 'Review']]],
    [['Offer', 'Review', 'Sign'], [['skipped', 'Ask']]],
    [['Ask', 'Offer', 'Offer', 'Review', 'Sign'], [['repeated', 'Offer']]],
    [['Ask', 'Offer', 'Lost'], [['out-of-order', 'Lost']]],
    [['Ask', 'Lunch', 'Lost'], [['not-on-map', 'Lunch']]],
    [['Ask', 'Offer'], [['ended-early', 'Offer']]],
  ])('%j', (activities, expected) => {
    expect(deviationsOf(...activities)).toEqual(expected);
  });

  it('counts cases, sellers and what data and map do not share', () => {
    const found = conformance(map, [
      way(['Ask', 'Offer', 'Review', 'Sign'], 'Li', 6),
      way(['Ask', 'Offer', 'Sign'], 'Wu', 3),
      way(['Ask', 'Lunch'], 'Wu', 1),
    ]);
    expect(found).toMatchObject({
      cases: 10,
      fitting: 6,
      byOwner: [
        { name: 'Li', cases: 6, fitting: 6 },
        { name: 'Wu', cases: 4, fitting: 0 },
      ],
      unknownActivities: ['Lunch'],
      unseenSteps: [{ id: 'x' }],
    });
    // Wilson's interval of 6 of 10.
    expect(found.interval?.low).toBeCloseTo(0.3127, 3);
    expect(found.interval?.high).toBeCloseTo(0.8318, 3);
    expect(found.deviations[0]).toMatchObject({
      kind: 'skipped',
      stepId: 'r',
      cases: 3,
      deals: ['Wu-AskOfferSign'],
    });
  });
});

describe('which activity is which step', () => {
  const { steps } = mapOf(
    { id: 'a', name: 'Send offer' },
    { id: 'b', name: 'Review the contract' },
    { id: 'c', name: 'Sign', kind: 'end' },
  );
  const matched = (activities: string[], corrections = {}) =>
    matchActivities(steps, activities, corrections).map(({ stepId, how }) => [stepId, how]);

  it('is told by the same name, then the most alike, then not at all', () => {
    expect(matched(['SEND OFFER', 'Review contract', 'Lunch', 'sign'])).toEqual([
      ['a', 'same-name'],
      ['b', 'alike'],
      [null, 'none'],
      ['c', 'same-name'],
    ]);
  });

  it('is what somebody says first, also that several are one step or none', () => {
    const corrections = { Lunch: 'a', 'Review contract': null, gone: 'x' };
    expect(matched(['Send offer', 'Review contract', 'Lunch', 'gone'], corrections)).toEqual([
      ['a', 'same-name'],
      [null, 'corrected'],
      ['a', 'corrected'],
      [null, 'none'],
    ]);
  });

  it('counts in the replay', () => {
    const ways = [way(['Ask', 'Lunch'])];
    expect(conformance(map, ways).fitting).toBe(0);
    expect(conformance(map, ways, { Lunch: 'x' }).fitting).toBe(1);
  });
});

describe('the cases behind a number', () => {
  const skipped = { kind: 'skipped' as const, name: 'Review', stepId: 'r' };
  const cases = [
    { deal: 'd1', owner: 'Li', team: null, events: 3, seconds: 50, deviations: [] },
    { deal: 'd2', owner: 'Wu', team: 'N', events: 2, seconds: null, deviations: [skipped] },
    { deal: 'd3', owner: null, team: 'N', events: 9, seconds: 10, deviations: [skipped, skipped] },
  ];
  const byDeal = { column: 'deal' as const, direction: 'ascending' as const };
  it.each([
    [{}, ['d1', 'd2', 'd3']],
    [{ fits: 'yes' as const }, ['d1']],
    [{ kind: 'skipped' as const, place: 'r' }, ['d2', 'd3']],
    [{ kind: 'skipped' as const, place: 'x' }, []],
    [{ owner: '' }, ['d3']],
    [{ team: 'N', fits: 'no' as const }, ['d2', 'd3']],
  ])('are those of %j', (filter, expected) => {
    expect(selectCases(cases, filter, byDeal).map(({ deal }) => deal)).toEqual(expected);
  });

  it('come in the order asked for', () => {
    const sorted = (column: 'events' | 'deviations') =>
      selectCases(cases, {}, { column, direction: 'descending' }).map(({ deal }) => deal);
    expect(sorted('events')).toEqual(['d3', 'd1', 'd2']);
    expect(sorted('deviations')).toEqual(['d3', 'd2', 'd1']);
  });
});

describe('a map discovered from data', () => {
  it('has the activities in their order, shares that make 100 and the waits', () => {
    const draft = discoveredMap(
      [
        { name: 'Sign', count: 8, starts: 0, ends: 8 },
        { name: 'Offer', count: 12, starts: 0, ends: 2 },
        { name: 'Ask', count: 10, starts: 10, ends: 0 },
      ],
      [
        { from: 'Ask', to: 'Offer', count: 10, medianSeconds: 86_400 },
        { from: 'Offer', to: 'Offer', count: 2, medianSeconds: 86_400 },
        { from: 'Offer', to: 'Sign', count: 8, medianSeconds: 2 * 86_400 },
      ],
      { hoursPerDay: 8, casesPerMonth: 5, cases: 10 },
    );
    expect(
      draft.steps.map(({ name, waitingHours, volume }) => [name, waitingHours, volume]),
    ).toEqual([
      ['Ask', 0, 5],
      ['Offer', 8, 6],
      ['Sign', 16, 4],
    ]);
    const times = expectedTimes(draft);
    expect(times.ok && times.value.visits.map((visit) => Math.round(visit * 10) / 10)).toEqual([
      1, 1.2, 0.8,
    ]);
  });
});
