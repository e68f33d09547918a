import { readFileSync } from 'node:fs';
import { createActor, createEngagement } from 'test/factories/people';
import { expectOk } from 'test/server/warehouse/dataset-folder';
import { hasSharedData, sharedData } from 'test/setup/shared-data';
import { describe, expect, it } from 'vitest';
import { datasetFunnel } from '~/services/dataset/dataset-funnel.server';
import { uploadAndImport } from '~/services/dataset/upload-and-import.server';
import { fileRequest, mavenFile } from './upload-form';

describe.skipIf(!hasSharedData()).each(['maven-iso', 'maven-us'] as const)(
  'the known pipeline %s, sent as a form',
  (dress) => {
    it('gives exactly the known numbers', async () => {
      const expected = JSON.parse(readFileSync(sharedData('expected/maven.json'), 'utf8'));
      const actor = await createActor('consultant');
      const engagement = await createEngagement(actor);
      const imported = expectOk(
        await uploadAndImport(actor, engagement.id, fileRequest(mavenFile(dress), 'pipeline.csv')),
      );
      expect(imported).toMatchObject({
        kind: 'deals',
        rows: 8800,
        accepted: 8800,
        rejected: 0,
        period: { from: '2016-10-20', to: '2017-12-31' },
      });
      expect(imported.mapping.columns).toMatchObject({
        deal: 'opportunity_id',
        stage: 'deal_stage',
      });
      const { totals, stages } = expectOk(await datasetFunnel(actor, engagement.id, imported.id));
      expect(totals).toMatchObject({
        deals: expected.rows,
        won: expected.stages.Won,
        lost: expected.stages.Lost,
        open: expected.stages.Engaging + expected.stages.Prospecting,
        winRate: expected.win_rate_closed,
        wonShare: expected.won_over_all,
        wonValue: expected.won_value_sum,
      });
      expect(totals.averageWonValue).toBeCloseTo(expected.won_value.mean, 6);
      expect(totals.cycleDays.won.n).toBe(expected.cycle_days_won.n);
      expect(totals.cycleDays.won.mean).toBeCloseTo(expected.cycle_days_won.mean, 6);
      expect(totals.cycleDays.won.median).toBe(expected.cycle_days_won.median);
      expect(totals.cycleDays.lost.median).toBe(expected.cycle_days_lost.median);
      expect(stages.map(({ stage, in: entered }) => [stage, entered])).toEqual([
        ['Prospecting', 8800],
        ['Engaging', 8300],
      ]);
    });
  },
);
