import { useTranslation } from 'react-i18next';
import { Disclosure } from '~/components/ui/disclosure';

/** What the numbers above mean, and the statement that made them. */
export function QueryDisclosure({ definition, query }: { definition: string; query: string }) {
  const { t } = useTranslation('analysis');
  return (
    <Disclosure summary={t('origin')}>
      <p className="mb-2 max-w-prose text-muted text-sm">{definition}</p>
      <pre className="max-h-96 overflow-auto rounded-md bg-sunken p-3 text-xs" tabIndex={-1}>
        <code>{query}</code>
      </pre>
    </Disclosure>
  );
}
