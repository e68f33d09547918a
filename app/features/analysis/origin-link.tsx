import { Link, useSearchParams } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type NumberOrigin, originSearch } from '~/domain/funnel/number-origin';

/** A number that opens where it comes from. */
export function OriginLink({ origin, children }: { origin: NumberOrigin; children: ReactNode }) {
  const { t } = useTranslation('funnel');
  const [parameters] = useSearchParams();
  return (
    <Link
      to={originSearch(parameters, origin)}
      preventScrollReset
      title={t('origin.open')}
      className="rounded-sm decoration-dotted underline-offset-4 hover:text-accent hover:underline"
    >
      {children}
    </Link>
  );
}
