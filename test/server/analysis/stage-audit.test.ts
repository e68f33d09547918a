import {
  createActor,
  createColleague,
  createEngagement,
  signedInRequest,
} from 'test/factories/people';
import { fileRequest } from 'test/server/dataset/upload-form';
import { expectOk } from 'test/server/warehouse/dataset-folder';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '~/domain/permission/actor';
import { wilsonInterval } from '~/domain/statistics/wilson-interval';
import { action } from '~/routes/_app.engagements.$engagementId.quality/route';
import { recordFinding } from '~/services/analysis/record-finding.server';
import { showQuality } from '~/services/analysis/show-quality.server';
import { uploadAndImport } from '~/services/dataset/upload-and-import.server';
import { readProblem } from '~/services/problem/read-problem.server';
import { createProblem } from '~/services/problem/save-problem.server';

const file = [
  'Deal ID,Stage,Owner,Amount,Created,Closed',
  ...Array.from(
    { length: 12 },
    (_, index) =>
      `D-${index + 1},Proposal,${index < 6 ? 'Ada' : 'Ben'},100,2025-03-0${(index % 6) + 1},`,
  ),
  '',
].join('\n');

let actor: Actor;
let colleague: Actor;
let engagementId: string;
let datasetId: string;
beforeEach(async () => {
  actor = await createActor('consultant');
  engagementId = (await createEngagement(actor)).id;
  colleague = await createColleague(actor, 'administrator', engagementId);
  datasetId = expectOk(await uploadAndImport(actor, engagementId, fileRequest(file))).id;
});

async function sample() {
  const shown = expectOk(
    await showQuality(actor, engagementId, {
      datasetId,
      filter: {},
      seed: '1',
      origin: null,
      deals: { page: 1, order: null, find: null, outcome: null },
    }),
  );
  if (!shown) throw new Error('No data');
  return shown.sample;
}

describe('findings of the audit', () => {
  it('are kept, and counted per seller with an interval', async () => {
    const { rows } = await sample();
    expect(rows.length).toBeGreaterThanOrEqual(4);
    for (const [index, { deal }] of rows.entries()) {
      const verdict = index === 0 ? 'too-high' : 'right';
      expectOk(
        await recordFinding(actor, engagementId, {
          datasetId,
          deal,
          verdict,
          note: `n${index}`,
          revision: 0,
        }),
      );
    }
    const after = await sample();
    expect(after.rows[0]?.finding).toMatchObject({
      verdict: 'too-high',
      note: 'n0',
      revision: 1,
      by: actor.name,
    });
    expect(after.inflation).toEqual({
      inflated: 1,
      n: rows.length,
      value: 1 / rows.length,
      interval: wilsonInterval(1, rows.length),
    });
    expect(after.progress.every(({ drawn, done }) => drawn === done)).toBe(true);
  });

  it('tell who was faster, and keep what that one wrote', async () => {
    const finding = { datasetId, deal: 'D-1', note: '', revision: 0 };
    expectOk(await recordFinding(colleague, engagementId, { ...finding, verdict: 'too-high' }));
    const refused = await recordFinding(actor, engagementId, { ...finding, verdict: 'right' });
    expect(refused).toMatchObject({
      ok: false,
      error: { code: 'conflict', details: { revision: 1, by: colleague.name } },
    });
    expectOk(
      await recordFinding(actor, engagementId, { ...finding, verdict: 'right', revision: 1 }),
    );
    const stale = await recordFinding(colleague, engagementId, {
      ...finding,
      verdict: 'gone',
      revision: 1,
    });
    expect(stale).toMatchObject({ ok: false, error: { code: 'conflict' } });
  });

  it('are of deals that the data have', async () => {
    const result = await recordFinding(actor, engagementId, {
      datasetId,
      deal: 'D-99',
      verdict: 'right',
      note: '',
      revision: 0,
    });
    expect(result).toMatchObject({ ok: false, error: { code: 'not-found' } });
  });

  it('lead on to the next deal, and become evidence of a problem', async () => {
    const problem = expectOk(
      await createProblem(actor, engagementId, { title: '拔高', description: '' }),
    );
    const path = `/engagements/${engagementId}/quality?dataset=${datasetId}&audit=D-1`;
    const send = async (fields: Record<string, string>) => {
      const request = await signedInRequest(actor, path, fields);
      return action({ request, params: { engagementId }, context: {} });
    };
    const { rows } = await sample();
    const deal = rows[0]?.deal ?? '';
    const saved = await send({
      intent: 'finding',
      dataset: datasetId,
      deal,
      verdict: 'too-high',
      revision: '0',
      next: 'D-2',
    });
    expect(saved).toBeInstanceOf(Response);
    expect((saved as Response).headers.get('location')).toContain('audit=D-2');
    await send({ intent: 'evidence', dataset: datasetId, problem: problem.id });
    const { evidence } = expectOk(await readProblem(actor, engagementId, problem.id));
    expect(evidence).toHaveLength(1);
    expect(evidence[0]?.figure).toMatchObject({
      kind: 'metric',
      metric: 'stage-inflation',
      unit: 'share',
      value: 1,
      n: 1,
    });
  });
});
