import { z } from 'zod';
import type { SurveyResults } from '~/domain/survey/survey-results';

/** What stays when the single answers are deleted. */
export type KeptResults = { total: number; results: SurveyResults };

/** Written by `deleteExpiredAnswers` alone, so only its frame is checked. */
const keptResultsSchema = z.object({
  total: z.int(),
  results: z
    .custom<SurveyResults>((value) => typeof value === 'object' && value !== null)
    // Kept before there were themes, comparisons, tests and times, they have none.
    .transform(
      (results): SurveyResults => ({
        ...results,
        themes: results.themes ?? [],
        differences: results.differences ?? [],
        test: results.test ?? null,
        timeline: results.timeline ?? [],
      }),
    ),
});

export function keptResultsOf(survey: { results: unknown }): KeptResults | null {
  return survey.results === null ? null : keptResultsSchema.parse(survey.results);
}
