import { signedInCookie, testPassword } from 'test/factories/people';
import { smallFile } from 'test/server/dataset/upload-form';
import { database } from '~/db/database.server';
import { answerValue } from '~/features/problem/evidence-schema';
import { datasetFolder } from '~/platform/data-folder.server';
import { newId } from '~/platform/ids.server';
import { invitePerson } from '~/services/people/invite-person.server';
import { markOpening } from '~/services/survey/robot-guard.server';
import { findingsOfSurvey } from '~/services/survey/take-as-evidence.server';
import { deals } from '~/warehouse/deals.server';
import type { Persona, Scene, SignedIn } from './scene';

/** Written by hand and not taken from the permission matrix: it says what was meant. */
type Audience = readonly Persona[];
export const everybody: Audience = [
  'administrator',
  'consultant',
  'director',
  'member',
  'outsider',
  'stranger',
  'nobody',
];
const signedIn = everybody.filter((persona) => persona !== 'nobody');
/** Who takes part in the engagement, and administrators. */
const visitors: Audience = ['administrator', 'consultant', 'director', 'member'];
const readers: Audience = ['administrator', 'consultant', 'director'];
const editors: Audience = ['administrator', 'consultant'];
const reopeners: Audience = ['administrator', 'consultant', 'director'];
const administrators: Audience = ['administrator', 'stranger'];
/** Everybody but pilot members, each in their own workspace. */
const staff: Audience = ['administrator', 'consultant', 'director', 'outsider', 'stranger'];

type Fields = Record<string, string>;
export type Sent = {
  fields?: Fields;
  body?: BodyInit;
  contentType?: string;
  url?: string;
  cookie?: string;
};

export type PageExpectation = {
  url: (scene: Scene) => string;
  /**
   * Who sees the page. `elsewhere`: it sends everybody who may come near on to another one;
   * `nowhere`: there is nothing to see for anybody.
   */
  read: Audience | 'elsewhere' | 'nowhere';
  /** Who is sent to a page of their own instead. */
  sentOn?: Audience;
  /** Nobody is sent to sign in here; the page is for people without an account. */
  isPublic?: true;
  /** What a working post is, and who may make it. Without it the address takes no posts. */
  write?: {
    who: Audience;
    send: (scene: Scene, persona: Persona) => Sent | Promise<Sent>;
    /** The post is understood, but what is asked for can't be done as things stand in the sample. */
    isRefusedByState?: true;
    /** It changes nothing that is stored beside sessions. */
    isIdle?: true;
  };
};

/** `layout` stands for a frame without an address or action of its own; `api` has its own table. */
export type RouteExpectation = PageExpectation | 'layout' | 'api';

const inEngagement = (path: string) => (scene: Scene) =>
  `/engagements/${scene.engagementId}${path}`;

function fields(make: (scene: Scene, persona: Persona) => Fields | Promise<Fields>) {
  return async (scene: Scene, persona: Persona): Promise<Sent> => ({
    fields: await make(scene, persona),
  });
}

/** A deal of its own for each persona, so that none finds another's finding in its way. */
async function dealOf(datasetId: string, persona: Persona): Promise<string> {
  const page = await deals(datasetFolder(datasetId), {}, undefined, { pageSize: 20 });
  return (page.ok && page.value.deals[everybody.indexOf(persona)]?.deal) || '';
}

const isoToday = () => new Date().toISOString().slice(0, 10);
const monthOf = (persona: Persona) =>
  `2025-${String(everybody.indexOf(persona) + 1).padStart(2, '0')}`;

const caseFields = (persona: Persona) => ({
  outcome: 'won',
  dealName: `Deal of ${persona}`,
  interviewedOn: '2026-01-10',
});

const goalFields = (persona: Persona) => ({
  name: `Goal of ${persona}`,
  metric: 'manual',
  unit: 'days',
  direction: 'lower',
  target: '30',
  startsOn: '2026-01-01',
  dueOn: '2026-12-31',
  owner: 'Somebody',
});

