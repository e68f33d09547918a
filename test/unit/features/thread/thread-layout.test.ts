import { describe, expect, it } from 'vitest';
import type { NodeKey, ThreadKind } from '~/domain/thread/thread-records';
import { drawingHeight, threadColumns, threadLines } from '~/features/thread/thread-layout';

function node(key: NodeKey): { key: NodeKey; kind: ThreadKind } {
  return { key, kind: key.slice(0, key.indexOf(':')) as ThreadKind };
}

const nodes = [
  node('evidence:1'),
  node('evidence:2'),
  node('problem:loose'),
  node('problem:of-2'),
  node('problem:of-1'),
  node('goal:1'),
];
const edges = [
  { from: 'evidence:1', to: 'problem:of-1' },
  { from: 'evidence:2', to: 'problem:of-2' },
  { from: 'problem:of-1', to: 'goal:1' },
] as const;

describe('the drawing of the thread', () => {
  const columns = threadColumns(nodes, edges);

  it('has every station, and a record beside what it comes from', () => {
    expect(columns).toHaveLength(8);
    expect(columns[1]?.nodes.map(({ key }) => key)).toEqual([
      'problem:of-1',
      'problem:of-2',
      'problem:loose',
    ]);
  });

  it('is as high as its longest column', () => {
    expect(drawingHeight(columns)).toBe(3 * 66 + 2 * 12);
    expect(drawingHeight([])).toBe(66);
  });

  it('draws each line from the right of a card to the left of another', () => {
    const lines = threadLines(columns, edges);
    expect(lines).toHaveLength(3);
    expect(lines[0]?.path).toBe('M74 33C87 33 87 33 100 33');
    expect(lines[2]?.path).toMatch(/^M174 33C.* 400 33$/);
    expect(threadLines(columns, [{ from: 'goal:1', to: 'pilot:gone' }])).toEqual([]);
  });
});
