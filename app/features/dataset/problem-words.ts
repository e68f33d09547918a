import { useTranslation } from 'react-i18next';
import type { RowProblem } from '~/domain/dataset/error-codes';

/** Why a row was not accepted, in words. */
export function useProblemWords(): (
  problem: Pick<RowProblem, 'reason' | 'column' | 'value'>,
) => string {
  const { t } = useTranslation('dataset');
  return ({ reason, column, value }) => {
    const text = t(`problems.${reason}`);
    const place = column === null ? '' : t('problemPlace', { column });
    const shown = value === null || value === '' ? '' : t('problemValue', { value });
    return `${text}${place}${shown}`;
  };
}
