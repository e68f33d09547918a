import { database } from '~/db/database.server';
import type { Actor } from '~/domain/permission/actor';
import type { Role } from '~/domain/permission/permission';
import { today } from '~/platform/clock.server';
import { createEngagement } from '~/services/engagement/create-engagement.server';
import { addEngagementMember } from '~/services/people/add-engagement-member.server';
import { saveTeam } from '~/services/people/save-team.server';
import { listConditions, meetCondition } from '~/services/workflow/gate-conditions.server';
import { playDiagnosis } from './sample-diagnosis.server';
import { passGate } from './sample-gate.server';
import { playActivityMatches } from './sample-map-figures.server';
import { playPilot } from './sample-pilot.server';
import { playMapping, playRedesign } from './sample-redesign.server';
import { daysAgoFrom, type SampleScene, sampleDates } from './sample-scene';
import { sampleWords } from './sample-words';
import { succeed } from './succeed';

export type SamplePeople = { consultantId: string; directorId: string; memberId: string };

/**
 * Plays the sample engagement to the middle of its pilot, through the same services as a user's work
 * and with the clock set back. What is planted in its data stands in `sample-deals.ts`.
 */
export async function makeSample(workspaceId: string, people: SamplePeople): Promise<string> {
  const workspace = await database().workspace.findUniqueOrThrow({ where: { id: workspaceId } });
  const locale = workspace.locale === 'en' ? 'en' : 'zh-CN';
  const words = sampleWords[locale];
  const actor = (userId: string, role: Role, name: string): Actor => ({
    userId,
    workspaceId,
    role,
    name,
    locale,
    timeZone: workspace.timeZone,
    currency: workspace.currency,
  });
  const consultant = actor(people.consultantId, 'consultant', words.consultant);
  const director = actor(people.directorId, 'director', words.director);
  const day = today(workspace.timeZone);
  const dates = sampleDates(day);
  const daysAgo = daysAgoFrom(day);

  const { id: engagementId } = await daysAgo(90, async () =>
    succeed(
      await createEngagement(consultant, { ...words.engagement, startsOn: dates.diagnosisUntil }),
    ),
  );
  const scene: SampleScene = {
    words,
    consultant,
    director,
    memberId: people.memberId,
    engagementId,
    dates,
    daysAgo,
  };
  await daysAgo(89, () => gatherPeople(scene, people));
  const { problemIds, datasetId } = await playDiagnosis(scene);
  await passGate(scene, 'diagnosis', 70, { decision: 'return', reason: words.gateNotes.returned });
  await passGate(scene, 'diagnosis', 66, { decision: 'approve', note: words.gateNotes.approve });
  await daysAgo(60, () => playMapping(scene));
  await passGate(scene, 'mapping', 52, { decision: 'approve', note: words.gateNotes.approve });
  const { goalId } = await daysAgo(45, () => playRedesign(scene, { problemIds, datasetId }));
  await passGate(scene, 'redesign', 36, {
    decision: 'approve-with-conditions',
    conditions: [words.gateNotes.condition],
  });
  await daysAgo(31, () => meetEveryCondition(scene));
  await playPilot(scene, { goalId, datasetId });
  await playActivityMatches(scene);
  return engagementId;
}

async function gatherPeople(scene: SampleScene, people: SamplePeople): Promise<void> {
  const { consultant, engagementId, words } = scene;
  for (const userId of [people.directorId, people.memberId]) {
    succeed(await addEngagementMember(consultant, engagementId, { userId }));
  }
  for (const [index, name] of words.teams.entries()) {
    succeed(
      await saveTeam(consultant, engagementId, {
        name,
        headcount: words.sellers[name]?.length ?? 0,
        memberIds: index === 0 ? [people.memberId] : [],
      }),
    );
  }
}

async function meetEveryCondition({ consultant, engagementId, words }: SampleScene): Promise<void> {
  for (const { id } of succeed(await listConditions(consultant, engagementId))) {
    succeed(await meetCondition(consultant, engagementId, id, words.gateNotes.met));
  }
}
