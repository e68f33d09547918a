import { describe, expect, it } from 'vitest';
import { tableRows } from '~/features/chart/table-rows';

describe('a table as rows of text', () => {
  it('has its head first, and what stands in lines as one text', () => {
    const frame = document.createElement('div');
    frame.innerHTML = `
      <table>
        <thead><tr><th>Month</th><th>Win rate<span>%</span></th></tr></thead>
        <tbody>
          <tr><th>2025-01</th><td>63.1%
            <span>60–66%</span></td></tr>
          <tr><th>=1+1</th><td></td></tr>
        </tbody>
      </table>`;
    const table = frame.querySelector('table');
    if (!table) throw new Error('No table');
    expect(tableRows(table)).toEqual([
      ['Month', 'Win rate %'],
      ['2025-01', '63.1% 60–66%'],
      ['=1+1', ''],
    ]);
  });
});
