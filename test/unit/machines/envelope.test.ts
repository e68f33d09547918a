import fc from 'fast-check';
import { advance } from 'machines/advance';
import { restoreEnvelope, startEnvelope } from 'machines/envelope';
import type { MachineDefinition, StoredSnapshot } from 'machines/machine-definition';
import { machineIds, machineRegistry } from 'machines/machine-registry';
import { replay } from 'machines/replay';
import { describe, expect, it } from 'vitest';
import { consultant } from './phase-facts';
import { play } from './play';

const { diagnosis } = machineRegistry;
const working = play('diagnosis', [{ ...consultant, type: 'START' }]);

function why(stored: unknown, definition: MachineDefinition = diagnosis): unknown {
  const restored = restoreEnvelope(definition, stored);
  if (restored.ok) return null;
  expect(restored.error.code).toBe('snapshot-unreadable');
  expect(restored.error.details?.machineId).toBe(definition.id);
  return restored.error.details?.why;
}

describe('an envelope', () => {
  it.each(machineIds)('of a fresh %s restores to its start', (id) => {
    const definition: MachineDefinition = machineRegistry[id];
    const envelope = startEnvelope(definition);
    expect(envelope).toMatchObject({ machineId: id, machineVersion: 1, revision: 0 });
    expect(restoreEnvelope(definition, JSON.parse(JSON.stringify(envelope)))).toMatchObject({
      ok: true,
      value: { state: envelope.snapshot.value, context: envelope.snapshot.context, revision: 0 },
    });
  });

  it('counts one revision for each event and leaves the old envelope as it was', () => {
    const before = structuredClone(working);
    const step = advance(diagnosis, working, { ...consultant, type: 'SUSPEND' });
    expect(step).toMatchObject({
      ok: true,
      value: { from: 'working', to: 'notStarted', envelope: { revision: 2 } },
    });
    expect(working).toEqual(before);
  });

  it('is refused when it is not readable as it stands', () => {
    const snapshot = working.snapshot;
    expect(why(null)).toBe('shape');
    expect(why('{}')).toBe('shape');
    expect(why({ ...working, revision: -1 })).toBe('shape');
    expect(why({ ...working, snapshot: { ...snapshot, status: 'error' } })).toBe('shape');
    expect(why({ ...working, snapshot: { ...snapshot, value: { nested: 'a' } } })).toBe('shape');
    expect(why({ ...working, machineId: 'mapping' })).toBe('other-machine');
    expect(why({ ...working, machineVersion: 2 })).toBe('version');
    expect(why({ ...working, snapshot: { ...snapshot, value: 'dreaming' } })).toBe('state');
    expect(why({ ...working, snapshot: { ...snapshot, value: 'constructor' } })).toBe('state');
    expect(why({ ...working, snapshot: { ...snapshot, status: 'done' } })).toBe('status');
    expect(why({ ...working, snapshot: { ...snapshot, context: {} } })).toBe('context');
    expect(
      why({
        ...working,
        snapshot: { ...snapshot, context: { ...snapshot.context, round: 'two' } },
      }),
    ).toBe('context');
  });

  it('never throws, whatever was stored', () => {
    fc.assert(
      fc.property(fc.anything(), (stored) => {
        expect(restoreEnvelope(diagnosis, stored).ok).toBe(false);
      }),
    );
    fc.assert(
      fc.property(
        fc.record({
          machineId: fc.constant('diagnosis'),
          machineVersion: fc.integer({ min: 0, max: 3 }),
          revision: fc.nat(),
          snapshot: fc.record({
            status: fc.constantFrom('active', 'done', 'stopped'),
            value: fc.oneof(fc.constantFrom('working', 'passed', '__proto__'), fc.string()),
            context: fc.dictionary(fc.string(), fc.anything()),
          }),
        }),
        (stored) => {
          expect(restoreEnvelope(diagnosis, stored).ok).toBe(false);
        },
      ),
    );
  });
});

describe('an envelope of an older version', () => {
  const steps: number[] = [];
  const third: MachineDefinition = {
    ...diagnosis,
    version: 3,
    migrations: {
      1: (snapshot: StoredSnapshot) => {
        steps.push(1);
        return { ...snapshot, value: snapshot.value === 'open' ? 'working' : snapshot.value };
      },
      2: (snapshot: StoredSnapshot) => {
        steps.push(2);
        const { rounds, ...context } = snapshot.context;
        return { ...snapshot, context: { ...context, round: rounds } };
      },
    },
  };
  const { round, ...context } = working.snapshot.context;
  const first = {
    ...working,
    snapshot: { ...working.snapshot, value: 'open', context: { ...context, rounds: 4 } },
  };

  it('is lifted step by step and stored again in the newest version', () => {
    expect(round).toBe(0);
    steps.length = 0;
    expect(restoreEnvelope(third, first)).toMatchObject({
      ok: true,
      value: { state: 'working', context: { round: 4 }, revision: 1 },
    });
    expect(steps).toEqual([1, 2]);
    expect(advance(third, first, { ...consultant, type: 'SUSPEND' })).toMatchObject({
      ok: true,
      value: { envelope: { machineVersion: 3, revision: 2 }, from: 'working' },
    });
  });

  it('starts at the step of its own version', () => {
    steps.length = 0;
    const second = {
      ...first,
      machineVersion: 2,
      snapshot: { ...first.snapshot, value: 'working' },
    };
    expect(why(second, third)).toBeNull();
    expect(steps).toEqual([2]);
  });

  it('is refused when a step is missing or stumbles', () => {
    expect(why(first, { ...third, migrations: { 1: (snapshot) => snapshot } })).toBe('version');
    const stumbles = () => {
      throw new Error('unexpected context');
    };
    expect(why(first, { ...third, migrations: { ...third.migrations, 2: stumbles } })).toBe(
      'version',
    );
  });
});

describe('a replay', () => {
  it('names the place in the log where an event is refused', () => {
    expect(
      replay(diagnosis, [
        { ...consultant, type: 'START' },
        { ...consultant, type: 'APPROVE' },
      ]),
    ).toEqual({
      ok: false,
      error: {
        code: 'event-not-accepted',
        details: { machineId: 'diagnosis', state: 'working', event: 'APPROVE', index: 1 },
      },
    });
  });
});
