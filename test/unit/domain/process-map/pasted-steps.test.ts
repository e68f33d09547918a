import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePastedSteps } from '~/domain/process-map/pasted-steps';

function paste(text: string) {
  return parsePastedSteps(text, { newId: (position) => `new-${position}` });
}

describe('parsePastedSteps', () => {
  it('reads rows in the usual order without headings', () => {
    const { steps, problems } = paste(
      '分配线索\t市场部\t专员\t线索名单\t已分配线索\tCRM\t0.5\t2天\t必要非增值\t断点、重复\t否\t王芳\r\nQuote\tSales\tRep\tNeed\tQuote\t\t90 min\t1h30m\tVA\r\n',
    );
    expect(problems).toEqual([]);
    expect(steps).toMatchObject([
      {
        id: 'new-0',
        name: '分配线索',
        department: '市场部',
        workingHours: 0.5,
        waitingHours: 16,
        valueClass: 'BVA',
        marks: ['information-break', 'duplicate'],
        controlPoint: false,
        breakOwner: '王芳',
      },
      {
        id: 'new-1',
        name: 'Quote',
        workingHours: 1.5,
        waitingHours: 1.5,
        valueClass: 'VA',
        marks: [],
      },
    ]);
  });

  it('takes the columns from a heading row in either language', () => {
    const { steps, problems } = paste(
      '部门\t步骤名称\t备注\t等待时间（小时）\n销售部\t报价\t急\t1,200\n',
    );
    expect(steps).toMatchObject([{ department: '销售部', name: '报价', waitingHours: 1200 }]);
    expect(problems).toEqual([
      { row: 1, column: null, code: 'paste-heading-unknown', value: '备注' },
    ]);
    expect(paste('Step\tWaiting time\nQuote\t3').steps).toMatchObject([
      { name: 'Quote', waitingHours: 3 },
    ]);
  });

  it('reads quoted cells with line ends, tabs and quotes', () => {
    const { steps } = paste('"Two\nlines"\t"a ""b""\tc"\n\n"open\tx');
    expect(steps).toMatchObject([
      { name: 'Two\nlines', department: 'a "b"\tc' },
      { name: '"open', department: 'x' },
    ]);
  });

  it('reports what it cannot read, with row and column', () => {
    const { steps, problems } = paste(
      'A\t\t\t\t\t\tsoon\t-1\tgood\trework;odd\tmaybe\n\nB\t\t\t\t\t\t\t\t\t\t\t\tmore',
    );
    expect(problems).toEqual([
      { row: 1, column: 'workingHours', code: 'paste-hours-unreadable', value: 'soon' },
      { row: 1, column: 'waitingHours', code: 'paste-hours-unreadable', value: '-1' },
      { row: 1, column: 'valueClass', code: 'paste-value-class-unknown', value: 'good' },
      { row: 1, column: 'marks', code: 'paste-mark-unknown', value: 'odd' },
      { row: 1, column: 'controlPoint', code: 'paste-yes-no-unreadable', value: 'maybe' },
      { row: 3, column: null, code: 'paste-too-many-columns', value: 'more' },
    ]);
    expect(steps).toMatchObject([{ name: 'A', marks: ['rework'], workingHours: 0 }, { name: 'B' }]);
  });

  it('never throws, whatever is pasted', () => {
    const cell = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('"', '1h', '\t', '\n', '步骤', 'x'.repeat(600)),
    );
    fc.assert(
      fc.property(fc.array(cell), (cells) => {
        for (const step of paste(cells.join('\t')).steps)
          expect(step.name.length).toBeLessThanOrEqual(500);
      }),
    );
  }, 30_000);
});
