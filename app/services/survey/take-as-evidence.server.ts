import { database } from '~/db/database.server';
import type { Actor } from '~/domain/permission/actor';
import type { SurveyChoice } from '~/domain/problem/evidence-choice';
import type { SurveyNumbers } from '~/domain/problem/survey-figure';
import { ok, type Result } from '~/domain/result';
import { attachSurveyAnswer } from '~/services/problem/attach-evidence.server';
import { countSurvey, freezeSurveyAnswer } from '~/services/problem/freeze-survey-answer.server';
import { problemOrder } from '~/services/problem/list-problems.server';
import { createProblem } from '~/services/problem/save-problem.server';

export type Findings = SurveyNumbers & {
  id: string;
  title: string;
  problems: { id: string; title: string }[];
};

/** What a survey shows and may so stand as evidence, and the problems it may stand for. */
export async function findingsOfSurvey(
  actor: Actor,
  engagementId: string,
  surveyId: string,
): Promise<Result<Findings>> {
  const counted = await countSurvey(actor, engagementId, surveyId);
  if (!counted.ok) return counted;
  const problems = await database().problem.findMany({
    where: { workspaceId: actor.workspaceId, engagementId, deletedAt: null },
    orderBy: problemOrder,
    select: { id: true, title: true },
  });
  const { id, title, numbers, withheld } = counted.value;
  return ok({ id, title, numbers, withheld, problems });
}

/** Attaches a shown finding to a problem, or to a new one; nothing is made of what is withheld. */
export async function takeAsEvidence(
  actor: Actor,
  engagementId: string,
  choice: SurveyChoice & { note: string },
  problem: { id: string } | { title: string },
): Promise<Result<{ problemId: string }>> {
  const figure = await freezeSurveyAnswer(actor, engagementId, choice);
  if (!figure.ok) return figure;
  const target =
    'id' in problem
      ? ok(problem)
      : await createProblem(actor, engagementId, { title: problem.title, description: '' });
  if (!target.ok) return target;
  const attached = await attachSurveyAnswer(actor, engagementId, target.value.id, choice);
  return attached.ok ? ok({ problemId: target.value.id }) : attached;
}
