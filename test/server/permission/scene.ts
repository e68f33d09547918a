import {
  createActor,
  createColleague,
  createWorkspace,
  signedInCookie,
} from 'test/factories/people';
import { database } from '~/db/database.server';
import type { Actor } from '~/domain/permission/actor';
import { makeSample } from '~/services/sample/make-sample.server';
import { createSurvey } from '~/services/survey/create-survey.server';

/** Everybody whose requests are tried; all but the stranger and nobody are of one workspace. */
export const personas = [
  'administrator',
  'consultant',
  'director',
  'member',
  /** A consultant of the workspace who does not belong to the engagement. */
  'outsider',
  /** The administrator of another workspace. */
  'stranger',
  'nobody',
] as const;
export type Persona = (typeof personas)[number];
export type SignedIn = Exclude<Persona, 'nobody'>;

/** One record of each kind that an address can name. */
export type Scene = {
  engagementId: string;
  engagementName: string;
  client: string;
  actors: Record<SignedIn, Actor>;
  cookies: Record<SignedIn, string>;
  datasetId: string;
  surveyId: string;
  draftSurveyId: string;
  publicToken: string;
  caseId: string;
  problemId: string;
  goalId: string;
  assessmentId: string;
  teamId: string;
};

/** The sample engagement, which stands in its pilot and so has records of every kind before it. */
export async function createScene(): Promise<Scene> {
  const workspace = await createWorkspace({ locale: 'en' });
  const consultant = await createActor('consultant', workspace);
  const director = await createColleague(consultant, 'director');
  const member = await createColleague(consultant, 'member');
  const engagementId = await makeSample(workspace.id, {
    consultantId: consultant.userId,
    directorId: director.userId,
    memberId: member.userId,
  });
  const actors: Scene['actors'] = {
    administrator: await createColleague(consultant, 'administrator'),
    consultant,
    director,
    member,
    outsider: await createColleague(consultant, 'consultant'),
    stranger: await createActor('administrator'),
  };
  const where = { engagementId };
  const engagement = await database().engagement.findUniqueOrThrow({ where: { id: engagementId } });
  const survey = await database().survey.findFirstOrThrow({ where: { ...where, status: 'open' } });
  return {
    engagementId,
    engagementName: engagement.name,
    client: engagement.client,
    actors,
    cookies: Object.fromEntries(
      await Promise.all(
        Object.entries(actors).map(async ([name, actor]) => [name, await signedInCookie(actor)]),
      ),
    ) as Scene['cookies'],
    datasetId: (await database().dataset.findFirstOrThrow({ where })).id,
    surveyId: survey.id,
    draftSurveyId: await draftOf(consultant, engagementId),
    publicToken: survey.publicToken,
    caseId: (await database().caseInterview.findFirstOrThrow({ where })).id,
    problemId: (await database().problem.findFirstOrThrow({ where })).id,
    goalId: (await database().goal.findFirstOrThrow({ where })).id,
    assessmentId: (await database().maturityAssessment.findFirstOrThrow({ where })).id,
    teamId: (await database().team.findFirstOrThrow({ where })).id,
  };
}

async function draftOf(actor: Actor, engagementId: string): Promise<string> {
  const input = { templateId: 'pilot-pulse', title: 'A draft', minimumGroup: 5 };
  const draft = await createSurvey(actor, engagementId, input);
  if (!draft.ok) throw new Error(draft.error.code);
  return draft.value.id;
}

/** Tables that every request may touch. */
const volatile = new Set(['session', 'rateLimit', 'verification']);

/** All that is stored, in one string: equal before and after where nothing was changed. */
export async function fingerprint(): Promise<string> {
  const client = database() as unknown as Record<string, { findMany?: () => Promise<unknown[]> }>;
  const names = modelNames().filter((name) => !volatile.has(name));
  const tables = await Promise.all(names.map((name) => client[name]?.findMany?.()));
  return JSON.stringify(tables, (_key, value) =>
    typeof value === 'bigint' ? String(value) : value,
  );
}

function modelNames(): string[] {
  return Object.keys(database()).filter((name) => /^[a-z]/.test(name) && !name.startsWith('$'));
}
