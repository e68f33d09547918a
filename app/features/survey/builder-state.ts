import {
  asKind,
  changeQuestion,
  changeSection,
  duplicate,
  insertQuestion,
  insertSection,
  move,
  moveTo,
  newQuestion,
  type Place,
  remove,
} from '~/domain/survey/edit-definition';
import type {
  SurveyDefinition,
  SurveyQuestion,
  SurveyQuestionKind,
  SurveySection,
} from '~/domain/survey/survey-definition';

export type BuilderState = {
  definition: SurveyDefinition;
  past: SurveyDefinition[];
  future: SurveyDefinition[];
  /** Changes of the same group, such as letters typed into one field, are undone together. */
  group: string | null;
  /** What is open in the middle; null is the survey as a whole. */
  place: Place | null;
};

export type BuilderAction =
  | { type: 'select'; place: Place | null }
  | { type: 'survey'; change: Partial<SurveyDefinition>; group?: string }
  | { type: 'section'; section: number; change: Partial<SurveySection>; group?: string }
  | { type: 'question'; place: Place; question: SurveyQuestion; group?: string }
  | { type: 'kind'; place: Place; kind: SurveyQuestionKind }
  | { type: 'add-question'; place: Place; kind: SurveyQuestionKind }
  | { type: 'add-section'; after: number }
  | { type: 'duplicate' | 'remove'; place: Place }
  | { type: 'move'; place: Place; by: 1 | -1 }
  | { type: 'move-to'; from: Place; to: Place }
  | { type: 'replace'; definition: SurveyDefinition }
  | { type: 'undo' }
  | { type: 'redo' };

const MOST_UNDO = 200;

export function startBuilder(definition: SurveyDefinition): BuilderState {
  const place = { section: 0, question: 0 };
  return { definition, past: [], future: [], group: null, place };
}

export function builderReducer(state: BuilderState, action: BuilderAction): BuilderState {
  const { definition } = state;
  switch (action.type) {
    case 'select':
      return { ...state, place: action.place, group: null };
    case 'survey':
      return changed(state, { ...definition, ...action.change }, action.group);
    case 'section':
      return changed(
        state,
        changeSection(definition, action.section, (own) => ({ ...own, ...action.change })),
        action.group,
      );
    case 'question':
      return changed(
        state,
        changeQuestion(definition, action.place, action.question),
        action.group,
      );
    case 'kind': {
      const { section, question = -1 } = action.place;
      const old = definition.sections[section]?.questions[question];
      if (!old) return state;
      return changed(state, changeQuestion(definition, action.place, asKind(old, action.kind)));
    }
    case 'add-question': {
      const { section, question } = action.place;
      const last = (definition.sections[section]?.questions.length ?? 0) - 1;
      const place = { section, question: (question ?? last) + 1 };
      const added = newQuestion(definition, action.kind);
      return { ...changed(state, insertQuestion(definition, action.place, added)), place };
    }
    case 'add-section': {
      const place = { section: action.after + 1 };
      return { ...changed(state, insertSection(definition, action.after)), place };
    }
    case 'duplicate': {
      const { section, question } = action.place;
      const place =
        question === undefined ? { section: section + 1 } : { section, question: question + 1 };
      return { ...changed(state, duplicate(definition, action.place)), place };
    }
    case 'remove':
      return nearest(changed(state, remove(definition, action.place)));
    case 'move': {
      const moved = move(definition, action.place, action.by);
      return { ...changed(state, moved.definition), place: moved.place };
    }
    case 'move-to': {
      const moved = moveTo(definition, action.from, action.to);
      return { ...changed(state, moved.definition), place: moved.place };
    }
    case 'replace':
      return nearest(changed(state, action.definition));
    case 'undo': {
      const before = state.past.at(-1);
      if (!before) return state;
      return nearest({
        ...state,
        definition: before,
        past: state.past.slice(0, -1),
        future: [definition, ...state.future],
        group: null,
      });
    }
    case 'redo': {
      const [next, ...future] = state.future;
      if (!next) return state;
      return nearest({
        ...state,
        definition: next,
        past: [...state.past, definition],
        future,
        group: null,
      });
    }
  }
}

/** The state with another definition, which can be undone. */
function changed(
  state: BuilderState,
  definition: SurveyDefinition,
  group: string | null = null,
): BuilderState {
  if (definition === state.definition) return state;
  if (group !== null && group === state.group) return { ...state, definition, future: [] };
  const past = [...state.past, state.definition].slice(-MOST_UNDO);
  return { ...state, definition, past, future: [], group };
}

/** What is open, or its neighbour where it is gone. */
function nearest(state: BuilderState): BuilderState {
  const { place, definition } = state;
  if (place === null) return state;
  const section = Math.min(place.section, definition.sections.length - 1);
  const last = (definition.sections[section]?.questions.length ?? 1) - 1;
  return {
    ...state,
    place:
      place.question === undefined
        ? { section }
        : { section, question: Math.min(place.question, last) },
  };
}
