import { readFileSync } from 'node:fs';
import { apiRequest, tokenOf } from 'test/factories/api';
import { createActor, createEngagement } from 'test/factories/people';
import { fileRequest, mavenFile, smallFile } from 'test/server/dataset/upload-form';
import { createWholeApp } from 'test/server/permission/whole-app';
import { expectOk } from 'test/server/warehouse/dataset-folder';
import { hasSharedData, sharedData } from 'test/setup/shared-data';
import { beforeAll, describe, expect, it } from 'vitest';
import { dealsQuestion } from '~/domain/funnel/deals-question';
import { showFunnel } from '~/services/dataset/show-funnel.server';
import { uploadAndImport } from '~/services/dataset/upload-and-import.server';

type Values = {
  value: string | null;
  n: number;
  won: number;
  lost: number;
  winRate: number;
  interval: { low: number; high: number };
  pValue: number | null;
  adjustedP: number | null;
  flagged: boolean;
  averageWonValue: number;
  cycleDays: { mean: number; median: number };
}[];

let app: (request: Request) => Promise<Response>;
beforeAll(async () => {
  app = await createWholeApp('/api/v1');
});

async function open(file: string | Uint8Array) {
  const actor = await createActor('consultant');
  const { id } = await createEngagement(actor);
  const dataset = expectOk(await uploadAndImport(actor, id, fileRequest(file)));
  const token = await tokenOf(actor);
  async function get(path: string): Promise<{ status: number; body: Record<string, unknown> }> {
    const response = await app(
      apiRequest(`/engagements/${id}/${path.replace('?', `?dataset=${dataset.id}&`)}`, { token }),
    );
    return { status: response.status, body: await response.json() };
  }
  return { actor, id, get };
}

describe('the comparison of a small file', () => {
  it('filters by any column, by key or header, and says what it rests on', async () => {
    const { get } = await open(smallFile);
    const { body } = await get('compare?by=Owner&Region=North&from=2025-01-01');
    expect(body.values as Values).toMatchObject([
      { value: 'Ada', n: 2, won: 1, lost: 0 },
      { value: 'Ben', n: 1, won: 1, lost: 0 },
    ]);
    expect(body.provenance).toMatchObject({
      period: { from: '2025-01-01' },
      filter: {
        where: [{ column: 'Region', values: ['North'] }],
        created: { from: '2025-01-01' },
      },
      n: 3,
    });
    const { query, definition } = body.provenance as { query: string; definition: string };
    expect(query).toContain("IN ('North')");
    expect(definition).toContain('Holm');
  });

  it.each(['compare?by=Nowhere', 'compare?by=owner&Nowhere=x', 'funnel?Nowhere=x'])(
    'refuses the unknown column of %s',
    async (path) => {
      const { get } = await open(smallFile);
      expect(await get(path)).toMatchObject({ status: 422, body: { code: 'column-unknown' } });
    },
  );

  it('refuses a day that is none', async () => {
    const { get } = await open(smallFile);
    expect(await get('funnel?from=2025-02-30')).toMatchObject({ status: 422 });
  });
});

describe.skipIf(!hasSharedData())('the comparison of the known pipeline', () => {
  it('cries no wolf, and agrees with the page', async () => {
    const { actor, id, get } = await open(mavenFile('maven-iso'));
    const { body } = await get('compare?by=owner');
    const values = body.values as Values;
    expect(values).toHaveLength(30);
    expect(values.some(({ flagged }) => flagged)).toBe(false);
    expect(Math.min(...values.map(({ pValue }) => pValue ?? 1))).toBeCloseTo(0.0088, 4);
    expect(Math.min(...values.map(({ adjustedP }) => adjustedP ?? 1))).toBeCloseTo(0.264, 3);

    const { by_agent: known } = JSON.parse(
      readFileSync(sharedData('expected/maven.json'), 'utf8'),
    ) as {
      by_agent: Record<string, Record<string, number>>;
    };
    for (const { value, n, won, lost, winRate, averageWonValue, cycleDays } of values) {
      const agent = known[value ?? ''] ?? {};
      expect({ n, won, lost }).toEqual({ n: agent.total, won: agent.won, lost: agent.lost });
      expect(winRate).toBeCloseTo(agent.win_rate ?? 0, 6);
      expect(averageWonValue).toBeCloseTo(agent.avg_won ?? 0, 4);
      expect(cycleDays.mean).toBeCloseTo(agent.mean_cycle_won ?? 0, 4);
      expect(cycleDays.median).toBe(agent.median_cycle_won);
    }

    const page = expectOk(
      await showFunnel(actor, id, {
        datasetId: null,
        filter: {},
        by: 'owner',
        origin: null,
        deals: dealsQuestion(new URLSearchParams()),
      }),
    );
    expect(page?.groups?.rows.map(({ value, adjustedP }) => [value, adjustedP])).toEqual(
      values.map(({ value, adjustedP }) => [value, adjustedP]),
    );
  }, 60_000);
});
