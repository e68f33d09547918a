import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { type ShouldRevalidateFunctionArgs, useActionData, useLoaderData } from '@remix-run/react';
import { requireActor } from '~/auth/session.server';
import { filterFromSearchParams } from '~/domain/funnel/deal-filter';
import { dealsQuestion } from '~/domain/funnel/deals-question';
import { originFromSearchParams } from '~/domain/funnel/number-origin';
import { findingSchema, inflationEvidenceSchema } from '~/features/analysis/finding-schema';
import { QualityPage } from '~/features/analysis/quality-page';
import { failedForm, orThrow, parseForm } from '~/features/form/form.server';
import { pageMeta } from '~/features/shell/page-meta';
import { redirectWithToast } from '~/platform/toast.server';
import { attachInflation } from '~/services/analysis/attach-inflation.server';
import { recordFinding } from '~/services/analysis/record-finding.server';
import { showQuality } from '~/services/analysis/show-quality.server';

export const meta = pageMeta('quality');

/** The sample is the same for everybody until somebody asks for another. */
const DEFAULT_SEED = '1';

function seedOf(parameters: URLSearchParams): string {
  return parameters.get('seed')?.slice(0, 40) || DEFAULT_SEED;
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const engagementId = params.engagementId ?? '';
  const { searchParams } = new URL(request.url);
  const shown = await showQuality(actor, engagementId, {
    datasetId: searchParams.get('dataset'),
    filter: filterFromSearchParams(searchParams),
    seed: seedOf(searchParams),
    origin: originFromSearchParams(searchParams),
    deals: dealsQuestion(searchParams),
  });
  return { engagementId, view: orThrow(shown) };
}

/** After a conflict the page needs the finding that somebody else has recorded. */
export function shouldRevalidate({
  actionStatus,
  defaultShouldRevalidate,
}: ShouldRevalidateFunctionArgs) {
  return actionStatus === 409 || defaultShouldRevalidate;
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const engagementId = params.engagementId ?? '';
  const form = await request.formData();
  const { pathname, searchParams } = new URL(request.url);
  if (form.get('intent') === 'evidence') {
    const parsed = parseForm(inflationEvidenceSchema, form);
    if (!parsed.ok) return failedForm(parsed.error, form);
    const attached = await attachInflation(actor, engagementId, {
      datasetId: parsed.value.dataset,
      filter: filterFromSearchParams(searchParams),
      seed: seedOf(searchParams),
      problemId: parsed.value.problem,
    });
    if (!attached.ok) return failedForm(attached.error, form);
    return redirectWithToast(request, `${pathname}?${searchParams}`, {
      message: 'quality:audit.attached',
      values: { name: attached.value.title },
    });
  }
  const parsed = parseForm(findingSchema, form);
  if (!parsed.ok) return failedForm(parsed.error, form);
  const { dataset, next, ...finding } = parsed.value;
  const saved = await recordFinding(actor, engagementId, { ...finding, datasetId: dataset });
  if (!saved.ok) return failedForm(saved.error, form);
  searchParams.delete('audit');
  if (next) searchParams.set('audit', next);
  return redirectWithToast(request, `${pathname}?${searchParams}`, {
    message: 'quality:audit.saved',
    values: { name: saved.value.deal },
  });
}

export default function QualityRoute() {
  return (
    <QualityPage {...useLoaderData<typeof loader>()} actionData={useActionData<typeof action>()} />
  );
}
