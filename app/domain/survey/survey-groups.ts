import type { SurveyAnswers } from './survey-answers';
import type { SurveyDefinition } from './survey-definition';
import {
  type SummaryOptions,
  type SurveySummary,
  summarizeSurvey,
  suppressed,
} from './survey-summary';

export type GroupSummary = { group: string; summary: SurveySummary };

/**
 * The survey cut by a group (a team, a role), groups sorted by name. A cut stands beside the total,
 * so a withheld group must not follow by subtraction: while the withheld ones together are fewer
 * than the minimum group, the smallest shown one is withheld too (complementary suppression).
 */
export function summarizeByGroup(
  definition: SurveyDefinition,
  responses: readonly { group: string; answers: SurveyAnswers }[],
  options: SummaryOptions,
): GroupSummary[] {
  const groups = new Map<string, SurveyAnswers[]>();
  for (const { group, answers } of responses) {
    groups.set(group, [...(groups.get(group) ?? []), answers]);
  }
  const withheld = withheldGroups(groups, options.minimumGroup);
  return [...groups.keys()].toSorted().map((group) => ({
    group,
    summary: withheld.has(group)
      ? suppressed(options.minimumGroup)
      : summarizeSurvey(definition, groups.get(group) ?? [], options),
  }));
}

function withheldGroups(
  groups: ReadonlyMap<string, readonly SurveyAnswers[]>,
  minimumGroup: number,
): Set<string> {
  const bySize = [...groups]
    .map(([group, answers]) => ({ group, size: answers.length }))
    .toSorted((a, b) => a.size - b.size || (a.group < b.group ? -1 : 1));
  const withheld = new Set<string>();
  let hidden = 0;
  for (const { group, size } of bySize) {
    const tooSmall = size < minimumGroup;
    const revealing = hidden > 0 && hidden < minimumGroup;
    if (!tooSmall && !revealing) break;
    withheld.add(group);
    hidden += size;
  }
  return withheld;
}
