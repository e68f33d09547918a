import { useTranslation } from 'react-i18next';
import { Notice } from '~/components/ui/notice';
import { type DatasetKind, isEventKind } from '~/domain/dataset/dataset-kind';
import type { MappingDoubt } from '~/domain/dataset/mapping-doubt';

const MOST_VALUES = 12;

type DoubtListProps = {
  kind: DatasetKind;
  doubts: MappingDoubt[];
  unplaced: string[];
  complete: boolean;
};

/** What somebody should look at before the import. */
export function DoubtList({ kind, doubts, unplaced, complete }: DoubtListProps) {
  const { t } = useTranslation('dataset');
  if (complete && doubts.length === 0 && unplaced.length === 0) {
    return <Notice kind="success">{t('doubts.none')}</Notice>;
  }
  return (
    <Notice kind="warning" title={t('doubts.title')}>
      <ul className="list-disc space-y-1 ps-5">
        {!complete && (
          <li>{t(isEventKind(kind) ? 'doubts.events-incomplete' : 'doubts.mapping-incomplete')}</li>
        )}
        {unplaced.length > 0 && (
          <li>
            {t('doubts.stage-unplaced', { values: unplaced.slice(0, MOST_VALUES).join(', ') })}
          </li>
        )}
        {doubts.map(({ code, column, value }) => (
          <li key={`${code} ${column} ${value}`}>
            {t(`doubts.${code}`, { column: column ?? '', value: value ?? '' })}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
