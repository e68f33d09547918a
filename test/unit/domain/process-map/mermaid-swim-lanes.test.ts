// @vitest-environment jsdom
import fc from 'fast-check';
import mermaid from 'mermaid';
import { beforeAll, describe, expect, it } from 'vitest';
import { quotedMermaidLabel } from '~/domain/process-map/mermaid-label';
import { mermaidSwimLanes, type SwimLaneWords } from '~/domain/process-map/mermaid-swim-lanes';
import { type ProcessMap, STEP_MARKS } from '~/domain/process-map/process-map';
import { currentMap, mapOf } from './sample-maps';

const words: SwimLaneWords = {
  unassignedLane: 'No owner',
  unnamedStep: 'No name',
  controlPoint: 'Control',
  mark: (mark) => mark,
  times: (working, waiting) => `${working} h / ${waiting} h`,
};

type Drawn = {
  vertices: Map<string, { text: string; classes: string[] }>;
  edges: { text: string }[];
  lanes: { title: string; nodes: string[] }[];
};

async function draw(map: ProcessMap): Promise<Drawn> {
  const diagram = await mermaid.mermaidAPI.getDiagramFromText(mermaidSwimLanes(map, { words }));
  const db = diagram.db as unknown as {
    getVertices(): Drawn['vertices'];
    getEdges(): Drawn['edges'];
    getSubGraphs(): Drawn['lanes'];
  };
  return { vertices: db.getVertices(), edges: db.getEdges(), lanes: db.getSubGraphs() };
}

/** What a browser would show for a label: Mermaid's entities resolved. */
function shown(label: string): string {
  return label.replace(/#(\d+);|ﬂ°°(\d+)¶ß/g, (_, plain, inner) =>
    String.fromCodePoint(Number(plain ?? inner)),
  );
}

const HOSTILE = [
  'end',
  'subgraph',
  'a "quoted" [name] {with} (brackets)',
  '<script>alert(1)</script><img src=x onerror=alert(1)>',
  'line one\nline two\r\n%% no comment',
  '%%{init: {"theme":"dark"}}%%',
  '---\ntitle: no\n---',
  'style a fill:#f00;',
  'classDef x fill:#f00;',
  '1. first',
  '- item',
  '# heading',
  '`**bold**`',
  '$$x^2$$',
  'fa:fa-car',
  '#quot; &lt; #35;',
  'ﬂ°°60¶ß',
  'click s0 href "javascript:alert(1)"',
  's0 --> s1; s2@{ shape: circle }',
  '👨‍👩‍👧‍👦 客户 🇨🇳',
  '\u202Eevil',
  '\uD800',
  'x'.repeat(500),
  '名'.repeat(500),
  '`',
  '\\',
  '|',
  ':::x',
];

beforeAll(() => {
  mermaid.initialize({ startOnLoad: false, securityLevel: 'strict' });
});

