import type { DealFilter } from '~/domain/funnel/deal-filter';
import type { Actor } from '~/domain/permission/actor';
import { blankValue, type MetricChoice } from '~/domain/problem/evidence-choice';
import type { MetricFigure } from '~/domain/problem/evidence-figure';
import { metricInterval } from '~/domain/problem/metric-interval';
import { fail, ok, type Result } from '~/domain/result';
import { now } from '~/platform/clock.server';
import { authorizeEngagement } from '~/services/access/authorize.server';
import { findDatasetFolder } from '~/services/dataset/find-dataset-folder.server';
import { metricValue } from '~/warehouse/metrics.server';

/**
 * Computes a metric as it stands now, with all that makes it readable later: n, interval, filter,
 * period and query. Without an observation there is no number to freeze.
 */
export async function freezeMetric(
  actor: Actor,
  engagementId: string,
  choice: MetricChoice,
): Promise<Result<MetricFigure>> {
  const access = await authorizeEngagement(actor, engagementId, 'engagement:edit');
  if (!access.ok) return access;
  const dataset = await findDatasetFolder(actor, engagementId, choice.datasetId);
  if (!dataset.ok) return dataset;
  const { name, folder, manifest, period } = dataset.value;
  const filter = filterOf(choice);
  const answer = await metricValue(folder, {
    metric: choice.metric,
    filter,
    ...(choice.stage && { stage: choice.stage }),
    ...(choice.from && { from: choice.from }),
    ...(choice.to && { to: choice.to }),
  });
  if (!answer.ok) return answer;
  const { value, n, metric, stage, query } = answer.value;
  if (value === null || n === 0) return fail('no-observations');
  const column = manifest.columns.find(({ key }) => key === choice.column);
  return ok({
    kind: 'metric',
    metric: metric.id,
    unit: metric.unit,
    currency: access.value.currency,
    stage,
    value,
    n,
    interval: metricInterval(metric.kind, answer.value),
    filter,
    headers: column ? { [column.key]: column.header } : {},
    period: {
      from: choice.from ?? period.from,
      to: choice.to ?? period.to,
    },
    datasetName: name,
    sql: query,
    frozenAt: now().toISOString(),
  });
}

function filterOf({ column, value }: MetricChoice): DealFilter {
  if (!column || !value) return {};
  return { where: [{ column, values: [value === blankValue ? null : value] }] };
}
