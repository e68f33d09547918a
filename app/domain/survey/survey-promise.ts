import { z } from 'zod';
import { type DomainError, fail, ok, type Result } from '../result';
import { questionsOf, type SurveyDefinition, type SurveyQuestionOf } from './survey-definition';
import { SMALLEST_MINIMUM_GROUP } from './survey-state';

/**
 * What every respondent is told before answering. It is written down when a survey opens and never
 * changed afterwards; only a new survey can promise something else.
 */
export const surveyPromiseSchema = z.object({
  /** `named`: each answer is kept with the name of who gave it. */
  anonymity: z.enum(['anonymous', 'named']),
  /** Who reads the answers given by name; says nothing about anonymous ones. */
  readers: z.enum(['consultants', 'directors']).default('consultants'),
  /** Fewest answers behind any number that is shown. */
  minimumGroup: z.int().min(1),
  /** Fewest texts to one question before any of them is shown. */
  minimumTexts: z.int().min(1),
  /** Single-choice questions whose answers divide the others into groups, the most important first. */
  cuts: z.array(z.string()).max(3),
  /**
   * `steps`: results are renewed whenever a smallest group of new answers has come.
   * `end`: nothing is shown until the survey has closed.
   */
  publication: z.enum(['steps', 'end']),
  /** Last day on which single answers are kept; null where no day was promised. */
  keepUntil: z.iso.date().nullable(),
});
export type SurveyPromise = z.infer<typeof surveyPromiseSchema>;

/** What a survey promises of which nothing was written down: its smallest group, and no groups. */
export function plainPromise(minimumGroup: number): SurveyPromise {
  return {
    anonymity: 'anonymous',
    readers: 'consultants',
    minimumGroup,
    minimumTexts: minimumGroup,
    cuts: [],
    publication: 'steps',
    keepUntil: null,
  };
}

export type PromiseWish = {
  anonymity?: SurveyPromise['anonymity'] | undefined;
  readers?: SurveyPromise['readers'] | undefined;
  minimumGroup: number;
  minimumTexts?: number | undefined;
  cuts?: readonly string[] | undefined;
  publication?: SurveyPromise['publication'] | undefined;
  keepUntil?: string | undefined;
  /** People in each group, where they are known: question id, option id, people. */
  groupSizes?: Readonly<Record<string, Readonly<Record<string, number>>>> | undefined;
};

/**
 * A promise that can be kept, or why it can't be: groups come from single-choice questions of this
 * survey, and are only shown at the end, because each of them would otherwise be shown again with
 * one answer more. A group with fewer people than the smallest group is refused in advance.
 * Answers by name are promised no smallest group, and say so.
 */
export function makePromise(
  definition: SurveyDefinition,
  wish: PromiseWish,
): Result<SurveyPromise> {
  const cuts = [...new Set(wish.cuts ?? [])];
  if (wish.anonymity === 'named') return namedPromise(definition, wish, cuts);
  const minimumTexts = wish.minimumTexts ?? wish.minimumGroup;
  if (wish.minimumGroup < SMALLEST_MINIMUM_GROUP) {
    return refuse('minimumGroup', 'survey:form.minimumGroupTooSmall');
  }
  if (minimumTexts < wish.minimumGroup)
    return refuse('minimumTexts', 'survey:form.textsBelowGroup');
  if (cuts.length > 3) return refuse('cuts', 'form:tooMany');
  for (const cut of cuts) {
    const question = cutQuestion(definition, cut);
    if (!question) return refuse('cuts', 'survey:form.cutNotSingleChoice');
    const sizes = wish.groupSizes?.[cut] ?? {};
    const small = question.options.find(({ id }) => (sizes[id] ?? Infinity) < wish.minimumGroup);
    if (small) {
      return fail('survey-group-too-small', {
        group: small.text['zh-CN'] || small.text.en,
        people: sizes[small.id] ?? 0,
        minimum: wish.minimumGroup,
      });
    }
  }
  return ok({
    anonymity: 'anonymous',
    readers: 'consultants',
    minimumGroup: wish.minimumGroup,
    minimumTexts,
    cuts,
    publication: cuts.length > 0 ? 'end' : (wish.publication ?? 'steps'),
    keepUntil: wish.keepUntil ?? null,
  });
}

function namedPromise(
  definition: SurveyDefinition,
  wish: PromiseWish,
  cuts: string[],
): Result<SurveyPromise> {
  if (cuts.length > 3) return refuse('cuts', 'form:tooMany');
  if (cuts.some((cut) => !cutQuestion(definition, cut))) {
    return refuse('cuts', 'survey:form.cutNotSingleChoice');
  }
  return ok({
    anonymity: 'named',
    readers: wish.readers ?? 'consultants',
    minimumGroup: 1,
    minimumTexts: 1,
    cuts,
    publication: 'steps',
    keepUntil: wish.keepUntil ?? null,
  });
}

export function cutQuestion(
  definition: SurveyDefinition,
  id: string,
): SurveyQuestionOf<'single-choice'> | null {
  const question = questionsOf(definition).find((candidate) => candidate.id === id);
  return question?.kind === 'single-choice' ? question : null;
}

function refuse(field: string, key: string): Result<never, DomainError> {
  return fail('invalid-input', undefined, { [field]: key });
}
