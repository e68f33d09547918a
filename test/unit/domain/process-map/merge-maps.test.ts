import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { STEP_FIELDS } from '~/domain/process-map/compare-versions';
import { changeStep, editMap, type MapEdit } from '~/domain/process-map/edit-map';
import { mergeMaps } from '~/domain/process-map/merge-maps';
import type { ProcessMap, ProcessStep } from '~/domain/process-map/process-map';
import { randomMap } from './random-maps';
import { mapOf } from './sample-maps';

const base = mapOf({ id: 'a', name: 'A' }, { id: 'b', name: 'B' }, { id: 'c', name: 'C' });
const names = (map: ProcessMap) => map.steps.map(({ name }) => name);

describe('mergeMaps', () => {
  it('takes changes of different steps, and of different fields of one step', () => {
    const mine = changeStep(base, 'a', { name: 'A mine', workingHours: 3 });
    const theirs = changeStep(changeStep(base, 'b', { name: 'B theirs' }), 'a', { role: 'Rep' });
    const { map, conflicts } = mergeMaps(base, mine, theirs);
    expect(conflicts).toEqual([]);
    expect(names(map)).toEqual(['A mine', 'B theirs', 'C']);
    expect(map.steps[0]).toMatchObject({ workingHours: 3, role: 'Rep' });
  });

  it('says which value both changed, keeps mine, and takes theirs when chosen', () => {
    const mine = changeStep(base, 'a', { name: 'mine', input: 'same' });
    const theirs = changeStep(base, 'a', { name: 'theirs', input: 'same' });
    const merged = mergeMaps(base, mine, theirs);
    expect(merged.conflicts).toEqual([
      { key: 'a name', kind: 'field', stepId: 'a', field: 'name' },
    ]);
    expect(names(merged.map)).toEqual(['mine', 'B', 'C']);
    const chosen = mergeMaps(base, mine, theirs, new Map([['a name', 'theirs']]));
    expect(names(chosen.map)).toEqual(['theirs', 'B', 'C']);
  });

  it('keeps a step that one removed and the other changed until it is chosen away', () => {
    const mine = editMap(base, { type: 'remove', id: 'b' }, '');
    const theirs = changeStep(base, 'b', { name: 'B better' });
    const merged = mergeMaps(base, mine, theirs);
    expect(merged.conflicts).toEqual([
      { key: 'b removed', kind: 'removed', stepId: 'b', by: 'mine' },
    ]);
    expect(names(merged.map)).toEqual(['A', 'B better', 'C']);
    const gone = mergeMaps(base, mine, theirs, new Map([['b removed', 'mine']]));
    expect(names(gone.map)).toEqual(['A', 'C']);
    expect(names(mergeMaps(base, mine, base).map)).toEqual(['A', 'C']);
  });

  it('puts the new steps of both behind the steps they were written behind', () => {
    const add = (map: ProcessMap, after: string, id: string) =>
      changeStep(editMap(map, { type: 'add', after }, id), id, { name: id });
    const mine = add(add(base, 'a', 'm1'), 'm1', 'm2');
    const theirs = add(add(base, 'a', 't1'), 'c', 't2');
    expect(names(mergeMaps(base, mine, theirs).map)).toEqual([
      'A',
      't1',
      'm1',
      'm2',
      'B',
      'C',
      't2',
    ]);
  });

  it('asks for the order only when both moved steps', () => {
    const mine = editMap(base, { type: 'move', id: 'a', by: 1 }, '');
    const theirs = editMap(base, { type: 'move', id: 'c', by: -1 }, '');
    expect(names(mergeMaps(base, mine, base).map)).toEqual(['B', 'A', 'C']);
    expect(names(mergeMaps(base, base, theirs).map)).toEqual(['A', 'C', 'B']);
    const merged = mergeMaps(base, mine, theirs);
    expect(merged.conflicts).toEqual([{ key: 'order', kind: 'order' }]);
    expect(names(merged.map)).toEqual(['B', 'A', 'C']);
    expect(names(mergeMaps(base, mine, theirs, new Map([['order', 'theirs']])).map)).toEqual([
      'A',
      'C',
      'B',
    ]);
  });

  it('is each side alone where the other did nothing, and both where they agree', () => {
    fc.assert(
      fc.property(randomMap, randomMap, (one, other) => {
        for (const [mine, theirs] of [
          [one, other],
          [other, one],
          [other, other],
        ] as const) {
          const { map, conflicts } = mergeMaps(one, mine, theirs);
          expect(conflicts).toEqual([]);
          expect(map.steps).toEqual(other.steps);
        }
      }),
      { numRuns: 60 },
    );
  });

  /** An edit of a step or a value, by numbers. */
  const edit = fc.record({
    at: fc.nat(20),
    what: fc.constantFrom('name', 'hours', 'mark', 'add', 'remove', 'up', 'down'),
  });
  type Edit = { at: number; what: string };

  function edited(map: ProcessMap, edits: readonly Edit[], by: string): ProcessMap {
    return edits.reduce((before, { at, what }, index) => {
      const step = before.steps[at % Math.max(1, before.steps.length)];
      if (!step) return before;
      const structural: Record<string, MapEdit> = {
        add: { type: 'add', after: step.id },
        remove: { type: 'remove', id: step.id },
        up: { type: 'move', id: step.id, by: -1 },
        down: { type: 'move', id: step.id, by: 1 },
      };
      const change = structural[what];
      if (change) return editMap(before, change, `${by}${index}`);
      return changeStep(before, step.id, {
        ...(what === 'name' && { name: `${by}${index}` }),
        ...(what === 'hours' && { workingHours: index + (by === 'm' ? 1 : 2) }),
        ...(what === 'mark' && { marks: ['rework'] as ProcessStep['marks'] }),
      });
    }, map);
  }

  it('loses nothing: every change of either side is there or is asked about', () => {
    fc.assert(
      fc.property(
        randomMap,
        fc.array(edit, { maxLength: 6 }),
        fc.array(edit, { maxLength: 6 }),
        (start, mineEdits, theirEdits) => {
          const mine = edited(start, mineEdits, 'm');
          const theirs = edited(start, theirEdits, 't');
          const { map, conflicts } = mergeMaps(start, mine, theirs);
          const ids = map.steps.map(({ id }) => id);
          expect(new Set(ids).size).toBe(ids.length);
          const was = new Map(start.steps.map((step) => [step.id, step]));
          for (const side of [mine, theirs]) {
            for (const step of side.steps) {
              const result = map.steps.find(({ id }) => id === step.id);
              const before = was.get(step.id);
              if (!result) {
                // Only what the other removed and this side left alone may be gone.
                expect(before).toEqual(step);
                continue;
              }
              for (const field of STEP_FIELDS) {
                if (before && JSON.stringify(before[field]) === JSON.stringify(step[field]))
                  continue;
                const asked = conflicts.some(
                  (conflict) =>
                    (conflict.kind === 'field' && conflict.key === `${step.id} ${field}`) ||
                    (conflict.kind === 'removed' && conflict.stepId === step.id),
                );
                if (!asked) expect(result[field]).toEqual(step[field]);
              }
            }
          }
        },
      ),
      { numRuns: 200 },
    );
  });
});
