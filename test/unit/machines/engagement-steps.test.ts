import fc from 'fast-check';
import {
  applySteps,
  type EngagementCommand,
  type EngagementEnvelopes,
  type EngagementStep,
  planSteps,
  startEngagementEnvelopes,
} from 'machines/engagement/engagement-steps';
import { type MachineId, machineIds, machineRegistry } from 'machines/machine-registry';
import { type Phase, phases, phasesAfter } from 'machines/phase';
import type { pilotProposals } from 'machines/pilot/pilot.criteria';
import { replay } from 'machines/replay';
import { describe, expect, it } from 'vitest';
import { consultant, director, metFacts } from './phase-facts';

type Walk = { envelopes: EngagementEnvelopes; log: EngagementStep[] };

function follow(walk: Walk, command: EngagementCommand): Walk {
  const planned = planSteps(walk.envelopes, command);
  if (!planned.ok) {
    throw new Error(`${JSON.stringify(command)}: ${planned.error.code}`);
  }
  return {
    envelopes: applySteps(walk.envelopes, planned.value),
    log: [...walk.log, ...planned.value],
  };
}

function walkThrough(commands: readonly EngagementCommand[]): Walk {
  return commands.reduce(follow, { envelopes: startEngagementEnvelopes(), log: [] });
}

function states({ envelopes }: Walk): Record<MachineId, string> {
  return Object.fromEntries(machineIds.map((id) => [id, envelopes[id].snapshot.value])) as Record<
    MachineId,
    string
  >;
}

function refused(walk: Walk, command: EngagementCommand): string | null {
  const planned = planSteps(walk.envelopes, command);
  return planned.ok ? null : planned.error.code;
}

const begin: EngagementCommand = {
  machineId: 'diagnosis',
  event: { ...consultant, type: 'START' },
};

function pass(phase: 'diagnosis' | 'mapping' | 'redesign'): EngagementCommand[] {
  return [
    {
      machineId: phase,
      event: { ...consultant, type: 'REQUEST_GATE', facts: metFacts[phase] },
    } as EngagementCommand,
    { machineId: phase, event: { ...director, type: 'APPROVE' } },
  ];
}

function reopen(phase: Phase): EngagementCommand {
  return { machineId: phase, event: { ...director, type: 'REOPEN', reason: 'New data' } };
}

function runPilot(proposal: (typeof pilotProposals)[number]): EngagementCommand[] {
  const facts = metFacts.pilot;
  return [
    { machineId: 'pilot', event: { ...consultant, type: 'BEGIN', facts } },
    { machineId: 'pilot', event: { ...consultant, type: 'END', facts } },
    {
      machineId: 'pilot',
      event: { ...consultant, type: 'REQUEST_GATE', facts, proposal, note: 'The script was wrong' },
    },
    { machineId: 'pilot', event: { ...director, type: 'APPROVE' } },
  ];
}

const facts = metFacts.rollout;
const runRollout: EngagementCommand[] = [
  { machineId: 'rollout', event: { ...consultant, type: 'DEPLOY', facts } },
  { machineId: 'rollout', event: { ...consultant, type: 'SUSTAIN', facts } },
  { machineId: 'rollout', event: { ...consultant, type: 'REQUEST_GATE', facts } },
  { machineId: 'rollout', event: { ...director, type: 'APPROVE' } },
];

const toPilot = [begin, ...pass('diagnosis'), ...pass('mapping'), ...pass('redesign')];
const toClosed = [...toPilot, ...runPilot('roll-out'), ...runRollout];

