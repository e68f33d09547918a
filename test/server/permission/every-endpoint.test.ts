import { apiOrigin } from 'test/factories/api';
import { randomAddress } from 'test/factories/people';
import { smallFile } from 'test/server/dataset/upload-form';
import { beforeAll, describe, expect, test } from 'vitest';
import { database } from '~/db/database.server';
import type { Endpoint } from '~/features/api/endpoint';
import { endpoints } from '~/features/api/endpoints';
import { clientAddressHeader } from '~/platform/client-address.server';
import { hashSecret, newId, newSecret } from '~/platform/ids.server';
import { createScene, fingerprint, type Persona, personas, type Scene } from './scene';
import { createWholeApp } from './whole-app';

type Statuses = Record<Persona, number>;
type Call = { path: (scene: Scene) => string; body?: (scene: Scene) => BodyInit; json?: unknown };
type Expectation = Call & { statuses: Statuses };

const open = (status: number): Statuses =>
  Object.fromEntries(personas.map((persona) => [persona, status])) as Statuses;

const inEngagement = { outsider: 404, stranger: 404, nobody: 401 };
const readers: Statuses = {
  administrator: 200,
  consultant: 200,
  director: 200,
  member: 403,
  ...inEngagement,
};
const editors: Statuses = {
  administrator: 201,
  consultant: 201,
  director: 403,
  member: 403,
  ...inEngagement,
};

/** By operation; one that is missing here fails the test. */
const expectations: Record<string, Expectation> = {
  getHealth: { path: () => '/health', statuses: open(200) },
  getOpenApi: { path: () => '/openapi.json', statuses: open(200) },
  listEngagements: {
    path: () => '/engagements',
    statuses: { ...open(200), nobody: 401 },
  },
  createEngagement: {
    path: () => '/engagements',
    json: { name: 'Through the API', client: 'Somebody' },
    statuses: { ...open(201), director: 403, member: 403, nobody: 401 },
  },
  getEngagement: {
    path: ({ engagementId }) => `/engagements/${engagementId}`,
    statuses: readers,
  },
  createDataset: {
    path: ({ engagementId }) => `/engagements/${engagementId}/datasets`,
    body: () => {
      const form = new FormData();
      form.set('file', new File([smallFile], 'deals.csv', { type: 'text/csv' }));
      return form;
    },
    statuses: editors,
  },
  getDataset: {
    path: ({ engagementId, datasetId }) => `/engagements/${engagementId}/datasets/${datasetId}`,
    statuses: readers,
  },
  getDatasetRejects: {
    path: ({ engagementId, datasetId }) =>
      `/engagements/${engagementId}/datasets/${datasetId}/rejects`,
    statuses: readers,
  },
  getFunnel: {
    path: ({ engagementId, datasetId }) =>
      `/engagements/${engagementId}/funnel?dataset=${datasetId}`,
    statuses: readers,
  },
  getDatasetQuality: {
    path: ({ engagementId, datasetId }) =>
      `/engagements/${engagementId}/datasets/${datasetId}/quality`,
    statuses: readers,
  },
  suggestProblems: {
    path: ({ engagementId, datasetId }) =>
      `/engagements/${engagementId}/problems?dataset=${datasetId}`,
    statuses: readers,
  },
  compareValues: {
    path: ({ engagementId, datasetId }) =>
      `/engagements/${engagementId}/compare?dataset=${datasetId}&by=owner`,
    statuses: readers,
  },
  getProcess: {
    path: ({ engagementId, datasetId }) =>
      `/engagements/${engagementId}/process?dataset=${datasetId}`,
    statuses: readers,
  },
  listSurveys: {
    path: ({ engagementId }) => `/engagements/${engagementId}/surveys`,
    statuses: readers,
  },
  importSurvey: {
    path: ({ engagementId }) => `/engagements/${engagementId}/surveys/import?format=surveyjs`,
    json: { elements: [{ type: 'text', name: 'why' }] },
    statuses: editors,
  },
  getSurvey: { path: ({ surveyId }) => `/surveys/${surveyId}`, statuses: readers },
  getSurveyResults: {
    path: ({ surveyId }) => `/surveys/${surveyId}/results`,
    statuses: readers,
  },
  listMaps: {
    path: ({ engagementId }) => `/engagements/${engagementId}/maps`,
    statuses: readers,
  },
  createMap: {
    path: ({ engagementId }) => `/engagements/${engagementId}/maps`,
    json: { name: 'Through the API', map: { steps: [{ id: 'a', name: 'Ask' }] } },
    statuses: editors,
  },
  importMap: {
    path: ({ engagementId }) => `/engagements/${engagementId}/maps/import?format=mermaid`,
    body: () => {
      const form = new FormData();
      form.set('file', new File(['flowchart LR\n  a --> b'], 'map.mmd', { type: 'text/plain' }));
      return form;
    },
    statuses: editors,
  },
  getMap: {
    path: ({ engagementId }) => `/engagements/${engagementId}/maps/current`,
    statuses: readers,
  },
  replaceMap: {
    path: ({ engagementId }) => `/engagements/${engagementId}/maps/current`,
    json: { revision: 1_000_000, map: { steps: [] } },
    // Nobody has read that revision; those who may write are told of it.
    statuses: { ...editors, administrator: 409, consultant: 409 },
  },
  compareMaps: {
    path: ({ engagementId }) => `/engagements/${engagementId}/maps/current/diff?to=ideal`,
    statuses: readers,
  },
  simulateMap: {
    path: ({ engagementId }) => `/engagements/${engagementId}/maps/current/simulation?cases=200`,
    statuses: readers,
  },
  getMapConformance: {
    path: ({ engagementId, datasetId }) =>
      `/engagements/${engagementId}/maps/current/conformance?dataset=${datasetId}`,
    statuses: readers,
  },
  createSurveyResponse: {
    path: ({ publicToken }) => `/surveys/${publicToken}/responses`,
    json: { answers: { 'no-such-question': 'x' } },
    // Anonymous: a token adds and takes away nothing.
    statuses: open(422),
  },
};

