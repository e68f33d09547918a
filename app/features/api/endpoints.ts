import { compareAnswer, compareQuery } from './compare-api';
import { datasetProfile, importedDataset, newDatasetBody, rejectedRecords } from './dataset-api';
import { defineEndpoint, type Endpoint } from './endpoint';
import { engagementDetail, engagementList, newEngagementBody } from './engagement-api';
import { funnelAnswer, funnelQuery } from './funnel-api';
import { health, openApiDocument } from './health-api';
import { columnFilterDescription } from './provenance-api';
import { processAnswer, processQuery } from './process-api';
import { datasetQuality } from './quality-api';
import { surveyResponseBody, surveyResponseReceipt } from './survey-api';

/** Every operation of `/api/v1`: the routes work by it, and the description is made from it. */
export const endpoints = {
  getHealth: defineEndpoint({
    method: 'GET',
    path: '/health',
    operationId: 'getHealth',
    summary: 'Whether the server and its database answer',
    secured: false,
    response: { status: 200, description: 'Both answer.', schema: health },
    errors: ['database-unavailable'],
  }),
  getOpenApi: defineEndpoint({
    method: 'GET',
    path: '/openapi.json',
    operationId: 'getOpenApi',
    summary: 'The description of the API',
    secured: false,
    response: { status: 200, description: 'OpenAPI 3.1.', schema: openApiDocument },
    errors: [],
  }),
  listEngagements: defineEndpoint({
    method: 'GET',
    path: '/engagements',
    operationId: 'listEngagements',
    summary: 'The engagements that the token’s owner belongs to, newest first',
    secured: true,
    response: { status: 200, description: 'The engagements.', schema: engagementList },
    errors: [],
  }),
  createEngagement: defineEndpoint({
    method: 'POST',
    path: '/engagements',
    operationId: 'createEngagement',
    summary: 'Open an engagement, with its diagnosis started',
    secured: true,
    body: { contentType: 'application/json', schema: newEngagementBody },
    response: {
      status: 201,
      description: 'The new engagement; `Location` names it.',
      schema: engagementDetail,
    },
    errors: ['forbidden', 'invalid-input', 'malformed-json', 'unsupported-media-type'],
  }),
  getEngagement: defineEndpoint({
    method: 'GET',
    path: '/engagements/{engagementId}',
    operationId: 'getEngagement',
    summary: 'One engagement: its phases, their states and what their gates still ask for',
    secured: true,
    response: { status: 200, description: 'The engagement.', schema: engagementDetail },
    errors: ['forbidden', 'not-found'],
  }),
  createDataset: defineEndpoint({
    method: 'POST',
    path: '/engagements/{engagementId}/datasets',
    operationId: 'createDataset',
    summary: 'Upload a file of deals and import it',
    description:
      'Answers when the import has ended. A file that can’t be imported leaves nothing behind.',
    secured: true,
    body: { contentType: 'multipart/form-data', schema: newDatasetBody },
    response: { status: 201, description: 'What was imported.', schema: importedDataset },
    errors: [
      'forbidden',
      'not-found',
      'unsupported-media-type',
      'file-missing',
      'file-too-large',
      'disk-full',
      'upload-malformed',
      'upload-incomplete',
      'malformed-json',
      'mapping-invalid',
      'mapping-incomplete',
      'mapping-column-missing',
      'dataset-file-damaged',
      'dataset-password-protected',
      'dataset-unpacks-too-large',
      'sheet-unknown',
    ],
  }),
  getDataset: defineEndpoint({
    method: 'GET',
    path: '/engagements/{engagementId}/datasets/{datasetId}',
    operationId: 'getDataset',
    summary: 'One data set: its columns, how they are read, what was accepted',
    secured: true,
    response: { status: 200, description: 'The data set.', schema: datasetProfile },
    errors: ['forbidden', 'not-found'],
  }),
  getDatasetRejects: defineEndpoint({
    method: 'GET',
    path: '/engagements/{engagementId}/datasets/{datasetId}/rejects',
    operationId: 'getDatasetRejects',
    summary: 'The rows that the last import did not accept, with the reason of each',
    secured: true,
    response: {
      status: 200,
      description: 'A CSV file.',
      schema: rejectedRecords,
      contentType: 'text/csv',
    },
    errors: ['forbidden', 'not-found', 'dataset-not-imported'],
  }),
  getDatasetQuality: defineEndpoint({
    method: 'GET',
    path: '/engagements/{engagementId}/datasets/{datasetId}/quality',
    operationId: 'getDatasetQuality',
    summary: 'How far a data set can be trusted: each check, and a grade over all',
    secured: true,
    response: { status: 200, description: 'The quality.', schema: datasetQuality },
    errors: ['forbidden', 'not-found', 'dataset-not-imported'],
  }),
  getFunnel: defineEndpoint({
    method: 'GET',
    path: '/engagements/{engagementId}/funnel',
    operationId: 'getFunnel',
    summary: 'The funnel of a data set: totals, and each open stage',
    description: columnFilterDescription,
    secured: true,
    query: funnelQuery,
    response: { status: 200, description: 'The funnel.', schema: funnelAnswer },
    errors: ['forbidden', 'not-found', 'invalid-input', 'column-unknown'],
  }),
  compareValues: defineEndpoint({
    method: 'GET',
    path: '/engagements/{engagementId}/compare',
    operationId: 'compareValues',
    summary: 'Each value of a column against all other deals',
    description: columnFilterDescription,
    secured: true,
    query: compareQuery,
    response: { status: 200, description: 'The values, most deals first.', schema: compareAnswer },
    errors: ['forbidden', 'not-found', 'invalid-input', 'column-unknown'],
  }),
  getProcess: defineEndpoint({
    method: 'GET',
    path: '/engagements/{engagementId}/process',
    operationId: 'getProcess',
    summary: 'How the process of a data set with times runs: directly-follows graph and variants',
    description: `${columnFilterDescription} With \`format\` the answer is text: \`text/vnd.mermaid\` or \`text/csv\`.`,
    secured: true,
    query: processQuery,
    response: { status: 200, description: 'The process.', schema: processAnswer },
    errors: ['forbidden', 'not-found', 'invalid-input', 'column-unknown', 'dataset-without-events'],
  }),
  createSurveyResponse: defineEndpoint({
    method: 'POST',
    path: '/surveys/{publicToken}/responses',
    operationId: 'createSurveyResponse',
    summary: 'Answer a survey, anonymously',
    description:
      '201 says that the answer is stored for good. The same id sent again gives 200 and stores nothing twice.',
    secured: false,
    body: { contentType: 'application/json', schema: surveyResponseBody },
    response: { status: 201, description: 'Stored.', schema: surveyResponseReceipt },
    errors: [
      'not-found',
      'survey-not-open',
      'survey-closed',
      'survey-answers-invalid',
      'survey-answers-empty',
      'survey-response-id-taken',
      'too-many-requests',
      'invalid-input',
      'malformed-json',
      'unsupported-media-type',
    ],
  }),
} as const satisfies Record<string, Endpoint>;

/** The methods that a path takes, for `Allow`. */
export function allowedMethods(path: string): string[] {
  const all: Endpoint[] = Object.values(endpoints);
  const own = all.filter((endpoint) => endpoint.path === path).map(({ method }) => method);
  return own.flatMap((method) => (method === 'GET' ? ['GET', 'HEAD'] : [method]));
}
