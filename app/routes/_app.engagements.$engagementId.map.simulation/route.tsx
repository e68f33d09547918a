import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireActor } from '~/auth/session.server';
import { isMapVariant } from '~/domain/process-map/map-variant';
import { orThrow } from '~/features/form/form.server';
import { peopleFrom } from '~/features/process-map/simulation-input';
import { SimulationPage } from '~/features/process-map/simulation-page';
import { pageMeta } from '~/features/shell/page-meta';
import { readMaps } from '~/services/process-map/read-map.server';
import { simulateMap } from '~/services/process-map/simulate-map.server';

export const meta = pageMeta('processMap');

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const { engagementId = '' } = params;
  const maps = orThrow(await readMaps(actor, engagementId));
  const search = new URL(request.url).searchParams;
  const chosen = search.get('variant');
  const variant = isMapVariant(chosen) ? chosen : 'current';
  const steps = { current: maps.current.map.steps.length, ideal: maps.ideal.map.steps.length };
  if (steps[variant] === 0) return { engagementId, variant, steps, simulated: null, error: null };
  const perMonth = Number(search.get('perMonth'));
  const simulated = await simulateMap(actor, engagementId, variant, {
    cases: whole(search.get('cases'), 100, 100_000, 10_000),
    seed: whole(search.get('seed'), 0, 4_294_967_295, 1),
    perMonth: perMonth > 0 && perMonth <= 1_000_000 ? perMonth : null,
    people: peopleFrom(search),
  });
  return {
    engagementId,
    variant,
    steps,
    simulated: simulated.ok ? simulated.value : null,
    error: simulated.ok ? null : simulated.error,
  };
}

/** A count from the address; what is none falls back. */
function whole(text: string | null, least: number, most: number, fallback: number): number {
  const value = text ? Number(text) : Number.NaN;
  return Number.isInteger(value) && value >= least && value <= most ? value : fallback;
}

export default function SimulationRoute() {
  return <SimulationPage {...useLoaderData<typeof loader>()} />;
}
