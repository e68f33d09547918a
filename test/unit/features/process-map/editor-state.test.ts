import { describe, expect, it } from 'vitest';
import { checkMap } from '~/domain/process-map/check-map';
import { compareVersions } from '~/domain/process-map/compare-versions';
import { editMap, MOST_STEPS } from '~/domain/process-map/edit-map';
import { type ProcessStepInput, processMapSchema } from '~/domain/process-map/process-map';
import {
  type EditorAction,
  type EditorState,
  editorReducer,
  startEditor,
} from '~/features/process-map/editor-state';
import { readEdit, readMapForm, writeEdit } from '~/features/process-map/map-form';

function mapOf(...steps: ProcessStepInput[]) {
  return processMapSchema.parse({ steps });
}

const map = mapOf(
  { id: 'a', name: 'Lead', department: 'Sales', role: 'Rep', workingHours: 1 },
  { id: 'b', name: 'Quote', waitingHours: 8, marks: ['rework'] },
  { id: 'c', name: 'Sign', next: [{ to: 'b', share: 30 }], end: true },
);

function run(actions: EditorAction[], state: EditorState = startEditor(map)): EditorState {
  return actions.reduce(editorReducer, state);
}

const names = (state: EditorState) => state.map.steps.map(({ name }) => name);
const typed = (id: string, name: string): EditorAction => ({
  type: 'change',
  id,
  change: { name },
  group: `${id} name`,
});

describe('undo and redo', () => {
  it('take back what was typed into one cell as a whole, and give it back', () => {
    const after = run([typed('a', 'L'), typed('a', 'Le'), typed('b', 'Offer')]);
    expect(names(after)).toEqual(['Le', 'Offer', 'Sign']);
    const once = run([{ type: 'undo' }], after);
    expect(names(once)).toEqual(['Le', 'Quote', 'Sign']);
    const twice = run([{ type: 'undo' }], once);
    expect(twice.map).toBe(map);
    expect(run([{ type: 'undo' }], twice)).toBe(twice);
    expect(names(run([{ type: 'redo' }, { type: 'redo' }], twice))).toEqual(names(after));
  });

  it('forget what was undone once something else is typed', () => {
    const state = run([typed('a', 'x'), { type: 'undo' }, typed('b', 'y')]);
    expect(state.future).toEqual([]);
    expect(names(state)).toEqual(['Lead', 'y', 'Sign']);
  });

  it('begin a new group after an undo, so that nothing stored is skipped', () => {
    const state = run([typed('a', 'x'), { type: 'undo' }, typed('a', 'y'), { type: 'undo' }]);
    expect(state.map).toBe(map);
  });

  it('give back a version that was replaced after a conflict', () => {
    const theirs = mapOf({ id: 'z', name: 'Theirs' });
    const state = run([typed('a', 'Mine'), { type: 'replace', map: theirs }]);
    expect(names(state)).toEqual(['Theirs']);
    expect(names(run([{ type: 'undo' }], state))).toEqual(['Mine', 'Quote', 'Sign']);
  });
});

describe('editing steps', () => {
  it('adds a step by the same hands and puts the caret there', () => {
    const state = run([{ type: 'edit', edit: { type: 'add', after: 'a' }, newId: 'n' }]);
    expect(state.map.steps[1]).toMatchObject({
      id: 'n',
      name: '',
      department: 'Sales',
      role: 'Rep',
    });
    expect(state.focus).toEqual({ id: 'n', column: 'name' });
  });

  it('moves a step, and not beyond the ends', () => {
    const down = run([{ type: 'edit', edit: { type: 'move', id: 'a', by: 1 }, newId: 'n' }]);
    expect(names(down)).toEqual(['Quote', 'Lead', 'Sign']);
    const up = run([{ type: 'edit', edit: { type: 'move', id: 'a', by: -1 }, newId: 'n' }]);
    expect(up.past).toEqual([]);
  });

  it('leads ways on to the follower of a removed step', () => {
    const state = run([{ type: 'edit', edit: { type: 'remove', id: 'b' }, newId: 'n' }]);
    expect(state.map.steps.at(-1)?.next).toEqual([{ to: 'c', share: 30 }]);
    expect(state.focus).toEqual({ id: 'c', column: 'name' });
  });

  it('keeps ways visible whose target is gone for good', () => {
    const removed = editMap(
      mapOf({ id: 'a', next: [{ to: 'b' }] }, { id: 'b' }),
      { type: 'remove', id: 'b' },
      'n',
    );
    expect(checkMap(removed).map(({ kind }) => kind)).toContain('unknown-next');
  });

  it('merges two steps with their times, marks and origins', () => {
    const two = mapOf(
      { id: 'a', name: 'Rough', workingHours: 1, marks: ['rework'], derivedFrom: ['x'] },
      {
        id: 'b',
        name: 'Fine',
        workingHours: 2,
        waitingHours: 3,
        output: 'Quote',
        derivedFrom: ['x', 'y'],
      },
      { id: 'c', next: [{ to: 'b' }] },
    );
    const merged = editMap(two, { type: 'merge', id: 'a' }, 'n');
    expect(merged.steps).toHaveLength(2);
    expect(merged.steps[0]).toMatchObject({
      id: 'a',
      name: 'Rough + Fine',
      output: 'Quote',
      workingHours: 3,
      waitingHours: 3,
      derivedFrom: ['x', 'y'],
    });
    expect(merged.steps[1]?.next).toEqual([{ to: 'a' }]);
  });

  it('stops at the most a map can hold', () => {
    const full = {
      steps: Array.from({ length: MOST_STEPS }, (_, index) => ({
        ...map.steps[0],
        id: `s${index}`,
      })),
    };
    const parsed = processMapSchema.parse(full);
    expect(editMap(parsed, { type: 'add', after: null }, 'n')).toBe(parsed);
  });
});

