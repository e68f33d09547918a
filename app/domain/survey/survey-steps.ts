import { answerField, parseAnswers } from './survey-answers';
import type { SurveyDefinition, SurveySection } from './survey-definition';

/** What somebody filling in a sheet asks for: the next section, the one before, or to send it. */
export const stepMoves = ['next', 'back', 'send'] as const;
export type StepMove = (typeof stepMoves)[number];

export type SheetStep = {
  /** Index of the section on the screen. */
  step: number;
  /** Codes of what is wrong there, by field name. */
  errors: Record<string, string>;
};

/** The section that comes next: going on needs the present one to be in order, going back does not. */
export function moveStep(
  definition: SurveyDefinition,
  step: number,
  move: 'next' | 'back',
  entries: readonly (readonly [string, unknown])[],
): SheetStep {
  const here = clampStep(definition, step);
  if (move === 'back') return { step: clampStep(definition, here - 1), errors: {} };
  const section = definition.sections[here];
  const checked = section ? parseSection(definition, section, entries) : null;
  return checked && !checked.ok
    ? { step: here, errors: checked.error.fields ?? {} }
    : { step: clampStep(definition, here + 1), errors: {} };
}

/** The first section that one of the fields belongs to, or the last one. */
export function stepOfErrors(
  definition: SurveyDefinition,
  errors: Readonly<Record<string, string>>,
): number {
  const found = definition.sections.findIndex((section) =>
    section.questions.some(({ id }) => answerField(id) in errors),
  );
  return found >= 0 ? found : definition.sections.length - 1;
}

export function clampStep(definition: SurveyDefinition, step: number): number {
  const last = definition.sections.length - 1;
  return Number.isInteger(step) ? Math.min(Math.max(step, 0), last) : 0;
}

function parseSection(
  definition: SurveyDefinition,
  section: SurveySection,
  entries: readonly (readonly [string, unknown])[],
) {
  const fields = new Set(section.questions.map(({ id }) => answerField(id)));
  return parseAnswers(
    { ...definition, sections: [section] },
    entries.filter(([field]) => fields.has(field)),
  );
}
