import { useTranslation } from 'react-i18next';
import type { DomainError } from '~/domain/result';
import { useFormat } from '~/i18n/format-context';

/** Words and numbers of data sets that several parts of the pages show. */
export function useDatasetWords() {
  const { t } = useTranslation('dataset');
  const format = useFormat();
  return {
    period: ({ from, to }: { from: string | null; to: string | null }) =>
      from && to ? t('period', { from: format.date(from), to: format.date(to) }) : '–',
    size: (bytes: number) =>
      bytes < 1024 * 1024
        ? `${format.number(Math.max(1, Math.round(bytes / 1024)))} KB`
        : `${format.number(bytes / (1024 * 1024), 1)} MB`,
    error: ({ code, details }: DomainError) => {
      const reason = details?.reason;
      return t(`error:${code}`, {
        ...details,
        ...(typeof reason === 'string' && { reason: t(`problems.${reason}`) }),
        defaultValue: t('error:unexpected'),
      });
    },
  };
}
