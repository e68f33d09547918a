import {
  changeStep,
  editMap,
  insertSteps,
  type MapEdit,
  prependSteps,
} from '~/domain/process-map/edit-map';
import { type MergeChoices, mergeMaps } from '~/domain/process-map/merge-maps';
import {
  type PasteColumn,
  type PasteProblem,
  parsePastedCells,
} from '~/domain/process-map/pasted-steps';
import {
  type ProcessMap,
  type ProcessStep,
  processStepSchema,
} from '~/domain/process-map/process-map';

export type CellFocus = { id: string; column: string };

export type PasteReport = { added: number; changed: number; problems: PasteProblem[] };

export type EditorState = {
  map: ProcessMap;
  past: ProcessMap[];
  future: ProcessMap[];
  /** Changes of the same group, such as letters typed into one cell, are undone together. */
  group: string | null;
  /** Where the caret goes once the change is on the screen; a new object for every wish. */
  focus: CellFocus | null;
  /** The step whose details are open. */
  open: string | null;
  paste: PasteReport | null;
};

export type EditorAction =
  | { type: 'edit'; edit: MapEdit; newId: string }
  | { type: 'change'; id: string; change: Parameters<typeof changeStep>[2]; group?: string }
  | {
      type: 'paste';
      after: string | null;
      column: PasteColumn;
      text: string;
      newId: string;
      /** What a day of the text means. */
      hoursPerDay: number;
    }
  | { type: 'insert'; steps: ProcessStep[]; after: string | null; atStart: boolean }
  | { type: 'replace'; map: ProcessMap }
  /** Somebody else saved `theirs`, made from `base` like what is typed here. */
  | { type: 'merge'; base: ProcessMap; theirs: ProcessMap; choices?: MergeChoices }
  | { type: 'undo' }
  | { type: 'redo' }
  | { type: 'open'; id: string | null }
  | { type: 'show'; id: string; column?: string; open?: boolean }
  | { type: 'dismiss-paste' };

/** How far back the editor remembers; a map is small and unchanged steps are shared. */
const MOST_UNDO = 200;

export function startEditor(map: ProcessMap, open: string | null = null): EditorState {
  return { map, past: [], future: [], group: null, focus: null, open, paste: null };
}

export function editorReducer(state: EditorState, action: EditorAction): EditorState {
  switch (action.type) {
    case 'edit':
      return edited(state, action.edit, action.newId);
    case 'change': {
      const map = changeStep(state.map, action.id, action.change);
      const group = action.group ?? null;
      if (group !== null && group === state.group) return { ...state, map, future: [] };
      return { ...changed(state, map), group };
    }
    case 'paste':
      return pasted(state, action);
    case 'insert': {
      const { steps, after, atStart } = action;
      const map = atStart ? prependSteps(state.map, steps) : insertSteps(state.map, after, steps);
      const [first] = steps;
      const next = changed(state, map);
      return first ? { ...next, focus: { id: first.id, column: 'name' } } : next;
    }
    case 'merge': {
      // What can be undone is one's own work, so the other's goes into every step back too.
      const merged = (map: ProcessMap) => mergeMaps(action.base, map, action.theirs).map;
      const { map } = mergeMaps(action.base, state.map, action.theirs, action.choices);
      return {
        ...settled(state, map),
        past: state.past.map(merged),
        future: state.future.map(merged),
      };
    }
    case 'replace':
      return changed(state, action.map);
    case 'undo': {
      const map = state.past.at(-1);
      if (!map) return state;
      return {
        ...settled(state, map),
        past: state.past.slice(0, -1),
        future: [state.map, ...state.future],
      };
    }
    case 'redo': {
      const [map, ...future] = state.future;
      if (!map) return state;
      return { ...settled(state, map), past: [...state.past, state.map], future };
    }
    case 'open':
      return { ...state, open: action.id };
    case 'show':
      return {
        ...state,
        focus: { id: action.id, column: action.column ?? 'name' },
        open: action.open ? action.id : state.open,
      };
    case 'dismiss-paste':
      return { ...state, paste: null };
  }
}

/** The state with another map, which can be undone. */
function changed(state: EditorState, map: ProcessMap): EditorState {
  if (map === state.map) return state;
  return {
    ...settled(state, map),
    past: [...state.past, state.map].slice(-MOST_UNDO),
    future: [],
  };
}

function settled(state: EditorState, map: ProcessMap): EditorState {
  const open = map.steps.some(({ id }) => id === state.open) ? state.open : null;
  return { ...state, map, group: null, open };
}

function edited(state: EditorState, edit: MapEdit, newId: string): EditorState {
  const next = changed(state, editMap(state.map, edit, newId));
  if (next === state) return state;
  switch (edit.type) {
    case 'add':
      return { ...next, focus: { id: newId, column: 'name' } };
    case 'duplicate':
      return { ...next, focus: { id: newId, column: 'name' }, open: state.open && newId };
    case 'remove': {
      const at = state.map.steps.findIndex(({ id }) => id === edit.id);
      const neighbour = next.map.steps[Math.min(at, next.map.steps.length - 1)];
      return { ...next, focus: neighbour ? { id: neighbour.id, column: 'name' } : null };
    }
    default:
      return next;
  }
}

/**
 * Cells go over the steps from the one the caret is in, as in a spreadsheet; rows beyond the last
 * step, and rows that bring a name of their own, become new steps.
 */
function pasted(state: EditorState, action: Extract<EditorAction, { type: 'paste' }>): EditorState {
  const { rows, problems, hasHeading } = parsePastedCells(action.text, {
    firstColumn: action.column,
    hoursPerDay: action.hoursPerDay,
  });
  const start = state.map.steps.findIndex(({ id }) => id === action.after);
  const asSteps = hasHeading || action.column === 'name' || start === -1;
  const target = state.map.steps[start];
  let map = state.map;
  let changedSteps = 0;
  let firstNew: readonly (typeof rows)[number][] = rows;
  if (!asSteps) {
    const over = rows.slice(0, map.steps.length - start);
    const values = new Map(over.map((row, index) => [map.steps[start + index]?.id, row]));
    map = {
      ...map,
      steps: map.steps.map((step) => {
        const row = values.get(step.id);
        return row ? { ...step, ...row } : step;
      }),
    };
    changedSteps = over.length;
    firstNew = rows.slice(over.length);
  } else if (target && isBlank(target) && rows[0]) {
    // The empty row the caret is in takes the first pasted one.
    map = changeStep(map, target.id, rows[0]);
    changedSteps = 1;
    firstNew = rows.slice(1);
  }
  const before = map.steps.length;
  map = insertSteps(
    map,
    asSteps ? action.after : null,
    firstNew.map((row, index) =>
      processStepSchema.parse({ ...row, id: `${action.newId}-${index}` }),
    ),
  );
  const added = map.steps.length - before;
  const paste = { added, changed: changedSteps, problems };
  if (added + changedSteps === 0) return { ...state, paste };
  return { ...changed(state, map), paste };
}

function isBlank(step: ProcessStep): boolean {
  return [step.name, step.input, step.output, step.system].every((text) => text.trim() === '');
}
