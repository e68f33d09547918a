import { describe, expect, it } from 'vitest';
import { conformance, type WayTaken } from '~/domain/process-map/conformance';
import { discoveredMap } from '~/domain/process-map/discovered-map';
import { expectedTimes } from '~/domain/process-map/expected-times';
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
    expect(found.deviations[0]).toMatchObject({
      kind: 'skipped',
      stepId: 'r',
      cases: 3,
      deals: ['Wu-AskOfferSign'],
    });
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
