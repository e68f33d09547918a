import { useTranslation } from 'react-i18next';
import { KeyValueList } from '~/components/ui/key-value-list';
import { Notice } from '~/components/ui/notice';
import { useFormat } from '~/i18n/format-context';
import type { Conflict } from './conflict';

type ConflictNoticeProps = {
  conflict: Conflict;
  /** The record as it stands now, field by field, in words. */
  latest: { name: string; label: string; value: string }[];
};

/** Who saved in between, and what stands now in the fields where it is not what was typed. */
export function ConflictNotice({ conflict, latest }: ConflictNoticeProps) {
  const { t } = useTranslation('problem');
  const format = useFormat();
  const different = latest.filter(({ name, value }) => (conflict.typed[name] ?? '') !== value);
  return (
    <Notice
      kind="warning"
      announce
      className="mb-5"
      title={t('conflict.title', {
        name: conflict.by || t('conflict.somebody'),
        at: format.dateTime(conflict.at),
      })}
    >
      <p>{t('conflict.text')}</p>
      {different.length > 0 && (
        <div className="mt-3 border-t pt-3 text-ink">
          <p className="mb-1 font-medium">{t('conflict.latest')}</p>
          <KeyValueList
            items={different.map(({ name, label, value }) => ({
              key: name,
              label,
              value: <span className="whitespace-pre-line">{value || t('conflict.empty')}</span>,
            }))}
          />
        </div>
      )}
    </Notice>
  );
}