export const routeExpectations: Record<string, RouteExpectation> = {
  'routes/_app': 'layout',
  'routes/_app.settings': 'layout',
  'routes/_app.engagements.$engagementId': 'layout',

  'routes/api.v1.$': 'api',
  'routes/api.v1.engagements': 'api',
  'routes/api.v1.engagements_.$engagementId': 'api',
  'routes/api.v1.engagements_.$engagementId_.datasets': 'api',
  'routes/api.v1.engagements_.$engagementId_.compare': 'api',
  'routes/api.v1.engagements_.$engagementId_.problems': 'api',
  'routes/api.v1.engagements_.$engagementId_.datasets_.$datasetId_.quality': 'api',
  'routes/api.v1.engagements_.$engagementId_.datasets_.$datasetId': 'api',
  'routes/api.v1.engagements_.$engagementId_.datasets_.$datasetId_.rejects': 'api',
  'routes/api.v1.engagements_.$engagementId_.funnel': 'api',
  'routes/api.v1.engagements_.$engagementId_.process': 'api',
  'routes/api.v1.engagements_.$engagementId_.maps': 'api',
  'routes/api.v1.engagements_.$engagementId_.maps_.$mapId': 'api',
  'routes/api.v1.engagements_.$engagementId_.maps_.$mapId_.conformance': 'api',
  'routes/api.v1.engagements_.$engagementId_.maps_.$mapId_.diff': 'api',
  'routes/api.v1.engagements_.$engagementId_.maps_.$mapId_.simulation': 'api',
  'routes/api.v1.engagements_.$engagementId_.maps_.import': 'api',
  'routes/api.v1.health': 'api',
  'routes/api.v1.openapi[.]json': 'api',
  'routes/api.v1.engagements_.$engagementId_.surveys': 'api',
  'routes/api.v1.engagements_.$engagementId_.surveys_.import': 'api',
  'routes/api.v1.surveys_.$surveyId': 'api',
  'routes/api.v1.surveys_.$surveyId_.results': 'api',
  'routes/api.v1.surveys.$publicToken.responses': 'api',

  'routes/$': { url: () => '/no-such-page', read: 'nowhere', isPublic: true },
  'routes/_index': { url: () => '/', read: 'elsewhere' },
  'routes/setup': {
    url: () => '/setup',
    read: 'elsewhere',
    isPublic: true,
    write: { who: everybody, isIdle: true, send: () => ({ fields: {} }) },
  },
  'routes/sign-in': {
    url: () => '/sign-in',
    read: ['nobody'],
    isPublic: true,
    write: {
      who: everybody,
      isIdle: true,
      send: fields(async (scene, persona) => {
        const name: SignedIn = persona === 'nobody' ? 'member' : persona;
        const { userId } = scene.actors[name];
        const { email } = await database().user.findUniqueOrThrow({ where: { id: userId } });
        return { email, password: testPassword };
      }),
    },
  },
  'routes/sign-out': {
    url: () => '/sign-out',
    read: 'elsewhere',
    isPublic: true,
    write: {
      who: everybody,
      isIdle: true,
      // A session of its own, so that the others go on.
      send: async (scene, persona) => ({
        fields: {},
        cookie: persona === 'nobody' ? '' : await signedInCookie(scene.actors[persona]),
      }),
    },
  },
  'routes/preferences': {
    url: () => '/preferences',
    read: 'elsewhere',
    isPublic: true,
    write: { who: everybody, isIdle: true, send: () => ({ fields: { back: '/' } }) },
  },
  'routes/s.$publicToken': {
    url: (scene) => `/s/${scene.publicToken}`,
    read: everybody,
    isPublic: true,
    write: {
      who: everybody,
      send: fields(async (scene) => ({
        submission: newId(),
        opened: markOpening(new Date(Date.now() - 60_000)),
        ...(await completeAnswers(scene.surveyId)),
      })),
    },
  },
  'routes/invitations.$secret': {
    url: () => '/invitations/no-such-invitation',
    // A link that leads nowhere looks the same to everybody; working ones are posted to.
    read: 'nowhere',
    isPublic: true,
    write: {
      who: everybody,
      send: async (scene, persona) => {
        const invited = await invitePerson(
          scene.actors.administrator,
          { role: 'member' },
          'http://localhost:3000',
        );
        if (!invited.ok) throw new Error(invited.error.code);
        return {
          url: new URL(invited.value.url).pathname,
          fields: {
            name: persona,
            email: `${newId()}@example.test`,
            password: testPassword,
            locale: 'en',
          },
        };
      },
    },
  },

  'routes/_app.portfolio': { url: () => '/portfolio', read: staff },
  'routes/_app.my': { url: () => '/my', read: signedIn },
  'routes/_app.library': { url: () => '/library', read: staff },
  'routes/_app.library_.$kind': { url: () => '/library/manual', read: staff },
  'routes/_app.search': { url: () => '/search?q=a', read: staff },
  'routes/_app.settings._index': {
    url: () => '/settings?index',
    read: signedIn,
    write: {
      who: signedIn,
      send: fields((_scene, persona) => ({
        intent: 'profile',
        name: `Renamed ${persona}`,
        locale: 'en',
        theme: 'dark',
      })),
    },
  },
  'routes/_app.settings.workspace': {
    url: () => '/settings/workspace',
    read: administrators,
    write: {
      who: administrators,
      send: fields((_scene, persona) => ({
        intent: 'workspace',
        name: `Renamed by ${persona}`,
        locale: 'en',
        currency: 'EUR',
        timeZone: 'UTC',
      })),
    },
  },
  'routes/_app.settings.people': {
    url: () => '/settings/people',
    read: administrators,
    write: { who: administrators, send: fields(() => ({ intent: 'invite', role: 'director' })) },
  },
  'routes/_app.settings.channels': {
    url: () => '/settings/channels',
    read: ['administrator', 'consultant', 'outsider', 'stranger'],
    write: {
      who: ['administrator', 'consultant', 'outsider', 'stranger'],
      send: fields(() => ({
        intent: 'add',
        kind: 'wecom',
        name: 'Sales',
        url: 'https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=k',
      })),
    },
  },
  'routes/_app.settings.tokens': {
    url: () => '/settings/tokens',
    read: staff,
    write: { who: staff, send: fields(() => ({ intent: 'create', name: 'Nightly upload' })) },
  },

  'routes/_app.engagements._index': { url: () => '/engagements', read: signedIn },
  'routes/_app.engagements.new': {
    url: () => '/engagements/new',
    read: ['administrator', 'consultant', 'outsider', 'stranger'],
    write: {
      who: ['administrator', 'consultant', 'outsider', 'stranger'],
      send: fields(() => ({
        name: 'Another one',
        client: 'Somebody',
        currency: 'EUR',
        startsOn: '2026-02-01',
      })),
    },
  },
  'routes/_app.engagements.$engagementId._index': {
    url: inEngagement(''),
    read: readers,
    // Pilot members have a page of their own.
    sentOn: ['member'],
  },
  'routes/_app.engagements.$engagementId.history': { url: inEngagement('/history'), read: readers },
  'routes/_app.engagements.$engagementId.thread': { url: inEngagement('/thread'), read: readers },
  'routes/_app.engagements.$engagementId.people': {
    url: inEngagement('/people'),
    read: readers,
    write: {
      who: editors,
      send: fields((_scene, persona) => ({ intent: 'save-team', name: `Team of ${persona}` })),
    },
  },

  'routes/_app.engagements.$engagementId.data': {
    url: inEngagement('/data'),
    read: readers,
    write: {
      who: editors,
      send: () => {
        const body = new FormData();
        body.set('file', new File([smallFile], 'deals.csv', { type: 'text/csv' }));
        return { body };
      },
    },
  },
  'routes/_app.engagements.$engagementId.data_.$datasetId': {
    url: (scene) => inEngagement(`/data/${scene.datasetId}`)(scene),
    read: readers,
    write: {
      who: editors,
      send: fields((_scene, persona) => ({ intent: 'rename', name: `Renamed by ${persona}` })),
    },
  },
  'routes/_app.engagements.$engagementId.data_.$datasetId_.rejections': {
    url: (scene) => inEngagement(`/data/${scene.datasetId}/rejections`)(scene),
    read: readers,
  },
  'routes/_app.engagements.$engagementId.data_.$datasetId_.deals': {
    url: (scene) => inEngagement(`/data/${scene.datasetId}/deals`)(scene),
    read: readers,
  },
  'routes/_app.engagements.$engagementId.process': { url: inEngagement('/process'), read: readers },
  'routes/_app.engagements.$engagementId.funnel': { url: inEngagement('/funnel'), read: readers },

  'routes/_app.engagements.$engagementId.surveys': {
    url: inEngagement('/surveys'),
    read: readers,
    write: {
      who: editors,
      send: fields(async ({ engagementId }) => ({
        intent: 'restore',
        id: await deleted('survey', engagementId),
      })),
    },
  },
  'routes/_app.engagements.$engagementId.surveys_.new': {
    url: inEngagement('/surveys/new'),
    read: editors,
    write: {
      who: editors,
      send: fields(async ({ surveyId }) => {
        const { templateId } = await database().survey.findUniqueOrThrow({
          where: { id: surveyId },
        });
        return { templateId, title: 'Another pulse', minimumGroup: '5' };
      }),
    },
  },
  'routes/_app.engagements.$engagementId.surveys_.import': {
    url: inEngagement('/surveys/import'),
    read: editors,
    write: {
      who: editors,
      send: async ({ draftSurveyId }) => {
        const { definition } = await database().survey.findUniqueOrThrow({
          where: { id: draftSurveyId },
        });
        const body = new FormData();
        body.set('definition', JSON.stringify(definition));
        return { body };
      },
    },
  },
  'routes/_app.engagements.$engagementId.surveys_.$surveyId_.print': {
    url: (scene) => inEngagement(`/surveys/${scene.surveyId}/print`)(scene),
    read: readers,
  },
  'routes/_app.engagements.$engagementId.surveys_.$surveyId_.edit': {
    url: (scene) => inEngagement(`/surveys/${scene.draftSurveyId}/edit`)(scene),
    read: editors,
  },
  'routes/_app.engagements.$engagementId.surveys_.$surveyId_.save': {
    url: (scene) => inEngagement(`/surveys/${scene.draftSurveyId}/save`)(scene),
    read: 'nowhere',
    write: {
      who: editors,
      send: async ({ draftSurveyId }) => {
        const { definition, revision } = await database().survey.findUniqueOrThrow({
          where: { id: draftSurveyId },
        });
        return { body: JSON.stringify({ definition, revision }), contentType: 'application/json' };
      },
    },
  },
  'routes/_app.engagements.$engagementId.surveys_.$surveyId_.export': {
    url: (scene) => inEngagement(`/surveys/${scene.surveyId}/export?format=csv`)(scene),
    read: readers,
  },
  'routes/_app.engagements.$engagementId.surveys_.$surveyId_.evidence': {
    url: (scene) => inEngagement(`/surveys/${scene.surveyId}/evidence`)(scene),
    read: editors,
    write: {
      who: editors,
      send: fields(async ({ actors, engagementId, surveyId, problemId }) => {
        const found = await findingsOfSurvey(actors.consultant, engagementId, surveyId);
        const [number] = found.ok ? found.value.numbers : [];
        return { finding: number ? answerValue(number) : '', problemId };
      }),
    },
  },
  'routes/_app.engagements.$engagementId.surveys_.$surveyId_.texts': {
    url: (scene) => inEngagement(`/surveys/${scene.surveyId}/texts`)(scene),
    read: readers,
    write: {
      who: editors,
      send: fields(async ({ surveyId }, persona) => {
        const { definition } = await database().survey.findUniqueOrThrow({
          where: { id: surveyId },
        });
        const { sections } = definition as {
          sections: { questions: { id: string; kind: string }[] }[];
        };
        const questions = sections.flatMap((section) => section.questions);
        const questionId = questions.find(({ kind }) => kind.endsWith('-text'))?.id ?? '';
        return { intent: 'create-theme', questionId, name: `Theme of ${persona}` };
      }),
    },
  },
  'routes/_app.engagements.$engagementId.surveys_.$surveyId_.send': {
    url: (scene) => inEngagement(`/surveys/${scene.surveyId}/send`)(scene),
    read: editors,
    write: {
      who: editors,
      // The sample's survey has one link for everybody.
      isRefusedByState: true,
      send: fields(() => ({ intent: 'make-links', recipients: 'Li Na' })),
    },
  },
  'routes/_app.engagements.$engagementId.surveys_.$surveyId': {
    url: (scene) => inEngagement(`/surveys/${scene.surveyId}`)(scene),
    read: readers,
    write: {
      who: editors,
      send: fields((_scene, persona) => ({
        intent: 'save-open',
        invited: String(20 + everybody.indexOf(persona)),
      })),
    },
  },

  'routes/_app.engagements.$engagementId.cases': {
    url: inEngagement('/cases'),
    read: readers,
    write: {
      who: editors,
      send: fields(async ({ engagementId }) => ({
        intent: 'restore',
        id: await deleted('caseInterview', engagementId),
      })),
    },
  },
  'routes/_app.engagements.$engagementId.cases_.new': {
    url: inEngagement('/cases/new'),
    read: editors,
    write: { who: editors, send: fields((_scene, persona) => caseFields(persona)) },
  },
  'routes/_app.engagements.$engagementId.cases_.$caseId': {
    url: (scene) => inEngagement(`/cases/${scene.caseId}`)(scene),
    read: readers,
    write: {
      who: editors,
      send: fields(async ({ caseId }, persona) => {
        const { revision } = await database().caseInterview.findUniqueOrThrow({
          where: { id: caseId },
        });
        return { ...caseFields(persona), revision: String(revision) };
      }),
    },
  },

  'routes/_app.engagements.$engagementId.compare': {
    url: inEngagement('/compare'),
    read: readers,
  },
  'routes/_app.engagements.$engagementId.quality': {
    url: inEngagement('/quality'),
    read: readers,
    write: {
      who: editors,
      send: fields(async ({ datasetId }, persona) => ({
        intent: 'finding',
        dataset: datasetId,
        deal: await dealOf(datasetId, persona),
        verdict: 'right',
        note: persona,
        revision: '0',
      })),
    },
  },
  'routes/_app.engagements.$engagementId.trends': {
    url: inEngagement('/trends'),
    read: readers,
  },

  'routes/_app.engagements.$engagementId.problems': {
    url: inEngagement('/problems'),
    read: readers,
    write: {
      who: editors,
      send: fields(async ({ problemId }) => {
        await database().problem.update({ where: { id: problemId }, data: { chosen: true } });
        return { intent: 'unchoose', id: problemId };
      }),
    },
  },
  'routes/_app.engagements.$engagementId.problems_.new': {
    url: inEngagement('/problems/new'),
    read: editors,
    write: {
      who: editors,
      send: fields((_scene, persona) => ({ title: `Problem of ${persona}` })),
    },
  },
  'routes/_app.engagements.$engagementId.problems_.$problemId': {
    url: (scene) => inEngagement(`/problems/${scene.problemId}`)(scene),
    read: readers,
    write: {
      who: editors,
      send: fields(async ({ problemId }, persona) => {
        const { revision } = await database().problem.findUniqueOrThrow({
          where: { id: problemId },
        });
        return { title: `Problem by ${persona}`, revision: String(revision) };
      }),
    },
  },
  'routes/_app.engagements.$engagementId.problems_.$problemId_.evidence': {
    url: (scene) => inEngagement(`/problems/${scene.problemId}/evidence`)(scene),
    read: editors,
    write: {
      who: editors,
      send: fields(async ({ engagementId, problemId }) => {
        // A case is attached to a problem once, so each one is new.
        await database().problemEvidence.deleteMany({ where: { problemId, kind: 'case' } });
        const { id } = await database().caseInterview.findFirstOrThrow({
          where: { engagementId, deletedAt: null },
        });
        return { intent: 'case', caseId: id, note: 'Said so' };
      }),
    },
  },

  'routes/_app.engagements.$engagementId.map._index': {
    url: inEngagement('/map'),
    read: 'elsewhere',
  },
  'routes/_app.engagements.$engagementId.map.$variant': {
    url: inEngagement('/map/current'),
    read: readers,
    write: {
      who: editors,
      send: fields(async ({ engagementId }) => ({
        intent: 'paste',
        rows: 'Call the customer\tSales',
        revision: String((await currentMap(engagementId)).revision),
      })),
    },
  },
  'routes/_app.engagements.$engagementId.map.difference': {
    url: inEngagement('/map/difference'),
    read: readers,
    write: {
      who: editors,
      send: fields(({ problemId }) => ({
        intent: 'met',
        problemId,
        // Each one names another step, so each changes something.
        stepId: newId(),
        isMet: 'yes',
      })),
    },
  },
  'routes/_app.engagements.$engagementId.map.$variant_.export': {
    url: inEngagement('/map/current/export?format=bpmn'),
    read: readers,
  },
  'routes/_app.engagements.$engagementId.map.$variant_.versions': {
    url: inEngagement('/map/current/versions'),
    read: readers,
    write: {
      who: editors,
      send: fields(async ({ engagementId }) => {
        const { id, content, revision, updatedById, updatedAt, workspaceId } =
          await currentMap(engagementId);
        const version = {
          workspaceId,
          engagementId,
          mapId: id,
          revision: 0,
          content: content ?? {},
          savedById: updatedById,
          savedAt: updatedAt,
        };
        const where = { mapId_revision: { mapId: id, revision: 0 } };
        await database().processMapVersion.upsert({
          where,
          create: { id: newId(), ...version },
          update: {},
        });
        return { version: '0', revision: String(revision) };
      }),
    },
  },
  'routes/_app.engagements.$engagementId.map.$variant_.comments': {
    url: inEngagement('/map/current/comments'),
    read: 'nowhere',
    write: {
      who: readers,
      send: fields(() => ({ intent: 'add', stepId: 'collect-leads', text: 'Who does this now?' })),
    },
  },
  'routes/_app.engagements.$engagementId.maps': {
    url: inEngagement('/maps'),
    read: readers,
    write: { who: editors, send: fields(() => ({ intent: 'new', name: 'A draft' })) },
  },
  'routes/_app.engagements.$engagementId.maps_.import': {
    url: inEngagement('/maps/import'),
    read: editors,
    write: {
      who: editors,
      send: fields(() => ({
        name: 'Taken in',
        content: '{"steps":[{"id":"a","name":"Quote"}]}',
      })),
    },
  },
  'routes/_app.engagements.$engagementId.map.simulation': {
    url: inEngagement('/map/simulation?cases=200'),
    read: readers,
  },
  'routes/_app.engagements.$engagementId.map.data': {
    url: inEngagement('/map/data'),
    read: readers,
    write: {
      who: editors,
      send: fields(({ datasetId }) => ({ dataset: datasetId })),
    },
  },
  'routes/_app.engagements.$engagementId.map.data_.cases': {
    url: ({ engagementId, datasetId }) =>
      `/engagements/${engagementId}/map/data/cases?map=current&dataset=${datasetId}`,
    read: readers,
  },
  'routes/_app.engagements.$engagementId.map.$variant_.save': {
    url: inEngagement('/map/current/save'),
    read: 'nowhere',
    write: {
      who: editors,
      send: async ({ engagementId }) => {
        const { content, revision } = await currentMap(engagementId);
        return { body: JSON.stringify({ content, revision }), contentType: 'application/json' };
      },
    },
  },

  'routes/_app.engagements.$engagementId.measures': {
    url: inEngagement('/measures'),
    read: readers,
    write: {
      who: editors,
      send: fields(({ problemId }, persona) => ({
        problemId,
        painPoint: 'Nobody knows the price',
        aim: 'A price within a day',
        action: `Ask ${persona}`,
      })),
    },
  },
  'routes/_app.engagements.$engagementId.goals': {
    url: inEngagement('/goals'),
    read: readers,
    write: { who: editors, send: fields((_scene, persona) => goalFields(persona)) },
  },
  'routes/_app.engagements.$engagementId.goals_.baseline': {
    url: inEngagement('/goals/baseline'),
    read: editors,
  },
  'routes/_app.engagements.$engagementId.goals_.$goalId': {
    url: (scene) => inEngagement(`/goals/${scene.goalId}`)(scene),
    read: readers,
    write: {
      who: editors,
      send: fields(() => ({
        intent: 'check-in',
        source: 'typed',
        checkedOn: isoToday(),
        value: '30',
      })),
    },
  },

  'routes/_app.engagements.$engagementId.pilot': {
    url: inEngagement('/pilot'),
    read: readers,
    write: {
      who: editors,
      send: fields((_scene, persona) => ({
        intent: 'adjust',
        adjustedOn: isoToday(),
        change: `Asked by ${persona}`,
      })),
    },
  },
  'routes/_app.engagements.$engagementId.pilot_.plan': {
    url: inEngagement('/pilot/plan'),
    // The pilot of the sample runs: its plan holds, and the page leads to the pilot.
    read: 'elsewhere',
    write: {
      who: editors,
      isRefusedByState: true,
      send: fields(({ goalId, datasetId }) => ({
        question: 'Does it help?',
        goalId,
        metric: 'win-rate',
        direction: 'higher',
        datasetId,
        teamColumn: 'team',
        'arms.0.team': 'East 1',
        'arms.0.arm': 'pilot',
        'arms.1.team': 'East 2',
        'arms.1.arm': 'comparison',
        baselineFrom: '2026-01-01',
        startsOn: '2026-02-01',
        endsOn: '2026-03-01',
      })),
    },
  },

  'routes/_app.engagements.$engagementId.manual': {
    url: inEngagement('/manual'),
    read: visitors,
    write: {
      who: editors,
      send: fields(async ({ engagementId }, persona) => {
        const draft = await database().manualVersion.findFirstOrThrow({
          where: { engagementId, status: 'draft' },
        });
        return {
          intent: 'save',
          id: draft.id,
          revision: String(draft.revision),
          title: `Manual of ${persona}`,
          markdown: '# Manual',
        };
      }),
    },
  },
  'routes/_app.engagements.$engagementId.training': {
    url: inEngagement('/training'),
    read: readers,
    write: {
      who: editors,
      send: fields(() => ({
        intent: 'add-course',
        role: 'representative',
        title: 'New quotations',
        passMark: '80',
      })),
    },
  },
  'routes/_app.engagements.$engagementId.rollout': {
    url: inEngagement('/rollout'),
    read: readers,
    write: {
      who: editors,
      send: fields(() => ({ intent: 'add-wave', name: 'First wave', startsOn: '2026-06-01' })),
    },
  },
  'routes/_app.engagements.$engagementId.reviews': {
    url: inEngagement('/reviews'),
    read: readers,
    write: {
      who: editors,
      send: fields((_scene, persona) => ({
        month: monthOf(persona),
        revision: '0',
        summary: 'All as planned',
      })),
    },
  },
  'routes/_app.engagements.$engagementId.maturity': {
    url: inEngagement('/maturity'),
    read: readers,
    write: {
      who: editors,
      send: fields(async ({ engagementId }) => ({
        intent: 'restore',
        id: await deleted('maturityAssessment', engagementId),
      })),
    },
  },
  'routes/_app.engagements.$engagementId.maturity_.$assessmentId': {
    url: (scene) => inEngagement(`/maturity/${scene.assessmentId}`)(scene),
    read: editors,
    write: {
      who: editors,
      send: async (scene) => ({
        url: inEngagement('/maturity/new')(scene),
        fields: {
          assessedOn: '2026-02-01',
          'dimensions.0.id': await dimensionOf(scene.assessmentId),
          'dimensions.0.claimed': '2',
        },
      }),
    },
  },

  // The last one, since it takes the engagement back through its phases.
  'routes/_app.engagements.$engagementId.gate.$phase': {
    url: inEngagement('/gate/pilot'),
    read: readers,
    write: {
      who: reopeners,
      send: async (scene) => {
        const passed = await database().workflowMachine.findMany({
          where: { engagementId: scene.engagementId, state: 'passed' },
        });
        const last = ['redesign', 'mapping', 'diagnosis']
          .map((phase) => passed.find(({ machineId }) => machineId === phase))
          .find(Boolean);
        return {
          url: inEngagement(`/gate/${last?.machineId ?? 'diagnosis'}`)(scene),
          fields: {
            intent: 'reopen',
            revision: String(last?.revision ?? 0),
            reason: 'It was too early',
          },
        };
      },
    },
  },
};

