import type { Condition } from './survey-condition';
import type { SurveyQuestion } from './survey-question';

type MadeQuestion = { id: string; kind: SurveyQuestion['kind'] } & Partial<
  Record<'options' | 'rows' | 'columns', { id: string }[]>
>;

/** What the file said of it, as far as values are looked up there. */
type ReadItem = { kind: string } & Partial<
  Record<'options' | 'rows' | 'columns', { value: string }[]>
>;

/** The file's names of the questions read so far, with what was made of them. */
export type ConditionNames = Map<string, { item: ReadItem; question: MadeQuestion }>;

/** The condition with the ids of this survey; null where it names what comes later or isn't asked. */
export function resolveCondition(condition: Condition, names: ConditionNames): Condition | null {
  if ('not' in condition) {
    const inner = resolveCondition(condition.not, names);
    return inner && { not: inner };
  }
  if ('all' in condition || 'any' in condition) {
    const parts = 'all' in condition ? condition.all : condition.any;
    const resolved = parts.map((part) => resolveCondition(part, names));
    if (!resolved.every((part) => part !== null) || resolved.length > 20) return null;
    return 'all' in condition ? { all: resolved } : { any: resolved };
  }
  const [name = '', rowName] = namesOf(condition.question, names);
  const found = names.get(name);
  if (!found) return null;
  const { item, question } = found;
  if (question.kind === 'matrix') return rowTest(condition, rowName, found);
  if (rowName !== undefined) return null;
  const { id } = question;
  switch (condition.is) {
    case 'answered':
      return { question: id, is: 'answered' };
    case 'at-least':
      return isNumeric(question.kind)
        ? { question: id, is: 'at-least', value: condition.value }
        : null;
    default: {
      const { value } = condition;
      if (isNumeric(question.kind)) {
        const number = Number(value);
        return Number.isFinite(number) && condition.is === 'equals'
          ? { question: id, is: 'equals', value: number }
          : null;
      }
      if (question.options) {
        const index = item.options?.findIndex((option) => option.value === String(value)) ?? -1;
        const option = question.options[index]?.id;
        if (option === undefined) return null;
        // One spelling in either file for both kinds of choice.
        return question.kind === 'single-choice'
          ? { question: id, is: 'equals', value: option }
          : { question: id, is: 'includes', value: option };
      }
      return condition.is === 'equals' && typeof value === 'string' && value.length <= 200
        ? { question: id, is: 'equals', value }
        : null;
    }
  }
}

function rowTest(
  condition: Exclude<Condition, { all: unknown } | { any: unknown } | { not: unknown }>,
  rowName: string | undefined,
  { item, question }: { item: ReadItem; question: MadeQuestion },
): Condition | null {
  if (!item.rows || !item.columns || rowName === undefined) return null;
  const row = question.rows?.[item.rows.findIndex(({ value }) => value === rowName)]?.id;
  if (row === undefined) return null;
  const key = `${question.id}.${row}`;
  if (condition.is === 'answered') return { question: key, is: 'answered' };
  if (condition.is !== 'equals') return null;
  const column = item.columns.findIndex(({ value }) => value === String(condition.value));
  return column === -1 ? null : { question: key, is: 'equals', value: column + 1 };
}

/** `question`, or `question.row` of a matrix; names themselves may have dots. */
function namesOf(name: string, names: ConditionNames): string[] {
  if (names.has(name)) return [name];
  const dot = name.indexOf('.');
  return dot === -1 ? [name] : [name.slice(0, dot), name.slice(dot + 1)];
}

function isNumeric(kind: SurveyQuestion['kind']): boolean {
  return ['scale', 'recommendation', 'stars', 'number', 'slider'].includes(kind);
}
