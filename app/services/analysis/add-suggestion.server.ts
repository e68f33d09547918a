import type { MetricId } from '~/domain/funnel/metrics';
import type { SuggestedProblem } from '~/domain/funnel/suggested-problem';
import type { Actor } from '~/domain/permission/actor';
import { fail, ok, type Result } from '~/domain/result';
import { authorizeEngagement } from '~/services/access/authorize.server';
import { attachMetric } from '~/services/problem/attach-evidence.server';
import { createProblem } from '~/services/problem/save-problem.server';
import { suggestProblems } from './suggest-problems.server';

type Words = (suggestion: SuggestedProblem) => {
  title: string;
  description: string;
  note: string;
};

/** Takes what the data propose as a problem of the engagement, with the number that shows it. */
export async function addSuggestion(
  actor: Actor,
  engagementId: string,
  { datasetId, suggestionId }: { datasetId: string; suggestionId: string },
  words: Words,
): Promise<Result<{ id: string; title: string }>> {
  const access = await authorizeEngagement(actor, engagementId, 'engagement:edit');
  if (!access.ok) return access;
  const suggestions = await suggestProblems(actor, engagementId, datasetId);
  if (!suggestions.ok) return suggestions;
  const suggestion = suggestions.value.problems.find(({ id }) => id === suggestionId);
  if (!suggestion) return fail('not-found');
  const { title, description, note } = words(suggestion);
  const problem = await createProblem(actor, engagementId, {
    title,
    description,
    suggestionId,
  });
  if (!problem.ok) return problem;
  // A problem without its number is still a problem; the consultant attaches another.
  await attachMetric(actor, engagementId, problem.value.id, {
    datasetId,
    ...evidenceOf(suggestion),
    note,
  });
  return ok({ id: problem.value.id, title });
}

/** The metric nearest to what was found; its value is frozen with n, interval and query. */
function evidenceOf({ rule, subject, column }: SuggestedProblem): {
  metric: MetricId;
  stage?: string;
  column?: string;
  value?: string;
} {
  switch (rule) {
    case 'largest-loss':
      return { metric: 'opportunity-to-won', stage: subject };
    case 'slow-stage':
      return { metric: 'opportunity-days', stage: subject };
    case 'weak-source':
    case 'weak-segment':
      return { metric: 'win-rate', ...(column && { column: column.key, value: subject }) };
    case 'poor-data':
      return { metric: 'deals-created' };
  }
}
