import { isMetricId } from '~/domain/funnel/metrics';
import type { BaselineFigure, GoalInput } from '~/domain/goal/goal-view';
import type { Actor } from '~/domain/permission/actor';
import { fail, ok, type Result } from '~/domain/result';
import { freezeMetric } from '~/services/problem/freeze-metric.server';

type BaselineRequest = Pick<
  GoalInput,
  | 'metric'
  | 'datasetId'
  | 'column'
  | 'value'
  | 'stage'
  | 'baselineFrom'
  | 'baselineTo'
  | 'baseline'
  | 'baselineN'
  | 'baselineSource'
>;

/**
 * The baseline of a goal as its form describes it: computed from the data set over the period, or
 * what was typed. A draft may have none yet: null.
 */
export async function measureBaseline(
  actor: Actor,
  engagementId: string,
  request: BaselineRequest,
): Promise<Result<BaselineFigure | null>> {
  const { metric, datasetId, baselineFrom, baselineTo } = request;
  if (!isMetricId(metric)) {
    if (request.baseline === undefined) return ok(null);
    return ok({
      kind: 'typed',
      value: request.baseline,
      n: request.baselineN ?? null,
      source: request.baselineSource,
    });
  }
  if (!datasetId) return fail('invalid-input', undefined, { datasetId: 'form:required' });
  if (baselineFrom && baselineTo && baselineTo < baselineFrom) {
    return fail('invalid-input', undefined, { baselineTo: 'form:endBeforeStart' });
  }
  return freezeMetric(actor, engagementId, {
    metric,
    datasetId,
    column: request.column,
    value: request.value,
    stage: request.stage,
    from: baselineFrom,
    to: baselineTo,
  });
}