describe('pasting', () => {
  const paste = (text: string, after: string | null, column: 'name' | 'role' = 'name') =>
    run([{ type: 'paste', after, column, text, newId: 'p', hoursPerDay: 8 }]);

  it('makes steps of rows, after the one the caret is in', () => {
    const state = paste('步骤\t作业时间\n报价\t2天\n审批\tsoon', 'a');
    expect(names(state)).toEqual(['Lead', '报价', '审批', 'Quote', 'Sign']);
    expect(state.map.steps[1]?.workingHours).toBe(16);
    expect(state.paste).toMatchObject({
      added: 2,
      changed: 0,
      problems: [{ row: 3, column: 'workingHours', value: 'soon' }],
    });
    expect(run([{ type: 'undo' }], state).map).toBe(map);
  });

  it('fills the empty row the caret is in first', () => {
    const added = run([{ type: 'edit', edit: { type: 'add', after: 'a' }, newId: 'n' }]);
    const state = run(
      [
        {
          type: 'paste',
          after: 'n',
          column: 'name',
          text: 'Call\nMeet',
          newId: 'p',
          hoursPerDay: 8,
        },
      ],
      added,
    );
    expect(names(state)).toEqual(['Lead', 'Call', 'Meet', 'Quote', 'Sign']);
    expect(state.paste).toMatchObject({ added: 1, changed: 1 });
  });

  it('lays cells over the steps from any other column on', () => {
    const state = paste('Clerk\tPaper\n\tForm\nLead\tPen\nBoss\tInk', 'b', 'role');
    expect(state.map.steps.map(({ role, input }) => [role, input])).toEqual([
      ['Rep', ''],
      ['Clerk', 'Paper'],
      ['', 'Form'],
      ['Lead', 'Pen'],
      ['Boss', 'Ink'],
    ]);
    expect(state.paste).toMatchObject({ added: 2, changed: 2 });
  });
});

describe('two versions of a map', () => {
  it('differ by steps, fields and order', () => {
    const theirs = mapOf(
      { id: 'b', name: 'Quote', waitingHours: 4, marks: ['rework'] },
      { id: 'a', name: 'Lead ', department: 'Sales', role: 'Rep', workingHours: 1 },
      { id: 'd', name: 'Invoice' },
    );
    expect(compareVersions(map, theirs)).toEqual({
      steps: [
        { id: 'b', name: 'Quote', kind: 'changed', fields: ['waitingHours'] },
        { id: 'c', name: 'Sign', kind: 'only-mine', fields: [] },
        { id: 'd', name: 'Invoice', kind: 'only-theirs', fields: [] },
      ],
      reordered: true,
    });
  });
});

describe('the table as a form', () => {
  it('names its buttons so that they can be read again', () => {
    for (const edit of [
      { type: 'add', after: null },
      { type: 'add', after: 'a' },
      { type: 'move', id: 'a', by: -1 },
      { type: 'merge', id: 'a' },
      { type: 'remove-way', id: 'a', index: 2 },
    ] as const) {
      expect(readEdit(writeEdit(edit))).toEqual(edit);
    }
    expect(readEdit('drop everything')).toBeNull();
    expect(readEdit(undefined)).toBeNull();
  });

  it('reads branches from the details of a step', () => {
    const read = readMapForm({
      content: 'broken',
      steps: [
        {
          id: 'a',
          name: 'Approve',
          marks: 'rework',
          details: 'on',
          flow: 'branch',
          mayEnd: 'on',
          next: [{ to: 'b', share: '62,5', label: 'yes' }, { to: 'a' }],
        },
      ],
    });
    expect(processMapSchema.parse(read).steps[0]).toMatchObject({
      marks: ['rework'],
      end: true,
      next: [{ to: 'b', share: 62.5, label: 'yes' }, { to: 'a' }],
    });
  });
});

describe('what somebody else saved meanwhile', () => {
  const theirs = mapOf(
    { id: 'a', name: 'Lead', department: 'Sales', role: 'Rep', workingHours: 9 },
    { id: 'b', name: 'Quote', waitingHours: 8, marks: ['rework'] },
    { id: 'c', name: 'Sign', next: [{ to: 'b', share: 30 }], end: true },
  );

  it('goes together with what is typed here, and stays when that is undone', () => {
    const typed = editorReducer(startEditor(map), {
      type: 'change',
      id: 'b',
      change: { name: 'Offer' },
    });
    const merged = editorReducer(typed, { type: 'merge', base: map, theirs });
    expect(merged.map.steps[0]?.workingHours).toBe(9);
    expect(merged.map.steps[1]?.name).toBe('Offer');
    const undone = editorReducer(merged, { type: 'undo' });
    expect(undone.map.steps[1]?.name).toBe('Quote');
    expect(undone.map.steps[0]?.workingHours).toBe(9);
    expect(editorReducer(undone, { type: 'redo' }).map.steps[1]?.name).toBe('Offer');
  });

  it('inserts steps of the library where they were asked for', () => {
    const steps = mapOf({ id: 'x', name: 'Check' }).steps;
    const names = (state: EditorState) => state.map.steps.map(({ name }) => name);
    const insert = (after: string | null, atStart = false) =>
      names(editorReducer(startEditor(map), { type: 'insert', steps, after, atStart }));
    expect(insert('a')).toEqual(['Lead', 'Check', 'Quote', 'Sign']);
    expect(insert(null)).toEqual(['Lead', 'Quote', 'Sign', 'Check']);
    expect(insert(null, true)).toEqual(['Check', 'Lead', 'Quote', 'Sign']);
  });
});
