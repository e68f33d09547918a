import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireActor } from '~/auth/session.server';
import { orThrow } from '~/features/form/form.server';
import { drawDistribution } from '~/features/process-map/simulation-chart.server';
import { simulationInput } from '~/features/process-map/simulation-input';
import { SimulationPage } from '~/features/process-map/simulation-page';
import { pageMeta } from '~/features/shell/page-meta';
import { localeOf } from '~/i18n/locale.server';
import { translatorOf } from '~/i18n/translator.server';
import { listDatasets } from '~/services/dataset/list-datasets.server';
import { compareSimulations } from '~/services/process-map/compare-simulations.server';
import { listMaps } from '~/services/process-map/find-map.server';
import { simulateMap } from '~/services/process-map/simulate-map.server';

export const meta = pageMeta('processMap');

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const { engagementId = '' } = params;
  const listed = orThrow(await listMaps(actor, engagementId));
  const maps = listed.map(({ id, name, variant, steps }) => ({ id, name, variant, steps }));
  const { datasets } = orThrow(await listDatasets(actor, engagementId));
  const imported = datasets
    .filter(({ importedAt }) => importedAt !== null)
    .map(({ id, name }) => ({ id, name }));
  const search = new URL(request.url).searchParams;
  const input = simulationInput(search);
  const drawn = maps.filter(({ steps }) => steps > 0);
  const pick = (key: string | null) =>
    drawn.find(({ id, variant }) => id === key || variant === key) ?? null;
  const one = pick(search.get('map')) ?? pick('current') ?? drawn[0] ?? null;
  const named = search.has('beside') ? pick(search.get('beside')) : pick('ideal');
  const beside = named?.id === one?.id ? null : named;
  const page = { engagementId, maps, datasets: imported, dataset: input.datasetId, one, beside };
  if (!one) return { ...page, runs: [], difference: null, distribution: null, error: null };
  const compared = beside
    ? await compareSimulations(actor, engagementId, { one: one.id, other: beside.id }, input)
    : null;
  const alone = compared ? null : await simulateMap(actor, engagementId, one.id, input);
  const failed = compared?.ok === false ? compared.error : alone?.ok === false ? alone.error : null;
  const runs = compared?.ok
    ? [compared.value.one, compared.value.other]
    : alone?.ok
      ? [alone.value]
      : [];
  const locale = await localeOf(request);
  const t = translatorOf(locale);
  const names = [one, beside].map((map) =>
    map?.variant ? t(`processMap:variants.${map.variant}`) : (map?.name ?? ''),
  );
  return {
    ...page,
    runs: runs.map(({ quantiles, ...run }) => run),
    difference: compared?.ok ? compared.value.difference : null,
    distribution: drawDistribution(
      runs.map(({ quantiles }, index) => ({ name: names[index] ?? '', quantiles })),
      locale,
    ),
    error: failed,
  };
}

export default function SimulationRoute() {
  return <SimulationPage {...useLoaderData<typeof loader>()} />;
}