/** The id of a record that was just deleted, to be brought back. */
async function deleted(
  model: 'survey' | 'caseInterview' | 'maturityAssessment',
  engagementId: string,
): Promise<string> {
  const table = database()[model] as unknown as {
    findFirstOrThrow(query: object): Promise<{ id: string }>;
    update(query: object): Promise<unknown>;
  };
  const { id } = await table.findFirstOrThrow({
    where: { engagementId },
    orderBy: { createdAt: 'desc' },
  });
  await table.update({ where: { id }, data: { deletedAt: new Date() } });
  return id;
}

function currentMap(engagementId: string) {
  return database().processMap.findUniqueOrThrow({
    where: { engagementId_variant: { engagementId, variant: 'current' } },
  });
}

async function dimensionOf(assessmentId: string): Promise<string> {
  const { levels } = await database().maturityAssessment.findUniqueOrThrow({
    where: { id: assessmentId },
  });
  const { dimensions } = levels as { dimensions: { id: string }[] };
  return dimensions[0]?.id ?? '';
}

/** The answers of somebody who answered before are complete, and so good enough to send again. */
async function completeAnswers(surveyId: string): Promise<Fields> {
  const response = await database().surveyResponse.findFirstOrThrow({ where: { surveyId } });
  return Object.fromEntries(
    Object.entries(response.answers as Record<string, unknown>).map(([question, answer]) => [
      `answer.${question}`,
      String(Array.isArray(answer) ? answer[0] : answer),
    ]),
  );
}
