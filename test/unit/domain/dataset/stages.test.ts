import { describe, expect, it } from 'vitest';
import { opportunityStage, sortOutcomes, stageOutcome } from '~/domain/dataset/stage-lexicon';
import { guessStageOrder } from '~/domain/dataset/stage-order';

function order(values: string[]) {
  return guessStageOrder(
    values.map((value) => ({ value, count: 1, withoutCreated: null, withoutClosed: null })),
  );
}

describe('what a stage name says', () => {
  it.each([
    'Won',
    'won',
    'Closed Won',
    'ClosedWon',
    'closed_won',
    'Closed - Won',
    '6. Closed Won (100%)',
    '赢单',
    '已赢单',
    '成交',
    '签约',
    '已签约',
    '签约 100%',
    '中标',
    '赢单关闭',
    '结单-赢单',
  ])('%s is won', (name) => expect(stageOutcome(name)).toBe('won'));

  it.each([
    'Lost',
    'Closed Lost',
    'closedlost',
    'Lost - Price',
    '输单',
    '丢单',
    '未成交',
    '流失',
    '战败',
    '无效',
    'Cancelled',
    'Disqualified',
    '输单（价格）',
  ])('%s is lost', (name) => expect(stageOutcome(name)).toBe('lost'));

  it.each([
    'Prospecting',
    'Negotiation',
    'Qualified',
    '赢得支持者',
    '赢得权力支持者',
    '待签约',
    '签约中',
    '商务谈判',
    '商机',
    'Contract Sent',
    '意向客户',
    'Verbal commitment',
    '潜在线索',
  ])('%s is open', (name) => expect(stageOutcome(name)).toBe('open'));
});

describe('the order of stages', () => {
  it.each([
    [
      ['Engaging', 'Prospecting', 'Won', 'Lost'],
      ['Prospecting', 'Engaging'],
    ],
    [
      ['成交', '谈判', '商机', '意向客户', '潜在线索'],
      ['潜在线索', '意向客户', '商机', '谈判'],
    ],
    [
      ['商务谈判', '赢得高层支持者', '目标识别', '签约', '赢得权力支持者', '赢得支持者', '输单'],
      ['目标识别', '赢得支持者', '赢得权力支持者', '赢得高层支持者', '商务谈判'],
    ],
    [
      [
        'Proposal/Price Quote',
        'Qualification',
        'Negotiation/Review',
        'Prospecting',
        'Closed Won',
        'Needs Analysis',
        'Value Proposition',
        'Closed Lost',
      ],
      [
        'Prospecting',
        'Qualification',
        'Needs Analysis',
        'Value Proposition',
        'Proposal/Price Quote',
        'Negotiation/Review',
      ],
    ],
    [
      ['03 报价', '01 谈判', '02 线索', '赢单'],
      ['01 谈判', '02 线索', '03 报价'],
    ],
    [
      ['B (50%)', 'A (10%)', 'C (70%)'],
      ['A (10%)', 'B (50%)', 'C (70%)'],
    ],
  ])('%j', (values, expected) => {
    expect(order(values).stages).toEqual(expected);
  });

  it('takes what lacks the creation date for earlier, and what is always closed for an end', () => {
    const result = guessStageOrder([
      { value: 'Blue', count: 10, withoutCreated: 0, withoutClosed: 1 },
      { value: 'Negotiation', count: 10, withoutCreated: 0, withoutClosed: 1 },
      { value: 'Green', count: 10, withoutCreated: 1, withoutClosed: 1 },
      { value: 'Grey', count: 10, withoutCreated: 0, withoutClosed: 0 },
      { value: 'Won', count: 10, withoutCreated: 0, withoutClosed: 0 },
    ]);
    expect(result).toEqual({
      stages: ['Green', 'Blue', 'Negotiation'],
      wonStages: ['Won'],
      lostStages: ['Grey'],
      uncertain: ['Grey', 'Blue'],
    });
  });

  it('finds the opportunity stage', () => {
    expect(opportunityStage(['潜在线索', '意向客户', '商机', '谈判'])).toBe('商机');
    expect(opportunityStage(['Prospecting', 'Engaging'])).toBe('Engaging');
    expect(opportunityStage(['Lead', 'Qualified', 'Proposal'])).toBe('Qualified');
    expect(opportunityStage([])).toBeNull();
  });
});

describe('an outcome column', () => {
  it('is sorted into won, lost and open', () => {
    expect(sortOutcomes(['赢单', '输单', '进行中', '其他'])).toEqual({
      won: ['赢单'],
      lost: ['输单'],
      open: ['进行中'],
      unknown: ['其他'],
    });
    expect(sortOutcomes(['Open', 'Won', 'Lost'])).toMatchObject({ won: ['Won'], lost: ['Lost'] });
  });
});
