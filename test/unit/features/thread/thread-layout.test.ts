import { describe, expect, it } from 'vitest';
import type { NodeKey, ThreadKind } from '~/domain/thread/thread-records';
import { drawingHeight, threadColumns, threadLines } from '~/features/thread/thread-layout';

function node(key: NodeKey): { key: NodeKey; kind: ThreadKind } {
  return { key, kind: key.slice(0, key.indexOf(':')) as ThreadKind };
}

const nodes = [
  node('evidence:1'),
  node('evidence:2'),
  node('evidence:loose'),
  node('problem:of-2'),
  node('problem:of-1'),
  node('measure:loose'),
  node('measure:of-1'),
];
const edges = [
  { from: 'evidence:1', to: 'problem:of-1' },
  { from: 'evidence:2', to: 'problem:of-2' },
  { from: 'problem:of-1', to: 'measure:of-1' },
] as const;

describe('the drawing of the thread', () => {
  const columns = threadColumns(nodes, edges);

  it('keeps the order of the problems and puts everything else beside what it is tied to', () => {
    expect(columns).toHaveLength(8);
    const keys = (column: number) => columns[column]?.nodes.map(({ key }) => key);
    expect(keys(0)).toEqual(['evidence:2', 'evidence:1', 'evidence:loose']);
    expect(keys(1)).toEqual(['problem:of-2', 'problem:of-1']);
    expect(keys(3)).toEqual(['measure:of-1', 'measure:loose']);
  });

  it('is as high as its longest column', () => {
    expect(drawingHeight(columns)).toBe(3 * 66 + 2 * 12);
    expect(drawingHeight([])).toBe(66);
  });

  it('draws each line from the right of a card to the left of another', () => {
    const lines = threadLines(columns, edges);
    expect(lines).toHaveLength(3);
    expect(lines[1]?.path).toBe('M74 33C87 33 87 33 100 33');
    // Over the station of the steps it runs between two rows.
    expect(lines[2]?.path).toBe('M174 111C187 111 187 75 200 75H274C287 75 287 33 300 33');
    expect(threadLines(columns, [{ from: 'problem:of-1', to: 'pilot:gone' }])).toEqual([]);
  });
});