let app: (request: Request) => Promise<Response>;
let scene: Scene;
const tokens = new Map<Persona, string>();

beforeAll(async () => {
  app = await createWholeApp('/api/v1');
  scene = await createScene();
  for (const [persona, actor] of Object.entries(scene.actors)) {
    // Written as it is, because pilot members can make none: theirs is of an earlier role.
    const secret = newSecret();
    await database().apiToken.create({
      data: {
        id: newId(),
        workspaceId: actor.workspaceId,
        userId: actor.userId,
        name: persona,
        tokenHash: hashSecret(secret),
        createdAt: new Date(),
        lastUsedAt: new Date(),
      },
    });
    tokens.set(persona as Persona, secret);
  }
}, 240_000);

function call(endpoint: Endpoint, expected: Expectation, headers: Record<string, string>) {
  const body = expected.json === undefined ? expected.body?.(scene) : JSON.stringify(expected.json);
  return app(
    new Request(`${apiOrigin}/api/v1${expected.path(scene)}`, {
      method: endpoint.method,
      headers: {
        [clientAddressHeader]: randomAddress(),
        ...(expected.json !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body }),
    }),
  );
}

test('the table names every operation of the API', () => {
  expect(Object.keys(expectations).sort()).toEqual(Object.keys(endpoints).sort());
});

describe.each(Object.entries(expectations))('%s', (operation, expected) => {
  const endpoint = endpoints[operation as keyof typeof endpoints];

  test('serves those whom it concerns, and nobody else', async () => {
    for (const persona of personas) {
      const token = tokens.get(persona);
      const before = await fingerprint();
      const response = await call(
        endpoint,
        expected,
        token ? { authorization: `Bearer ${token}` } : {},
      );
      const text = await response.text();
      expect(response.status, `${persona}: ${text.slice(0, 300)}`).toBe(expected.statuses[persona]);
      if (response.status >= 400) {
        expect(response.headers.get('content-type')).toMatch(/^application\/problem\+json/);
        expect((await fingerprint()) === before, `${persona} changed something`).toBe(true);
      }
      if (persona === 'outsider' || persona === 'stranger') {
        expect(text.includes(scene.client), `${persona} reads of the client`).toBe(false);
      }
    }
  });

  test('takes no cookie for a token', async () => {
    if (!endpoint.secured) return;
    const response = await call(endpoint, expected, { cookie: scene.cookies.administrator });
    expect(response.status).toBe(401);
  });
});
