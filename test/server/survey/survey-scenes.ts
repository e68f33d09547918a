import { createEngagement } from 'test/factories/people';
import { database } from '~/db/database.server';
import type { Actor } from '~/domain/permission/actor';
import type { Result } from '~/domain/result';
import { answerEntries } from '~/features/survey/survey-response-request';
import { now } from '~/platform/clock.server';
import { newId } from '~/platform/ids.server';
import { createSurvey } from '~/services/survey/create-survey.server';
import { openSurvey } from '~/services/survey/move-survey.server';
import { submitResponse } from '~/services/survey/submit-response.server';

export function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

export const pulseTemplate = 'pilot-pulse';
export const diagnosisTemplate = 'sales-process-diagnosis';

type DraftOptions = {
  templateId?: string;
  title?: string;
  invited?: number;
  closesOn?: string;
  minimumGroup?: number;
  publication?: 'steps' | 'end';
  cuts?: string[];
  keepUntil?: string;
  access?: 'open' | 'tokens';
  pilotId?: string;
};

export async function draftSurvey(
  actor: Actor,
  options: DraftOptions = {},
  engagement?: { id: string },
) {
  const engagementId = (engagement ?? (await createEngagement(actor))).id;
  const { id } = value(
    await createSurvey(actor, engagementId, {
      templateId: pulseTemplate,
      title: '本周脉搏',
      minimumGroup: 5,
      ...options,
    }),
  );
  const survey = await database().survey.findUniqueOrThrow({ where: { id } });
  return { engagementId, id, token: survey.publicToken };
}

export async function openedSurvey(
  actor: Actor,
  options: DraftOptions = {},
  engagement?: { id: string },
) {
  const survey = await draftSurvey(actor, options, engagement);
  value(await openSurvey(actor, survey.engagementId, survey.id));
  return survey;
}

type PulseAnswers = { used?: string; ease?: number; obstacle?: string };

export function answer(
  token: string,
  answers: PulseAnswers | Record<string, string | string[] | number> = {},
  submissionId = newId(),
) {
  const given = { used: 'always', ease: 4, ...answers } as Record<string, string | number>;
  return submitResponse({
    publicToken: token,
    submissionId,
    entries: answerEntries(given),
    address: null,
  });
}

export async function answerTimes(
  token: string,
  count: number,
  answers: Parameters<typeof answer>[1] = {},
) {
  for (let index = 0; index < count; index += 1) value(await answer(token, answers));
}

export async function createPilot(actor: Actor, engagementId: string): Promise<string> {
  const id = newId();
  const at = now();
  await database().pilot.create({
    data: {
      id,
      workspaceId: actor.workspaceId,
      engagementId,
      question: 'Does a deal review help?',
      metric: 'win-rate',
      direction: 'increase',
      teamColumn: 'team',
      pilotTeams: ['North'],
      comparisonTeams: ['South'],
      baselineFrom: '2026-01-01',
      startsOn: '2026-03-01',
      endsOn: '2026-04-01',
      createdById: actor.userId,
      createdAt: at,
      updatedAt: at,
    },
  });
  return id;
}
