import { useTranslation } from 'react-i18next';
import { Notice } from '~/components/ui/notice';
import type { DomainError } from '~/domain/result';

/** Why an action was refused, in the reader's language. Errors at fields stand at the fields. */
export function ActionError({ data }: { data: unknown }) {
  const { t } = useTranslation('error');
  const error = errorOf(data);
  if (!error || error.code === 'invalid-input') return null;
  return (
    <Notice kind="error" announce className="mb-4">
      {t(error.code, { ...error.details, defaultValue: t('unexpected') })}
    </Notice>
  );
}

function errorOf(data: unknown): DomainError | null {
  if (typeof data !== 'object' || data === null || !('error' in data)) return null;
  return data.error as DomainError;
}
