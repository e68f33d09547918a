import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { branchDepths, indentStep, outdentStep } from '~/domain/process-map/branch-outline';
import { editMap } from '~/domain/process-map/edit-map';
import { flowsOf } from '~/domain/process-map/process-flow';
import type { ProcessMap } from '~/domain/process-map/process-map';
import { randomMap } from './random-maps';
import { mapOf } from './sample-maps';

const line = mapOf({ id: 'a' }, { id: 'b' }, { id: 'c' }, { id: 'd' });
const ways = (map: ProcessMap) =>
  flowsOf(map).map(({ from, to }) => `${map.steps[from]?.id}${map.steps[to]?.id}`);

describe('branches of the list of steps', () => {
  it('begin where Tab puts a step, and come together behind it', () => {
    const branched = indentStep(line, 'b', 'new');
    expect(ways(branched)).toEqual(['ab', 'ac', 'bc', 'cd']);
    expect(branchDepths(branched)).toEqual([0, 1, 0, 0]);
    expect(ways(outdentStep(branched, 'b'))).toEqual(ways(line));
    expect(outdentStep(branched, 'b')).toEqual(line);
  });

  it('take further steps in, and go deeper', () => {
    const longer = indentStep(indentStep(line, 'b', 'new'), 'c', 'new');
    expect(ways(longer)).toEqual(['ab', 'ad', 'bc', 'cd']);
    expect(branchDepths(longer)).toEqual([0, 1, 1, 0]);
    const deeper = indentStep(longer, 'c', 'new');
    expect(ways(deeper)).toEqual(['ab', 'ad', 'bc', 'bd', 'cd']);
    expect(branchDepths(deeper)).toEqual([0, 1, 2, 0]);
    expect(indentStep(deeper, 'c', 'new')).toBe(deeper);
    expect(branchDepths(outdentStep(deeper, 'c'))).toEqual([0, 1, 1, 0]);
  });

  it('keep the step that is written in them', () => {
    const branched = indentStep(line, 'b', 'new');
    const written = editMap(branched, { type: 'add', after: 'b' }, 'b2');
    expect(branchDepths(written)).toEqual([0, 1, 1, 0, 0]);
  });

  it('add the step where they come together when the list ends', () => {
    const branched = indentStep(line, 'd', 'new');
    expect(branched.steps.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd', 'new']);
    expect(branchDepths(branched)).toEqual([0, 0, 0, 1, 0]);
    expect(ways(branched)).toContain('cnew');
  });

  it('do not come from ways that lead back or from a case that ends', () => {
    const back = mapOf(
      { id: 'a' },
      { id: 'b', next: [{ to: 'a', share: 30 }, { to: 'c' }] },
      {
        id: 'c',
        end: true,
      },
    );
    expect(branchDepths(back)).toEqual([0, 0, 0]);
    expect(indentStep(line, 'a', 'new')).toBe(line);
    expect(outdentStep(line, 'c')).toBe(line);
  });

  it('never lose a step or lead to one that is not there', () => {
    fc.assert(
      fc.property(randomMap, fc.nat(20), fc.boolean(), (map, at, isIn) => {
        const id = map.steps[at % map.steps.length]?.id ?? '';
        const changed = isIn ? indentStep(map, id, 'joins here') : outdentStep(map, id);
        const ids = changed.steps.map((step) => step.id);
        for (const step of map.steps) expect(ids).toContain(step.id);
        for (const step of changed.steps) {
          for (const { to } of step.next ?? []) {
            expect(to === 'gone' || ids.includes(to)).toBe(true);
          }
        }
      }),
    );
  });
});

describe('a step put somewhere else', () => {
  const order = (map: ProcessMap) => map.steps.map(({ id }) => id).join('');
  it.each([
    ['d', 'a', 'dabc'],
    ['a', null, 'bcda'],
    ['b', 'd', 'acbd'],
    ['b', 'c', 'abcd'],
    ['b', 'b', 'abcd'],
  ])('%s before %s', (id, before, expected) => {
    expect(order(editMap(line, { type: 'place', id, before }, ''))).toBe(expected);
  });
});
