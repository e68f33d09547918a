import { Link, useSearchParams } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { processSearch } from './process-words';
import type { ProcessOrigin } from './shown-process';

/** Opens the definition, filter, n and SQL of a part of the page. */
export function OriginLink({ of }: { of: ProcessOrigin }) {
  const { t } = useTranslation('processView');
  const [parameters] = useSearchParams();
  return (
    <Link
      to={processSearch(parameters, { origin: of })}
      preventScrollReset
      className="text-link whitespace-nowrap text-sm print:hidden"
    >
      {t('origin.open')}
    </Link>
  );
}
