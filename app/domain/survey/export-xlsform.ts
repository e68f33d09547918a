import { partKey } from './answer-keys';
import { xlsformExpression } from './export-condition';
import {
  questionsOf,
  type SurveyDefinition,
  type SurveyOption,
  type SurveyQuestion,
} from './survey-definition';
import { readSurveyText, type SurveyText } from './survey-text';

type Sheet = { name: string; rows: string[][] };

const columns = [
  'type',
  'name',
  'label::English (en)',
  'label::中文 (zh)',
  'hint::English (en)',
  'hint::中文 (zh)',
  'required',
  'relevant',
  'constraint',
  'appearance',
  'parameters',
] as const;
type Row = Partial<Record<(typeof columns)[number], string>>;

/**
 * The questionnaire as the three tables of an XLSForm, in both languages. A matrix becomes a group of
 * choices, as that format has it; jumps, quotas and right answers have no place there.
 */
export function exportXlsform(definition: SurveyDefinition): Sheet[] {
  const questions = questionsOf(definition);
  const rows: Row[] = [];
  const lists: [string, SurveyOption][] = [];
  for (const section of definition.sections) {
    rows.push({
      type: 'begin_group',
      name: section.id,
      ...labels(section.title),
      ...(section.showIf && { relevant: xlsformExpression(section.showIf, questions) }),
    });
    for (const question of section.questions) {
      const shared: Row = {
        ...(question.required && { required: 'yes' }),
        ...(question.showIf && { relevant: xlsformExpression(question.showIf, questions) }),
      };
      if (question.kind === 'matrix') {
        rows.push({
          type: 'begin_group',
          name: `${question.id}_matrix`,
          ...labels(question.text),
          appearance: 'field-list',
          ...(shared.relevant && { relevant: shared.relevant }),
        });
        for (const option of question.columns) lists.push([question.id, option]);
        for (const row of question.rows) {
          rows.push({
            type: `select_one ${question.id}`,
            name: partKey(question.id, row.id).replace('.', '_'),
            ...labels(row.text),
            appearance: 'likert',
            ...(question.required && { required: 'yes' }),
          });
        }
        rows.push({ type: 'end_group', name: '' });
        continue;
      }
      if ('options' in question) {
        const other = hasPlainOther(question) ? 'other' : null;
        for (const option of question.options) {
          if (option.role !== other || other === null) lists.push([question.id, option]);
        }
      }
      rows.push({
        name: question.id,
        ...labels(question.text),
        ...hints(question.hint),
        ...shared,
        ...typeOf(question),
      });
    }
    rows.push({ type: 'end_group', name: '' });
  }
  return [
    {
      name: 'survey',
      rows: [[...columns], ...rows.map((row) => columns.map((name) => row[name] ?? ''))],
    },
    {
      name: 'choices',
      rows: [
        ['list_name', 'name', 'label::English (en)', 'label::中文 (zh)'],
        ...lists.map(([list, { id, text }]) => [list, id, text.en, text['zh-CN']]),
      ],
    },
    {
      name: 'settings',
      rows: [
        ['form_title', 'form_id', 'default_language'],
        [readSurveyText(definition.title, 'en'), 'survey', 'English (en)'],
      ],
    },
  ];
}

function typeOf(question: Exclude<SurveyQuestion, { kind: 'matrix' }>): Row {
  switch (question.kind) {
    case 'single-choice':
    case 'multiple-choice': {
      const how = question.kind === 'single-choice' ? 'select_one' : 'select_multiple';
      return {
        type: `${how} ${question.id}${hasPlainOther(question) ? ' or_other' : ''}`,
        ...(question.randomOrder && { parameters: 'randomize=true' }),
        ...('maximumChoices' in question &&
          question.maximumChoices !== undefined && {
            constraint: `count-selected(.) <= ${question.maximumChoices}`,
          }),
      };
    }
    case 'ranking':
      return { type: `rank ${question.id}` };
    case 'scale':
      return { type: 'range', parameters: 'start=1 end=5 step=1' };
    case 'recommendation':
      return { type: 'range', parameters: 'start=0 end=10 step=1' };
    case 'stars':
      return {
        type: 'range',
        appearance: 'rating',
        parameters: `start=1 end=${question.stars} step=1`,
      };
    case 'slider': {
      const { minimum, maximum, interval } = question;
      return { type: 'range', parameters: `start=${minimum} end=${maximum} step=${interval}` };
    }
    case 'number': {
      const limits = [
        question.minimum !== undefined && `. >= ${question.minimum}`,
        question.maximum !== undefined && `. <= ${question.maximum}`,
      ].filter(Boolean);
      return {
        type: question.wholeNumber ? 'integer' : 'decimal',
        ...(limits.length > 0 && { constraint: limits.join(' and ') }),
      };
    }
    case 'date':
      return { type: 'date' };
    case 'short-text':
      return { type: 'text' };
    case 'long-text':
      return { type: 'text', appearance: 'multiline' };
    case 'consent':
      return { type: 'acknowledge' };
  }
}

/** `or_other` adds an option of that very id by itself. */
function hasPlainOther(question: SurveyQuestion): boolean {
  return (
    'options' in question &&
    question.kind !== 'ranking' &&
    question.options.some(({ id, role }) => role === 'other' && id === 'other')
  );
}

function labels(text: SurveyText): Row {
  return { 'label::English (en)': text.en, 'label::中文 (zh)': text['zh-CN'] };
}

function hints(text: SurveyText | undefined): Row {
  return text ? { 'hint::English (en)': text.en, 'hint::中文 (zh)': text['zh-CN'] } : {};
}