describe('an engagement', () => {
  it('starts the next phase when one passes', () => {
    expect(states(walkThrough([begin, ...pass('diagnosis')]))).toEqual({
      engagement: 'mapping',
      diagnosis: 'passed',
      mapping: 'working',
      redesign: 'notStarted',
      pilot: 'notStarted',
      rollout: 'notStarted',
    });
  });

  it('goes from diagnosis to a closed rollout and on to the next cycle', () => {
    const closed = walkThrough(toClosed);
    expect(states(closed)).toEqual({
      engagement: 'closed',
      diagnosis: 'passed',
      mapping: 'passed',
      redesign: 'passed',
      pilot: 'passed',
      rollout: 'closed',
    });
    const continued = follow(closed, {
      machineId: 'engagement',
      event: { ...director, type: 'NEXT_CYCLE_STARTED', engagementId: 'next' },
    });
    expect(states(continued).engagement).toBe('continued');
    expect(refused(continued, reopen('rollout'))).toBe('event-not-accepted');
  });

  it('opens redesign again when the pilot is iterated, with what the pilot taught as the reason', () => {
    const iterated = walkThrough([...toPilot, ...runPilot('iterate')]);
    expect(states(iterated)).toMatchObject({
      engagement: 'redesign',
      redesign: 'working',
      pilot: 'iterating',
    });
    expect(iterated.envelopes.redesign.snapshot.context).toMatchObject({
      decision: 'reopened',
      reason: 'The script was wrong',
    });
    const again = [...toPilot, ...runPilot('iterate'), ...pass('redesign')];
    expect(states(walkThrough(again))).toMatchObject({ engagement: 'pilot', pilot: 'planning' });
    expect(walkThrough(again).envelopes.pilot.snapshot.context).toMatchObject({ iteration: 2 });
  });

  it('stops with its pilot, and can be taken up again at any phase behind', () => {
    const stopped = walkThrough([...toPilot, ...runPilot('stop')]);
    expect(states(stopped)).toMatchObject({ engagement: 'stopped', pilot: 'stopped' });
    expect(states(follow(stopped, reopen('pilot')))).toMatchObject({
      engagement: 'pilot',
      pilot: 'evaluating',
    });
    expect(states(follow(stopped, reopen('redesign')))).toMatchObject({
      engagement: 'redesign',
      redesign: 'working',
      pilot: 'notStarted',
    });
  });

  it('lets the later phases wait when an earlier one is reopened', () => {
    expect(states(follow(walkThrough(toClosed), reopen('mapping')))).toEqual({
      engagement: 'mapping',
      diagnosis: 'passed',
      mapping: 'working',
      redesign: 'notStarted',
      pilot: 'notStarted',
      rollout: 'notStarted',
    });
    const iterating = walkThrough([...toPilot, ...runPilot('iterate'), reopen('diagnosis')]);
    expect(states(iterating)).toMatchObject({ redesign: 'notStarted', pilot: 'iterating' });
  });

  it('moves no phase but the one it stands in', () => {
    const atMapping = walkThrough([begin, ...pass('diagnosis')]);
    expect(
      refused(atMapping, { machineId: 'pilot', event: { ...consultant, type: 'START' } }),
    ).toBe('phase-not-current');
    expect(
      refused(atMapping, { machineId: 'diagnosis', event: { ...consultant, type: 'SUSPEND' } }),
    ).toBe('phase-not-current');
    expect(refused(atMapping, reopen('redesign'))).toBe('event-not-accepted');
  });

  it('plans nothing when one of its machines cannot be read', () => {
    const { envelopes } = walkThrough([begin]);
    const broken = { ...envelopes, pilot: { ...envelopes.pilot, machineVersion: 9 } };
    expect(planSteps(broken, pass('diagnosis')[0] ?? begin)).toMatchObject({
      ok: false,
      error: { code: 'snapshot-unreadable', details: { machineId: 'pilot' } },
    });
  });
});

describe('any walk through an engagement', () => {
  const commands: EngagementCommand[] = [
    ...phases.flatMap((phase): EngagementCommand[] => [
      reopen(phase),
      { machineId: phase, event: { ...director, type: 'APPROVE' } },
      { machineId: phase, event: { ...director, type: 'RETURN', reason: 'Too thin' } },
      { machineId: phase, event: { ...consultant, type: 'WITHDRAW_REQUEST' } },
    ]),
    ...toClosed,
    ...runPilot('iterate'),
    ...runPilot('stop'),
  ];

  function walkAny(picks: readonly number[]): Walk {
    let walk = walkThrough([begin]);
    for (const pick of picks) {
      // Only what is possible right now, so that long walks get far.
      const possible = commands.filter((command) => planSteps(walk.envelopes, command).ok);
      const command = possible[pick % Math.max(possible.length, 1)];
      if (command) walk = follow(walk, command);
    }
    return walk;
  }

  const picks = fc.array(fc.nat({ max: 30 }), { maxLength: 25 });

  it('keeps the phases in step with the engagement', () => {
    fc.assert(
      fc.property(picks, (any) => {
        const { engagement, ...standing } = states(walkAny(any));
        const current = phases.find((phase) => phase === engagement);
        if (current) {
          expect(['notStarted', 'passed', 'iterating', 'stopped', 'closed']).not.toContain(
            standing[current],
          );
          for (const phase of phases.slice(0, phases.indexOf(current))) {
            expect(standing[phase]).toBe('passed');
          }
          for (const phase of phasesAfter(current)) {
            expect(['notStarted', 'iterating']).toContain(standing[phase]);
          }
        } else {
          expect(engagement === 'closed' ? standing.rollout : standing.pilot).toBe(engagement);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('is found again by replaying the log of each machine', () => {
    fc.assert(
      fc.property(picks, (any) => {
        const walk = walkAny(any);
        for (const id of machineIds) {
          const events = walk.log.filter((step) => step.machineId === id).map((step) => step.event);
          expect(replay(machineRegistry[id], JSON.parse(JSON.stringify(events)))).toEqual({
            ok: true,
            value: walk.envelopes[id],
          });
        }
      }),
      { numRuns: 60 },
    );
  });
});
