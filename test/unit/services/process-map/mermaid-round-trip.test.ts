import fc from 'fast-check';
import { randomMap } from 'test/unit/domain/process-map/random-maps';
import { currentMap } from 'test/unit/domain/process-map/sample-maps';
import { describe, expect, it } from 'vitest';
import {
  type MermaidWords,
  mapFromMermaid,
  readOwnMermaid,
  writeMermaid,
} from '~/domain/process-map/mermaid-text';
import { readFlowchart } from '~/services/process-map/read-flowchart.server';

const words: MermaidWords = {
  unassignedLane: 'No owner',
  unnamedStep: 'No name',
  controlPoint: 'Control',
  marks: {
    'information-break': 'Break',
    rework: 'Rework',
    'approval-loop': 'Loop',
    duplicate: 'Twice',
    'non-value-adding': 'No value',
  },
  times: 'work {working} h · wait {waiting} h',
};

describe('Mermaid out and in', () => {
  it('gives the same map, whatever its texts', () => {
    fc.assert(
      fc.property(randomMap, (map) => {
        expect(readOwnMermaid(writeMermaid(map, words))).toEqual(map);
      }),
      { numRuns: 300 },
    );
  });

  it('is a flowchart that Mermaid accepts, with every step and way', async () => {
    await fc.assert(
      fc.asyncProperty(randomMap, async (map) => {
        const chart = await readFlowchart(writeMermaid(map, words));
        expect(chart.ok && chart.value.vertices.length).toBe(map.steps.length);
      }),
      { numRuns: 100 },
    );
  });

  it('keeps what comments say of steps that were changed in the picture', async () => {
    const text = writeMermaid(currentMap, words)
      .replace('["Propose', '["Make an offer')
      .replace('s0 --> s1', 's0 --> s2');
    expect(readOwnMermaid(text)).toBeNull();
    const chart = await readFlowchart(text);
    if (!chart.ok) throw new Error('refused');
    const { map, unsupported } = mapFromMermaid(chart.value, text);
    expect(unsupported).toEqual([]);
    const byId = new Map(map.steps.map((step) => [step.id, step]));
    expect(byId.get('lead')).toMatchObject({
      name: 'Take lead',
      waitingHours: 4,
      next: [{ to: 'propose' }],
    });
    expect(byId.get('propose')).toMatchObject({ name: 'Make an offer', valueClass: 'VA' });
  });
});
