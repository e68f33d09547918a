import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireActor } from '~/auth/session.server';
import { filterFromSearchParams } from '~/domain/funnel/deal-filter';
import { dealsQuestion } from '~/domain/funnel/deals-question';
import { originFromSearchParams } from '~/domain/funnel/number-origin';
import { drawTrend } from '~/features/analysis/trend-chart.server';
import { TrendPage } from '~/features/analysis/trend-page';
import { orThrow } from '~/features/form/form.server';
import { pageMeta } from '~/features/shell/page-meta';
import { localeOf } from '~/i18n/locale.server';
import { showTrends } from '~/services/analysis/show-trends.server';

export const meta = pageMeta('trend');

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const engagementId = params.engagementId ?? '';
  const { searchParams } = new URL(request.url);
  const view = orThrow(
    await showTrends(actor, engagementId, {
      datasetId: searchParams.get('dataset'),
      filter: filterFromSearchParams(searchParams),
      by: searchParams.get('by'),
      factor: within(searchParams.get('factor'), 0.1, 100) ?? 1.5,
      segment: searchParams.get('segment'),
      origin: originFromSearchParams(searchParams),
      deals: dealsQuestion(searchParams),
      target: (within(searchParams.get('target'), 0, 100) ?? 25) / 100,
    }),
  );
  const locale = await localeOf(request);
  const settings = { locale, timeZone: actor.timeZone, currency: view?.frame.currency ?? 'CNY' };
  return {
    engagementId,
    view,
    drawings: view ? view.months.map((month) => drawTrend(month, settings)) : [],
  };
}

function within(text: string | null, least: number, most: number): number | null {
  const value = text ? Number(text) : Number.NaN;
  return value >= least && value <= most ? value : null;
}

export default function TrendsRoute() {
  return <TrendPage {...useLoaderData<typeof loader>()} />;
}
