import type { Queryable } from '~/db/database.server';
import { processMapSchema } from '~/domain/process-map/process-map';
import { fail, ok, type Result } from '~/domain/result';

export type StepChoice = { id: string; name: string; variant: 'current' | 'ideal' };

type Scope = { workspaceId: string; engagementId: string };

/** The named steps of both maps: the ideal one first, since measures lead there. */
export async function listSteps(queryable: Queryable, scope: Scope): Promise<StepChoice[]> {
  const records = await queryable.processMap.findMany({ where: scope });
  return (['ideal', 'current'] as const).flatMap((variant) => {
    const parsed = processMapSchema.safeParse(
      records.find((record) => record.variant === variant)?.content,
    );
    return parsed.success
      ? parsed.data.steps
          .filter(({ name }) => name !== '')
          .map(({ id, name }): StepChoice => ({ id, name, variant }))
      : [];
  });
}

/**
 * Checks that what a measure hangs on is there, and names its step after the map's where the form
 * left it empty.
 */
export async function checkLinks(
  queryable: Queryable,
  scope: Scope,
  input: {
    problemId: string;
    goalId?: string | undefined;
    stepId?: string | undefined;
    step: string;
  },
): Promise<Result<{ step: string }>> {
  const live = { ...scope, deletedAt: null };
  const problem = await queryable.problem.count({ where: { ...live, id: input.problemId } });
  if (problem === 0) {
    return fail('invalid-input', undefined, { problemId: 'form:invalidChoice' });
  }
  if (input.goalId) {
    const goal = await queryable.goal.count({ where: { ...live, id: input.goalId } });
    if (goal === 0) return fail('invalid-input', undefined, { goalId: 'form:invalidChoice' });
  }
  if (!input.stepId) return ok({ step: input.step });
  const steps = await listSteps(queryable, scope);
  const step = steps.find(({ id }) => id === input.stepId);
  if (!step) return fail('invalid-input', undefined, { stepId: 'form:invalidChoice' });
  return ok({ step: input.step || step.name });
}
