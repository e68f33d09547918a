import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { mapFromFlowchart } from '~/domain/process-map/flowchart';
import { countsOf } from '~/domain/process-map/map-import';
import { processMapSchema } from '~/domain/process-map/process-map';
import { readFlowchart } from '~/services/process-map/read-flowchart.server';

const folder = '../shared/data/mermaid';
type Expected = {
  name: string;
  vertices?: number;
  edges: number;
  subgraphs: number;
  labelledEdges: number;
  vertexList: [string, string, string | null][];
};
const published: Expected[] = existsSync(folder)
  ? JSON.parse(readFileSync(`${folder}/expect.json`, 'utf8'))
  : [];
if (published.length === 0) process.stdout.write(`skipped: ${folder} is not here\n`);

describe.runIf(published.length > 0)('real flowcharts', () => {
  it.each(published.filter(({ vertices }) => vertices !== undefined))('$name', async (expected) => {
    const source = readFileSync(`${folder}/${expected.name}`, 'utf8');
    const chart = await readFlowchart(source);
    if (!chart.ok) throw new Error(JSON.stringify(chart.error));
    expect(chart.value.edges.filter(({ text }) => text !== '')).toHaveLength(
      expected.labelledEdges,
    );
    // The published lists hold the first eighty.
    expect(chart.value.vertices.slice(0, 80).map(({ id, shape }) => [id, shape])).toEqual(
      expected.vertexList.map(([id, , shape]) => [id, shape]),
    );
    const { map, unsupported } = mapFromFlowchart(chart.value, source);
    expect(countsOf(map)).toEqual({
      steps: expected.vertices,
      flows: expected.edges,
      lanes: expected.subgraphs,
    });
    expect(processMapSchema.parse(map)).toEqual(map);
    const lines = source.split('\n').length;
    for (const { line } of unsupported) expect(line).toBeLessThanOrEqual(lines);
  });

  it('refuses what Mermaid refuses', async () => {
    for (const { name } of published.filter(({ vertices }) => vertices === undefined)) {
      const chart = await readFlowchart(readFileSync(`${folder}/${name}`, 'utf8'));
      expect(chart.ok, name).toBe(false);
    }
  });
});

describe('reading', () => {
  it('tells the line of a mistake, whatever stands before it', async () => {
    const text =
      '---\ntitle: x\n---\n\n%% a comment\nflowchart LR\n  a --> b\n%% more\n  b --> [\n';
    expect(await readFlowchart(text)).toMatchObject({
      ok: false,
      error: { code: 'map-file-refused', details: { line: 9 } },
    });
  });

  it('takes no other diagram', async () => {
    expect(await readFlowchart('sequenceDiagram\n  a->>b: hello')).toMatchObject({
      error: { code: 'map-file-no-flowchart' },
    });
    expect(await readFlowchart('nothing at all')).toMatchObject({
      error: { code: 'map-file-refused', details: { line: 1 } },
    });
  });

  it('takes lanes, decisions, events, shares and labels over and lists the rest', async () => {
    const text = [
      'flowchart TD',
      '  subgraph 销售部',
      '    s((开始)) --> q["写报价 <br/> v2"]',
      '  end',
      '  q --> d{"同意？"}',
      '  d -->|"是 · 70%"| e(((成交)))',
      '  d -->|30%| q',
      '  db[(CRM)] --x q',
      '  style q fill:#f00',
    ].join('\n');
    const chart = await readFlowchart(text);
    if (!chart.ok) throw new Error('refused');
    const { map, unsupported } = mapFromFlowchart(chart.value, text);
    expect(map.steps.map(({ id, kind, name, department }) => [id, kind, name, department])).toEqual(
      [
        ['s', 'start', '开始', '销售部'],
        ['q', undefined, '写报价 v2', '销售部'],
        ['d', 'decision', '同意？', ''],
        ['e', 'end', '成交', ''],
        ['db', undefined, 'CRM', ''],
      ],
    );
    expect(map.steps[2]?.next).toEqual([
      { to: 'e', share: 70, label: '是' },
      { to: 'q', share: 30 },
    ]);
    expect(unsupported.map(({ line }) => line)).toEqual([3, 8, 9]);
  });
});
