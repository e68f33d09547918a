import type { LoaderFunctionArgs } from '@remix-run/node';
import { requireActor } from '~/auth/session.server';
import { csvResponse } from '~/features/dataset/csv-response.server';
import { rejectionsCsv } from '~/features/dataset/rejections-csv';
import { orThrow } from '~/features/form/form.server';
import { createI18n } from '~/i18n/i18n';
import { localeOf, messagesByLocale } from '~/i18n/locale.server';
import { readRejections } from '~/services/dataset/read-rejections.server';

/** The rows that were not accepted, as a file that spreadsheets open and run nothing of. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const { engagementId = '', datasetId = '' } = params;
  const { name, rows } = orThrow(await readRejections(actor, engagementId, datasetId));
  const locale = await localeOf(request);
  const t = createI18n(locale, messagesByLocale[locale]).getFixedT(locale, 'dataset');
  const fileName = `${name} ${t('rejectionsFile')}.csv`;
  return csvResponse(
    rejectionsCsv(rows, (key) => t(key)),
    fileName,
  );
}
