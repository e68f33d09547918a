import type { LoaderFunctionArgs } from '@remix-run/node';
import { requireActor } from '~/auth/session.server';
import { exportSurveyjs } from '~/domain/survey/export-surveyjs';
import { orThrow } from '~/features/form/form.server';
import { resultsCsv, resultsRows, textRows } from '~/features/survey/results-export';
import { createI18n } from '~/i18n/i18n';
import { localeOf, messagesByLocale } from '~/i18n/locale.server';
import { readSurvey } from '~/services/survey/read-survey.server';
import { readTexts } from '~/services/survey/read-texts.server';
import { writeWorkbook } from '~/services/survey/write-workbook.server';
import { writeXlsform } from '~/services/survey/write-xlsform.server';

const types = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  json: 'application/json; charset=utf-8',
} as const;

/** The results as CSV or a workbook, suppressed like the page; or the questions for SurveyJS or as an XLSForm. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const { engagementId = '', surveyId = '' } = params;
  const format = new URL(request.url).searchParams.get('format');
  const locale = await localeOf(request);
  const t = createI18n(locale, messagesByLocale[locale]).getFixedT(locale, 'survey');
  const translate = (key: string) => t(key);
  if (format?.startsWith('texts-')) {
    const texts = orThrow(await readTexts(actor, engagementId, surveyId));
    return table(textRows(texts, locale, translate), t('page.texts'), texts.title, format);
  }
  const page = orThrow(await readSurvey(actor, engagementId, surveyId));
  if (format === 'surveyjs') {
    return download(JSON.stringify(exportSurveyjs(page.definition), null, 2), page.title, 'json');
  }
  if (format === 'xlsform') return download(writeXlsform(page.definition), page.title, 'xlsx');
  return table(resultsRows(page, locale, translate), t('page.results'), page.title, format);
}

type Rows = ReturnType<typeof resultsRows>;

function table(rows: Rows, sheet: string, name: string, format: string | null): Response {
  return format?.endsWith('xlsx')
    ? download(writeWorkbook(sheet, rows), name, 'xlsx')
    : download(resultsCsv(rows), name, 'csv');
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
