import type { Phase } from 'machines/phase';
import { database } from '~/db/database.server';
import { decideGate, type GateDecision } from '~/services/workflow/decide-gate.server';
import { loadMachines } from '~/services/workflow/load-machines.server';
import { requestGate } from '~/services/workflow/request-gate.server';
import type { SampleScene } from './sample-scene';
import { succeed } from './succeed';

export async function revisionOf(scene: SampleScene, phase: Phase): Promise<number> {
  const { consultant, engagementId } = scene;
  const machines = await loadMachines(database(), {
    workspaceId: consultant.workspaceId,
    engagementId,
  });
  return machines[phase].revision;
}

type Decision = GateDecision extends infer Each
  ? Each extends { phase: Phase }
    ? Omit<Each, 'phase' | 'revision'>
    : never
  : never;

/** The consultant asks; a day later the director decides. */
export async function passGate(
  scene: SampleScene,
  phase: Phase,
  day: number,
  decision: Decision,
): Promise<void> {
  const { consultant, director, engagementId, words, daysAgo } = scene;
  await daysAgo(day, async () =>
    succeed(
      await requestGate(consultant, engagementId, {
        phase,
        revision: await revisionOf(scene, phase),
        note: words.gateNotes.request,
      }),
    ),
  );
  await daysAgo(day - 1, async () =>
    succeed(
      await decideGate(director, engagementId, {
        phase,
        revision: await revisionOf(scene, phase),
        ...decision,
      } as GateDecision),
    ),
  );
}
