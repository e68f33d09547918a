import type { LoaderFunctionArgs } from '@remix-run/node';
import { requireActor } from '~/auth/session.server';
import { BYTE_ORDER_MARK, csvLine } from '~/domain/dataset/csv-writer';
import { csvResponse } from '~/features/dataset/csv-response.server';
import { orThrow } from '~/features/form/form.server';
import { caseFilterOf, caseSortOf } from '~/features/process-map/conformance-schema';
import { localeOf } from '~/i18n/locale.server';
import { translatorOf } from '~/i18n/translator.server';
import { listConformanceCases } from '~/services/process-map/list-conformance-cases.server';

/** The cases behind a number of the replay, as a table for other programs. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const search = new URL(request.url).searchParams;
  const cases = orThrow(
    await listConformanceCases(actor, params.engagementId ?? '', {
      mapId: search.get('map') ?? 'current',
      datasetId: search.get('dataset') ?? '',
      filter: caseFilterOf(search),
      sort: caseSortOf(search),
    }),
  );
  const t = translatorOf(await localeOf(request));
  async function* lines() {
    const columns = ['deal', 'owner', 'team', 'events', 'days', 'deviations'] as const;
    yield BYTE_ORDER_MARK + csvLine(columns.map((name) => t(`mapReading:cases.${name}`)));
    for (const { deal, owner, team, events, seconds, deviations } of cases) {
      yield csvLine([
        deal ?? '',
        owner ?? '',
        team ?? '',
        String(events),
        seconds === null ? '' : (seconds / 86_400).toFixed(2),
        deviations
          .map(({ kind, name }) => `${t(`processMap:conformance.kinds.${kind}`)}: ${name}`)
          .join('; '),
      ]);
    }
  }
  return csvResponse(lines(), `${t('mapReading:cases.title')}.csv`, 'cases.csv');
}
