import type { SurveyAnswers } from './answer-shapes';
import type { SurveyDefinition, SurveyQuota } from './survey-definition';

/** The quotas that an answer counts towards: those in total, and those of an option it chose. */
export function quotasOf(definition: SurveyDefinition, answers: SurveyAnswers): SurveyQuota[] {
  return (definition.quotas ?? []).filter((quota) => countsTowards(quota, answers));
}

/** Whether one of the answer's quotas is full already. */
export function isQuotaFull(
  definition: SurveyDefinition,
  answers: SurveyAnswers,
  kept: readonly SurveyAnswers[],
): boolean {
  return quotasOf(definition, answers).some(
    (quota) => kept.filter((own) => countsTowards(quota, own)).length >= quota.limit,
  );
}

function countsTowards(quota: SurveyQuota, answers: SurveyAnswers): boolean {
  if (quota.question === undefined || quota.option === undefined) return true;
  const answer = Object.hasOwn(answers, quota.question) ? answers[quota.question] : undefined;
  return Array.isArray(answer) ? answer.includes(quota.option) : answer === quota.option;
}
