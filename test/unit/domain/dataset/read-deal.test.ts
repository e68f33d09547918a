import { describe, expect, it } from 'vitest';
import { type DatasetMapping, datasetMappingSchema } from '~/domain/dataset/mapping';
import { createDealReader } from '~/domain/dataset/read-deal';

const names = ['id', 'stage', 'result', 'created', 'closed', 'amount', 'owner'];

function reader(changes: Partial<DatasetMapping> = {}) {
  const mapping = datasetMappingSchema.parse({
    columns: {
      deal: 'id',
      stage: 'stage',
      outcome: 'result',
      created: 'created',
      closed: 'closed',
      amount: 'amount',
      owner: 'owner',
    },
    stages: ['Lead', 'Offer'],
    wonStages: ['Won'],
    lostStages: ['Lost'],
    wonOutcomes: ['yes'],
    lostOutcomes: ['no'],
    ...changes,
  });
  return createDealReader(mapping, names);
}

describe('reading a row as a deal', () => {
  it('takes the outcome from the outcome column first', () => {
    const read = reader();
    expect(read(['1', 'Offer', 'no', '2024-01-01', '2024-02-01', '10', ' Ann '], 2)).toMatchObject({
      ok: true,
      deal: {
        outcome: 'lost',
        stage: 'Offer',
        stageRank: 1,
        closed: '2024-02-01',
        amount: 10,
        groups: { owner: 'Ann' },
      },
    });
    expect(read(['1', 'WON', '', '', '', '', ''], 2)).toMatchObject({
      ok: true,
      deal: { outcome: 'won', stage: 'Won', stageRank: null },
    });
  });

  it('takes the closing date of an open deal for an expectation', () => {
    expect(reader()(['1', 'Lead', '', '2024-02-01', '2024-01-01', '', ''], 2)).toMatchObject({
      ok: true,
      deal: { outcome: 'open', closed: null, expectedClose: '2024-01-01' },
    });
  });

  it('does not mind the time of day on one side', () => {
    expect(reader()(['1', 'Won', '', '2024-02-01 14:00', '2024-02-01', '', ''], 2).ok).toBe(true);
  });

  it.each([
    [['', 'Won', '', '', '', '', ''], 'missing-deal', 'id'],
    [['1', '', '', '', '', '', ''], 'missing-stage', 'stage'],
    [['1', 'Elsewhere', '', '', '', '', ''], 'unknown-stage', 'stage'],
    [['1', 'Won', '', '2024-02-30', '', '', ''], 'unreadable-date', 'created'],
    [['1', 'Won', '', '', '', 'much', ''], 'unreadable-amount', 'amount'],
    [['1', 'Won', '', '', '', '99999999999999999', ''], 'amount-too-large', 'amount'],
    [['1', 'Won', '', '2024-02-02', '2024-02-01', '', ''], 'closed-before-created', 'closed'],
    [['1', 'Won'], 'too-few-cells', null],
    [['1', 'Won', '', '', '', '', '', 'x'], 'too-many-cells', null],
  ])('refuses %j: %s', (cells, reason, column) => {
    expect(reader()(cells, 7)).toMatchObject({ ok: false, problem: { row: 7, reason, column } });
  });

  it('refuses a mapping without stage, or with a stage in two lists', () => {
    expect(datasetMappingSchema.safeParse({ columns: { deal: 'id' } }).success).toBe(false);
    const twice = { columns: { stage: 'stage' }, stages: ['Won'], wonStages: ['won'] };
    expect(datasetMappingSchema.safeParse(twice).success).toBe(false);
  });
});
