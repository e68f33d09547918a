import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { auditProgress, auditVerdicts, inflationShare } from '~/domain/funnel/stage-audit';
import { wilsonInterval } from '~/domain/statistics/wilson-interval';

describe('the share of stages set too high', () => {
  it('leaves out what says nothing of the stage', () => {
    expect(
      inflationShare(['right', 'too-high', 'too-low', 'back-filled', 'gone', 'unclear', null]),
    ).toEqual({ inflated: 1, n: 4, value: 0.25, interval: wilsonInterval(1, 4) });
    expect(inflationShare(['gone', null])).toEqual({
      inflated: 0,
      n: 0,
      value: null,
      interval: null,
    });
  });

  it('adds up over sellers', () => {
    const verdict = fc.constantFrom(null, ...auditVerdicts);
    const owner = fc.constantFrom(null, 'Ada', 'Ben', 'Cy');
    fc.assert(
      fc.property(fc.array(fc.record({ owner, verdict })), (deals) => {
        const rows = auditProgress(deals);
        const whole = inflationShare(deals.map((deal) => deal.verdict));
        const sum = (read: (row: (typeof rows)[number]) => number) =>
          rows.reduce((total, row) => total + read(row), 0);
        expect(sum(({ drawn }) => drawn)).toBe(deals.length);
        expect(sum(({ done }) => done)).toBe(deals.filter((deal) => deal.verdict).length);
        expect(sum(({ inflated }) => inflated)).toBe(whole.inflated);
        expect(sum(({ n }) => n)).toBe(whole.n);
      }),
    );
  });
});

describe('the progress of the audit', () => {
  it('names first who has most left', () => {
    const rows = auditProgress([
      { owner: 'Ada', verdict: 'right' },
      { owner: 'Ada', verdict: 'too-high' },
      { owner: 'Ben', verdict: null },
      { owner: null, verdict: null },
      { owner: null, verdict: null },
    ]);
    expect(rows.map(({ owner, drawn, done }) => [owner, drawn, done])).toEqual([
      [null, 2, 0],
      ['Ben', 1, 0],
      ['Ada', 2, 2],
    ]);
    expect(rows[2]).toMatchObject({ inflated: 1, n: 2, value: 0.5 });
  });
});
