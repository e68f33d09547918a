import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ProcessMap } from '~/domain/process-map/process-map';
import { readStepTable, stepTable } from '~/domain/process-map/step-table';
import { readTableCsv, writeTableCsv } from '~/domain/process-map/step-table-csv';
import { randomMap } from './random-maps';

function read(csv: string) {
  const rows = readTableCsv(csv);
  if (!rows.ok) throw new Error(JSON.stringify(rows.error));
  return readStepTable(rows.value);
}

function withoutVersion({ steps, lanes }: ProcessMap) {
  return { steps, ...(lanes && lanes.length > 0 && { lanes }) };
}

describe('tables of steps', () => {
  it('give the same map back from CSV, whatever its texts', () => {
    fc.assert(
      fc.property(randomMap, fc.constantFrom('en' as const, 'zh-CN' as const), (map, locale) => {
        const back = read(writeTableCsv(stepTable(map, locale)));
        expect(back).toEqual({ ok: true, value: { map: withoutVersion(map), unsupported: [] } });
      }),
      { numRuns: 300 },
    );
  });

  it('read a table of somebody else, ways by name and number, and list what is unreadable', () => {
    const csv =
      '步骤;部门;作业时间;去向;颜色\n线索;市场部;30分钟;报价 | 80% | 合格\n报价;销售部;很久;1 | 20%\n\n成交;;1天;–\n';
    const back = read(csv);
    if (!back.ok) throw new Error(back.code);
    expect(
      back.value.map.steps.map(({ name, workingHours, next }) => [name, workingHours, next]),
    ).toEqual([
      ['线索', 0.5, [{ to: 'step-2', share: 80, label: '合格' }]],
      ['报价', 0, [{ to: 'step-1', share: 20 }]],
      ['成交', 8, []],
    ]);
    expect(back.value.unsupported).toEqual([
      { line: 1, what: 'column: 颜色' },
      { line: 3, what: 'workingHours: 很久' },
    ]);
  });

  it('say where a file breaks', () => {
    expect(readTableCsv('step\n"never closed')).toMatchObject({
      ok: false,
      error: { details: { row: 2 } },
    });
    expect(read('a,b\n1,2\n')).toMatchObject({ ok: false, code: 'map-table-no-names', line: 1 });
    expect(read('step,role\n')).toMatchObject({ ok: false, code: 'map-table-no-steps' });
  });

  it('never lets a spreadsheet run a name', () => {
    const steps = [{ name: '=HYPERLINK("http://x")' }, { name: '＝1+1' }, { name: '@x' }];
    const rows = [['Step'], ...steps.map(({ name }) => [name])];
    for (const line of writeTableCsv(rows).slice(1).split('\r\n').slice(1, -1)) {
      expect(line).toMatch(/^"?'/);
    }
  });
});