describe('mermaidSwimLanes', () => {
  it('draws lanes, steps, ways, times and marks', async () => {
    const { vertices, edges, lanes } = await draw(currentMap);
    expect(lanes.map((lane) => [shown(lane.title), lane.nodes.toSorted()])).toEqual(
      expect.arrayContaining([
        ['Marketing · Clerk', ['s0']],
        ['Sales · Rep', ['s1', 's2']],
        ['Finance · Lead', ['s3']],
      ]),
    );
    expect([...vertices].map(([id, { text, classes }]) => [id, shown(text), classes])).toEqual([
      ['s0', 'Take lead<br>1 h / 4 h', ['plainBVA']],
      [
        's1',
        'Copy data<br>1 h / 2 h<br>⚡ information-break<br>≡ duplicate',
        ['mark-information-break'],
      ],
      ['s2', 'Propose<br>6 h / 8 h', ['plainVA']],
      ['s3', 'Approve<br>2 h / 16 h<br>↻ approval-loop', ['mark-approval-loop']],
    ]);
    expect(edges.map((edge) => shown(edge.text))).toEqual(['', '', '', 'returned · 30%']);
  });

  it('sets changed steps off with a sign', () => {
    const standOut = new Map([['lead', 'added' as const]]);
    const text = mermaidSwimLanes(currentMap, { words, standOut, direction: 'TB' });
    expect(text).toContain('flowchart TB');
    expect(text).toContain('s0["＋ Take lead');
    expect(text).toContain('class s0 change-added');
  });

  it('leaves colours to the theme of a page, and tells heat by tone and sign', () => {
    const heat = new Map([['approve', { level: 3 as const, label: 'waits 16 h' }]]);
    const themed = mermaidSwimLanes(currentMap, { words, themed: true });
    expect(themed).not.toMatch(/classDef|#[0-9a-f]{6}/);
    expect(themed).toContain('class s1 tone-critical');
    expect(themed).toContain('class s2 tone-accent');
    const hot = mermaidSwimLanes(currentMap, { words, themed: true, heat });
    expect(hot).toContain('●●● waits 16 h<br/>↻ approval#45;loop');
    expect(hot).toContain('class s3 tone-critical');
    expect(hot).not.toContain('class s1');
  });

  it('accepts an empty map and names what has no name', async () => {
    expect((await draw(mapOf())).vertices.size).toBe(0);
    const { vertices, lanes } = await draw(mapOf({ id: 'a' }));
    expect(vertices.get('s0')?.text).toContain('No name');
    expect(lanes[0]?.title).toBe('No owner');
  });

  it.each(HOSTILE)('is not led astray by %j', async (text) => {
    const map = mapOf(
      {
        id: 'end',
        name: text,
        department: text,
        role: text,
        next: [{ to: 'x', label: text.slice(0, 200) }],
      },
      { id: 'x', name: text, controlPoint: true },
    );
    const { vertices, edges, lanes } = await draw(map);
    expect([...vertices.keys()]).toEqual(['s0', 's1']);
    expect(edges).toHaveLength(1);
    expect(lanes).toHaveLength(2);
    const [name] = shown(vertices.get('s0')?.text ?? '').split('<br>');
    const visible = text
      .replace(/\s+/g, ' ')
      .replace(/\u202E/g, '')
      .replace('\uD800', '\uFFFD')
      .replaceAll('$$', () => '$\u200B$');
    expect(name).toBe(text.length >= 500 ? `${text.slice(0, 59)}…` : visible);
  });

  it('draws every map that can be stored, node for node', async () => {
    const text = fc.oneof(
      fc.constantFrom(...HOSTILE),
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.string(),
    );
    const step = fc.record({
      name: text,
      department: text,
      role: text,
      controlPoint: fc.boolean(),
      marks: fc.subarray([...STEP_MARKS]),
      next: fc.option(
        fc.array(
          fc.record({
            to: fc.integer({ min: 0, max: 7 }),
            label: text,
            share: fc.integer({ min: 0, max: 100 }),
          }),
          {
            maxLength: 3,
          },
        ),
        { nil: undefined },
      ),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 8 }), async (steps) => {
        const map = mapOf(
          ...steps.map(({ next, ...rest }, index) => ({
            ...rest,
            id: `id ${index}`,
            ...(next && {
              next: next.map((way) => ({
                ...way,
                label: way.label.slice(0, 200),
                to: `id ${way.to}`,
              })),
            }),
          })),
        );
        const { vertices } = await draw(map);
        expect([...vertices.keys()].toSorted()).toEqual(
          map.steps.map((_, index) => `s${index}`).toSorted(),
        );
      }),
      { numRuns: 150 },
    );
  }, 30_000);
});

describe('quotedMermaidLabel', () => {
  it('leaves no ASCII sign and cuts between visible characters', () => {
    expect(quotedMermaidLabel('a"b<c', 9)).toBe('a#34;b#60;c');
    expect(quotedMermaidLabel('👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦', 2)).toBe('👨‍👩‍👧‍👦…');
  });
});
