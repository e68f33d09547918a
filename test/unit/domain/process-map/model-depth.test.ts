import { describe, expect, it } from 'vitest';
import { checkMap } from '~/domain/process-map/check-map';
import { changeStep } from '~/domain/process-map/edit-map';
import { lanesOf, type ProcessMapInput, processMapSchema } from '~/domain/process-map/process-map';

function kindsOf(input: ProcessMapInput): [string | undefined, string][] {
  return checkMap(processMapSchema.parse(input)).map(({ stepId, kind }) => [stepId, kind]);
}

const work = { department: 'Sales', input: 'i', output: 'o', workingHours: 1 };

describe('a map with events, decisions and a sub-process', () => {
  const map: ProcessMapInput = {
    version: 2,
    lanes: [
      { id: 'pool', name: 'Client' },
      { id: 'inner', name: 'Buyer', parent: 'pool' },
    ],
    steps: [
      { id: 'start', kind: 'start', next: [{ to: 'quote' }] },
      {
        id: 'quote',
        name: 'Quote',
        ...work,
        kind: 'sub-process',
        lane: 'inner',
        next: [{ to: 'won' }],
      },
      { id: 'draft', name: 'Draft', ...work, parent: 'quote', next: [] },
      { id: 'late', kind: 'timer', name: 'Late', attachedTo: 'quote', next: [{ to: 'lost' }] },
      {
        id: 'won',
        kind: 'decision',
        name: 'Won?',
        next: [
          { to: 'end', share: 60 },
          { to: 'lost', share: 40 },
        ],
      },
      { id: 'end', kind: 'end', next: [] },
      { id: 'lost', kind: 'end', next: [] },
    ],
  };

  it('has nothing to complain of', () => {
    expect(kindsOf(map)).toEqual([]);
  });

  it('puts drawn lanes first, empty ones too, under the names around them', () => {
    expect(
      lanesOf(processMapSchema.parse(map)).map(({ title, steps }) => [title, steps.length]),
    ).toEqual([
      ['Client', 0],
      ['Client · Buyer', 1],
      [undefined, 5],
      [undefined, 1],
    ]);
  });

  it('forgets the drawn lane of a step that moves to another department', () => {
    const parsed = processMapSchema.parse(map);
    expect(changeStep(parsed, 'quote', { department: 'Legal' }).steps[1]?.lane).toBeUndefined();
    expect(changeStep(parsed, 'quote', { name: 'Legal' }).steps[1]?.lane).toBe('inner');
  });

  it.each([
    ['end-goes-on', { id: 'x', kind: 'end', next: [{ to: 'x' }] }],
    ['start-has-entry', { id: 'x', kind: 'start', next: [{ to: 'x' }] }],
    ['decision-without-choice', { id: 'x', kind: 'decision', next: [{ to: 'x' }] }],
    ['typical-outside-range', { id: 'x', workingHours: 5, workingRange: { low: 1, high: 2 } }],
    ['unknown-parent', { id: 'x', parent: 'gone' }],
  ] as const)('finds %s', (kind, step) => {
    const steps = [structuredClone(step)] as ProcessMapInput['steps'];
    expect(kindsOf({ steps })).toContainEqual(['x', kind]);
  });

  it('refuses a range that runs backwards and a document from the future', () => {
    const steps = [{ id: 'x', workingRange: { low: 3, high: 2 } }];
    expect(processMapSchema.safeParse({ steps }).success).toBe(false);
    expect(processMapSchema.safeParse({ version: 3, steps: [] }).success).toBe(false);
    expect(processMapSchema.safeParse({ steps: [] }).success).toBe(true);
  });
});
