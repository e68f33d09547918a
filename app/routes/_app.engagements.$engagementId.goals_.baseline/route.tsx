import type { LoaderFunctionArgs } from '@remix-run/node';
import { requireActor } from '~/auth/session.server';
import { goalMetricOf } from '~/domain/goal/goal-metric';
import { orThrow } from '~/features/form/form.server';
import { parseFilterChoice } from '~/features/goal/goal-schema';
import { authorizeEngagement } from '~/services/access/authorize.server';
import { measureBaseline } from '~/services/goal/measure-baseline.server';

/** What the baseline of a goal would be, while its form is filled in. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const engagementId = params.engagementId ?? '';
  orThrow(await authorizeEngagement(actor, engagementId, 'engagement:edit'));
  const { searchParams } = new URL(request.url);
  const read = (name: string) => searchParams.get(name) || undefined;
  const filter = parseFilterChoice(searchParams.get('filter') ?? '');
  const figure = await measureBaseline(actor, engagementId, {
    metric: goalMetricOf(searchParams.get('metric') ?? ''),
    datasetId: read('datasetId'),
    column: filter?.column,
    value: filter?.value,
    stage: read('stage'),
    baselineFrom: read('baselineFrom'),
    baselineTo: read('baselineTo'),
    baselineSource: '',
  });
  return Response.json(
    figure.ok
      ? { figure: figure.value, error: null }
      : { figure: null, error: { code: figure.error.code, details: figure.error.details } },
  );
}
