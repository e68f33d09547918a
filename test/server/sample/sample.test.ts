import { machineIds, machineRegistry } from 'machines/machine-registry';
import { replay } from 'machines/replay';
import { createActor, createWorkspace } from 'test/factories/people';
import { beforeAll, describe, expect, it } from 'vitest';
import { database } from '~/db/database.server';
import type { Actor } from '~/domain/permission/actor';
import { describeEngagement } from '~/services/engagement/describe-engagement.server';
import { readPilot } from '~/services/pilot/read-pilot.server';
import { makeSample } from '~/services/sample/make-sample.server';

let engagementId: string;
let consultant: Actor;

beforeAll(async () => {
  const workspace = await createWorkspace();
  consultant = await createActor('consultant', workspace);
  const director = await createActor('director', workspace);
  const member = await createActor('member', workspace);
  engagementId = await makeSample(workspace.id, {
    consultantId: consultant.userId,
    directorId: director.userId,
    memberId: member.userId,
  });
}, 120_000);

describe('the sample engagement', () => {
  it('stands in the middle of its pilot', async () => {
    const described = await describeEngagement(consultant, engagementId);
    expect(described).toMatchObject({ ok: true, value: { state: 'pilot' } });
    if (!described.ok) return;
    const states = Object.fromEntries(
      described.value.phases.map(({ phase, state }) => [phase, state]),
    );
    expect(states).toEqual({
      diagnosis: 'passed',
      mapping: 'passed',
      redesign: 'passed',
      pilot: 'running',
      rollout: 'notStarted',
    });
  });

  it('is what replaying its log gives, machine by machine', async () => {
    for (const machineId of machineIds) {
      const stored = await database().workflowMachine.findUniqueOrThrow({
        where: { engagementId_machineId: { engagementId, machineId } },
      });
      const events = await database().workflowEvent.findMany({
        where: { engagementId, machineId },
        orderBy: { sequence: 'asc' },
      });
      const replayed = replay(
        machineRegistry[machineId],
        events.map(({ event }) => event),
      );
      expect(replayed).toMatchObject({
        ok: true,
        value: { revision: stored.revision, snapshot: stored.snapshot },
      });
      expect(events.map(({ sequence }) => sequence)).toEqual(events.map((_, index) => index + 1));
    }
  });

  it('shows the planted effect of the pilot and says it cannot conclude before its end', async () => {
    const pilot = await readPilot(consultant, engagementId, null);
    expect(pilot.ok).toBe(true);
    if (!pilot.ok) return;
    const { compared, run } = pilot.value;
    expect(run.state).toBe('running');
    expect(compared?.comparison.verdict).toBe('cannot-conclude');
    expect(compared?.comparison.reasons.map(({ code }) => code)).toContain('pilot-still-running');
    const effect = compared?.comparison.descriptive.differenceInDifferences;
    expect(effect?.estimate).toBeGreaterThan(0);
  });

  it('refuses the six rows that are broken on purpose', async () => {
    const datasets = await database().dataset.findMany({
      where: { engagementId },
      orderBy: { createdAt: 'asc' },
    });
    expect(datasets.map(({ state, rejected }) => [state, rejected])).toEqual([
      ['ready', 6],
      ['ready', 0],
    ]);
  });
});
