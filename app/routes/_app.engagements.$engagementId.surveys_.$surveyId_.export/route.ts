import type { LoaderFunctionArgs } from '@remix-run/node';
import { requireActor } from '~/auth/session.server';
import { exportSurveyjs } from '~/domain/survey/export-surveyjs';
import { orThrow } from '~/features/form/form.server';
import { resultsCsv, resultsRows } from '~/features/survey/results-export';
import { createI18n } from '~/i18n/i18n';
import { localeOf, messagesByLocale } from '~/i18n/locale.server';
import { readSurvey } from '~/services/survey/read-survey.server';
import { writeWorkbook } from '~/services/survey/write-workbook.server';

const types = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  json: 'application/json; charset=utf-8',
} as const;

/** The results as CSV or a workbook, suppressed like the page; or the questions for SurveyJS. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const page = orThrow(await readSurvey(actor, params.engagementId ?? '', params.surveyId ?? ''));
  const format = new URL(request.url).searchParams.get('format');
  if (format === 'surveyjs') {
    return download(JSON.stringify(exportSurveyjs(page.definition), null, 2), page.title, 'json');
  }
  const locale = await localeOf(request);
  const t = createI18n(locale, messagesByLocale[locale]).getFixedT(locale, 'survey');
  const rows = resultsRows(page, locale, (key) => t(key));
  return format === 'xlsx'
    ? download(writeWorkbook(t('page.results'), rows), page.title, 'xlsx')
    : download(resultsCsv(rows), page.title, 'csv');
}

function download(body: BodyInit, name: string, ending: keyof typeof types): Response {
  const fileName = encodeURIComponent(`${name}.${ending}`);
  return new Response(body, {
    headers: {
      'content-type': types[ending],
      'content-disposition': `attachment; filename="survey.${ending}"; filename*=UTF-8''${fileName}`,
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    },
  });
}
