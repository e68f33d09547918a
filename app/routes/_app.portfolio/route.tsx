import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData, useSearchParams } from '@remix-run/react';
import { requireActor } from '~/auth/session.server';
import { orThrow } from '~/features/form/form.server';
import { PortfolioPage } from '~/features/portfolio/portfolio-page';
import { pageMeta } from '~/features/shell/page-meta';
import { readPortfolio } from '~/services/portfolio/read-portfolio.server';

export const meta = pageMeta('portfolio');

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  return orThrow(await readPortfolio(actor));
}

export default function PortfolioRoute() {
  const [parameters] = useSearchParams();
  return <PortfolioPage {...useLoaderData<typeof loader>()} parameters={parameters} />;
}
