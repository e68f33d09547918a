import { type MachineId, machineIds, machineRegistry } from 'machines/machine-registry';
import { refusalCodes } from 'machines/outcome';
import { phases } from 'machines/phase';
import { pilotProposals } from 'machines/pilot/pilot.criteria';
import { refusalOfGuard } from 'machines/refusal-of-guard';
import { replay } from 'machines/replay';
import { describe, expect, it } from 'vitest';
import { type AnyStateMachine, transition } from 'xstate';
import { getShortestPaths, getSimplePaths } from 'xstate/graph';
import { workflow as workflowEn } from '~/i18n/messages/en/workflow';
import { workflow as workflowZh } from '~/i18n/messages/zh-CN/workflow';
import { consultant, director, metFacts } from './phase-facts';

/** One event of every kind that each machine knows, with everything that its guards ask for. */
function eventsOf(id: MachineId): { type: string }[] {
  if (id === 'engagement') {
    return [
      ...phases.map((phase) => ({ ...director, type: 'PHASE_PASSED', phase })),
      ...phases.map((phase) => ({
        ...director,
        type: 'PHASE_REOPENED',
        phase,
        reason: 'New data',
      })),
      { ...director, type: 'PILOT_ITERATED' },
      { ...director, type: 'PILOT_STOPPED' },
      { ...director, type: 'ROLLOUT_CLOSED' },
      { ...director, type: 'NEXT_CYCLE_STARTED', engagementId: 'next' },
    ] as { type: string }[];
  }
  const facts = metFacts[id];
  const request = { ...consultant, type: 'REQUEST_GATE', facts };
  return [
    { ...consultant, type: 'START' },
    ...(id === 'pilot'
      ? pilotProposals.map((proposal) => ({ ...request, proposal, note: 'As seen' }))
      : [request]),
    { ...consultant, type: 'WITHDRAW_REQUEST' },
    { ...director, type: 'APPROVE' },
    { ...director, type: 'APPROVE_WITH_CONDITIONS', conditions: ['Train the rest'] },
    { ...director, type: 'RETURN', reason: 'Too thin' },
    { ...director, type: 'REOPEN', reason: 'New data' },
    { ...director, type: 'SUSPEND' },
    ...(id === 'pilot' ? ['BEGIN', 'END'] : []).map((type) => ({ ...consultant, type, facts })),
    ...(id === 'rollout' ? ['DEPLOY', 'SUSTAIN'] : []).map((type) => ({
      ...consultant,
      type,
      facts,
    })),
  ] as { type: string }[];
}

/** Counters in the context grow without end; a walk needs only where the machine stands. */
function walk(id: MachineId) {
  return {
    events: eventsOf(id),
    serializeState: (snapshot: { value: unknown; context: { proposal?: unknown } }) =>
      JSON.stringify([snapshot.value, snapshot.context.proposal ?? null]),
  };
}

describe.each(machineIds)('%s', (id) => {
  const definition = machineRegistry[id];
  const machine: AnyStateMachine = definition.machine;

  it('reaches every state', () => {
    const reached = getShortestPaths(machine, walk(id)).map((path) => path.state.value);
    expect([...new Set(reached)].sort()).toEqual(Object.keys(machine.states).sort());
  });

  it('uses every transition that it declares', () => {
    const used = new Set<string>();
    for (const path of getShortestPaths(machine, walk(id))) {
      for (const event of eventsOf(id)) {
        if (!path.state.can(event)) continue;
        const [next] = transition(machine, path.state, event);
        used.add(`${path.state.value} ${event.type} ${next.value}`);
      }
    }
    const declared = Object.values(machine.definition.states).flatMap((state) =>
      Object.entries(state.on).flatMap(([event, transitions]) =>
        transitions.flatMap((one) =>
          (one.target ?? []).map((target) => `${state.key} ${event} ${target.key}`),
        ),
      ),
    );
    expect([...used].sort()).toEqual([...new Set(declared)].sort());
  });

  it('gives on replay what the live machine gave, on every simple path', () => {
    const paths = getSimplePaths(machine, walk(id));
    expect(paths.length).toBeGreaterThan(0);
    for (const path of paths) {
      const events = path.steps
        .map((step) => step.event)
        .filter((event) => event.type !== 'xstate.init');
      const replayed = replay(definition, JSON.parse(JSON.stringify(events)));
      expect(replayed).toEqual({
        ok: true,
        value: {
          machineId: id,
          machineVersion: definition.version,
          revision: events.length,
          snapshot: {
            status: path.state.status,
            value: path.state.value,
            context: path.state.context,
          },
        },
      });
    }
  });

  it('has neither timers nor calls, and knows a refusal for every guard', () => {
    for (const state of Object.values(machine.definition.states)) {
      expect(state.invoke).toEqual([]);
      expect(Object.keys(state.on).filter((event) => event.startsWith('xstate.'))).toEqual([]);
    }
    const leaves = Object.entries(machine.implementations.guards)
      .filter(([, guard]) => !(typeof guard === 'function' && 'guards' in guard))
      .map(([name]) => name);
    // These choose between transitions; what refuses is the guard that stands beside them.
    const choosing = ['isPhase', 'isRollOutProposed', 'isIterationProposed', 'isStopProposed'];
    for (const name of leaves.filter((leaf) => !choosing.includes(leaf))) {
      expect(refusalOfGuard).toHaveProperty(name);
    }
  });

  it.each([
    ['zh-CN', workflowZh],
    ['en', workflowEn],
  ])('is worded in %s', (_, workflow) => {
    expect(Object.keys(workflow.states)).toEqual(
      expect.arrayContaining(Object.keys(machine.states)),
    );
    expect(Object.keys(workflow.events)).toEqual(expect.arrayContaining([...machine.events]));
  });
});

it.each([
  ['zh-CN', workflowZh],
  ['en', workflowEn],
])('every refusal is worded in %s, and nothing else', (_, workflow) => {
  expect(Object.keys(workflow.refusals).sort()).toEqual([...refusalCodes].sort());
  expect(Object.keys(workflow.proposals).sort()).toEqual([...pilotProposals].sort());
});
