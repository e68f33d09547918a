import type { KeptAnswer } from './answer-blocks';
import { questionsOf, type SurveyDefinition } from './survey-definition';
import type { SurveyPromise } from './survey-promise';
import { visibleQuestions } from './visible-questions';

/** A box that was shown and not ticked is an answer, too: no. */
export function withConsents(
  definition: SurveyDefinition,
  answers: readonly KeptAnswer[],
): KeptAnswer[] {
  const consents = questionsOf(definition).filter(({ kind }) => kind === 'consent');
  if (consents.length === 0) return [...answers];
  return answers.map((answer) => {
    const asked = visibleQuestions(definition, answer.answers);
    const open = asked.filter(
      ({ id, kind }) => kind === 'consent' && !Object.hasOwn(answer.answers, id),
    );
    return open.length === 0
      ? answer
      : {
          ...answer,
          answers: { ...answer.answers, ...Object.fromEntries(open.map(({ id }) => [id, 'no'])) },
        };
  });
}

/**
 * How many of the shown people were asked each question, where not everybody was. A question that
 * hangs on what makes the groups would tell of a group, so with groups nothing is said.
 */
export function askedCounts(
  definition: SurveyDefinition,
  promise: SurveyPromise,
  shown: readonly KeptAnswer[],
): Map<string, number> {
  const counts = new Map<string, number>();
  const isConditional = definition.sections.some(
    ({ showIf, jumps, questions }) =>
      showIf || (jumps?.length ?? 0) > 0 || questions.some((question) => question.showIf),
  );
  if (!isConditional || promise.cuts.length > 0) return counts;
  for (const { answers } of shown) {
    for (const { id } of visibleQuestions(definition, answers)) {
      counts.set(id, (counts.get(id) ?? 0) + 1);
    }
  }
  for (const [id, count] of counts) if (count === shown.length) counts.delete(id);
  return counts;
}
