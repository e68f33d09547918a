import type { LoaderFunctionArgs } from '@remix-run/node';
import { requireActor } from '~/auth/session.server';
import { filterFromSearchParams } from '~/domain/funnel/deal-filter';
import { selectionFromText } from '~/domain/funnel/deal-selection';
import { dealsQuestion } from '~/domain/funnel/deals-question';
import { dealsCsv } from '~/features/analysis/deals-csv';
import { csvResponse } from '~/features/dataset/csv-response.server';
import { orThrow } from '~/features/form/form.server';
import { createI18n } from '~/i18n/i18n';
import { localeOf, messagesByLocale } from '~/i18n/locale.server';
import { exportDeals } from '~/services/analysis/export-deals.server';

/** The deals behind a number, as a file that spreadsheets open and run nothing of. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const { engagementId = '', datasetId = '' } = params;
  const { searchParams } = new URL(request.url);
  const exported = orThrow(
    await exportDeals(actor, engagementId, {
      datasetId,
      filter: filterFromSearchParams(searchParams),
      selection: selectionFromText(searchParams.get('selection') ?? ''),
      asked: dealsQuestion(searchParams),
    }),
  );
  const locale = await localeOf(request);
  const t = createI18n(locale, messagesByLocale[locale]).getFixedT(locale, 'origin');
  return csvResponse(dealsCsv(exported), `${exported.name} ${t('file')}.csv`, 'deals.csv');
}
