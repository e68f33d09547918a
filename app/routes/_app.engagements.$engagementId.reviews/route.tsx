import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requireActor } from '~/auth/session.server';
import { failedForm, orThrow, parseForm } from '~/features/form/form.server';
import { ReviewPage } from '~/features/review/review-page';
import { reviewSchema } from '~/features/review/review-schema';
import { pageMeta } from '~/features/shell/page-meta';
import { today } from '~/platform/clock.server';
import { paths } from '~/platform/paths';
import { redirectWithToast } from '~/platform/toast.server';
import { listMonthlyReviews, saveMonthlyReview } from '~/services/review/monthly-review.server';

export const meta = pageMeta('review');

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const reviews = orThrow(await listMonthlyReviews(actor, params.engagementId ?? ''));
  const month = new URL(request.url).searchParams.get('month');
  const isMonth = month !== null && /^\d{4}-(0[1-9]|1[0-2])$/.test(month);
  return { reviews, editing: isMonth ? month : null, thisMonth: today(actor.timeZone).slice(0, 7) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { engagementId = '' } = params;
  const actor = await requireActor(request);
  const form = await request.formData();
  const parsed = parseForm(reviewSchema, form);
  if (!parsed.ok) return failedForm(parsed.error, form);
  const { rows = [], ...input } = parsed.value;
  const filled = rows.flatMap((row) =>
    row.metric
      ? [
          {
            metric: row.metric,
            current: row.current ?? 0,
            previous: row.previous ?? null,
            target: row.target ?? null,
            unit: row.unit ?? '',
            analysis: row.analysis ?? '',
            action: row.action ?? '',
          },
        ]
      : [],
  );
  const result = await saveMonthlyReview(actor, engagementId, { ...input, rows: filled });
  if (!result.ok) return failedForm(result.error, form);
  return redirectWithToast(request, paths.engagement.reviews(engagementId), {
    message: 'review:saved',
  });
}

export default function ReviewsRoute() {
  return (
    <ReviewPage {...useLoaderData<typeof loader>()} actionData={useActionData<typeof action>()} />
  );
}
