import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  asKind,
  duplicate,
  insertQuestion,
  insertSection,
  move,
  moveTo,
  newQuestion,
  optionsFromList,
  remove,
  untranslated,
} from '~/domain/survey/edit-definition';
import { questionsOf, surveyDefinitionSchema } from '~/domain/survey/survey-definition';
import { questionKinds } from '~/features/survey/builder-question';
import { builderReducer, startBuilder } from '~/features/survey/builder-state';
import { branchingSurvey } from './branching-survey';
import { sampleSurvey } from './sample-survey';

const ids = (definition = sampleSurvey) => questionsOf(definition).map(({ id }) => id);

describe('editing a definition', () => {
  it('moves a question within its section and over its edge', () => {
    const down = move(sampleSurvey, { section: 0, question: 1 }, 1);
    expect(ids(down.definition).slice(0, 4)).toEqual(['step', 'burden', 'reasons', 'recommend']);
    const over = move(down.definition, down.place, 1);
    expect(over.place).toEqual({ section: 1, question: 0 });
    expect(over.definition.sections.map(({ questions }) => questions.length)).toEqual([2, 5]);
    expect(move(sampleSurvey, { section: 0, question: 0 }, -1).definition).toBe(sampleSurvey);
    const sections = move(sampleSurvey, { section: 0 }, 1).definition.sections;
    expect(sections.map(({ id }) => id)).toEqual(['second', 'first']);
  });

  it('copies with ids of its own', () => {
    expect(ids(duplicate(sampleSurvey, { section: 0, question: 0 })).slice(0, 2)).toEqual([
      ...['step', 'step-2'],
    ]);
    const copy = duplicate(branchingSurvey, { section: 0 });
    expect(surveyDefinitionSchema.safeParse(copy).success).toBe(true);
    expect(copy.sections).toHaveLength(4);
  });

  it('takes conditions, jumps and quotas along with what they name', () => {
    const without = remove(branchingSurvey, { section: 0, question: 0 });
    expect(without.quotas).toEqual([{ limit: 100 }]);
    expect(without.sections[1]?.showIf).toBeUndefined();
    const noEnd = remove(branchingSurvey, { section: 2 });
    expect(noEnd.sections[0]?.jumps).toEqual([]);
    expect(surveyDefinitionSchema.safeParse(noEnd).success).toBe(true);
  });

  it('reads a pasted list, and keeps the ids of options that stay', () => {
    const old = [{ id: 'price', text: { 'zh-CN': '价格', en: '' }, role: 'none' as const }];
    expect(optionsFromList('1. 速度 | Speed\n\n- 价格\n• Trust', old)).toEqual([
      { id: 'option', text: { 'zh-CN': '速度', en: 'Speed' } },
      { id: 'price', text: { 'zh-CN': '价格', en: '' }, role: 'none' },
      { id: 'option-2', text: { 'zh-CN': '', en: 'Trust' } },
    ]);
  });

  it('knows what is not translated', () => {
    expect(untranslated(sampleSurvey)).toEqual([]);
    const half = { ...sampleSurvey, closing: { 'zh-CN': '谢谢', en: '' } };
    expect(untranslated(half)).toEqual([{ place: null, missing: 'en' }]);
  });

  it('makes a valid question of every kind, from every kind', () => {
    for (const from of questionKinds) {
      for (const to of questionKinds) {
        const question = asKind(newQuestion(sampleSurvey, from), to);
        const grown = insertQuestion(sampleSurvey, { section: 0 }, question);
        expect(surveyDefinitionSchema.safeParse(grown).error).toBeUndefined();
      }
    }
  });
});

describe('the builder', () => {
  const action = fc.oneof(
    fc.record({
      type: fc.constantFrom('duplicate' as const, 'remove' as const),
      place: fc.record({ section: fc.nat(3), question: fc.option(fc.nat(4), { nil: undefined }) }),
    }),
    fc.record({
      type: fc.constant('move' as const),
      place: fc.record({ section: fc.nat(3), question: fc.option(fc.nat(4), { nil: undefined }) }),
      by: fc.constantFrom(1 as const, -1 as const),
    }),
    fc.record({
      type: fc.constant('add-question' as const),
      place: fc.record({ section: fc.nat(2) }),
      kind: fc.constantFrom(...questionKinds),
    }),
    fc.record({ type: fc.constant('add-section' as const), after: fc.nat(3) }),
  );

  it('undoes whatever was done, and redoes it', () => {
    fc.assert(
      fc.property(fc.array(action, { maxLength: 12 }), (actions) => {
        const done = actions.reduce(builderReducer, startBuilder(sampleSurvey));
        const undone = done.past.reduce((state) => builderReducer(state, { type: 'undo' }), done);
        expect(undone.definition).toEqual(sampleSurvey);
        const redone = undone.future.reduce(
          (state) => builderReducer(state, { type: 'redo' }),
          undone,
        );
        expect(redone.definition).toEqual(done.definition);
        expect(surveyDefinitionSchema.safeParse(done.definition).success).toBe(true);
      }),
    );
  });

  it('undoes letters typed into one field together', () => {
    const type = (text: string) => ({
      type: 'survey' as const,
      change: { title: { 'zh-CN': '', en: text } },
      group: 'title',
    });
    const typed = [type('A'), type('Ab')].reduce(builderReducer, startBuilder(sampleSurvey));
    expect(typed.past).toHaveLength(1);
    const moved = moveTo(typed.definition, { section: 0, question: 0 }, { section: 1 });
    expect(ids(moved.definition)).toContain('step');
    expect(insertSection(sampleSurvey, 0).sections).toHaveLength(3);
  });
});
