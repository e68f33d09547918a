import { useTranslation } from 'react-i18next';
import { Notice } from '~/components/ui/notice';
import type { DescribedColumn } from '~/domain/dataset/describe-columns';

/** Says what becomes of personal texts in the stored file, and what that means for later. */
export function PersonalNotice({ columns }: { columns: DescribedColumn[] }) {
  const { t } = useTranslation('dataset');
  const isGone = columns.some(({ treated }) => treated !== null);
  if (!isGone && columns.every(({ personal }) => personal === 'keep')) return null;
  return (
    <div className="mt-3">
      <Notice kind="info" title={t('personal.notice')}>
        {t(isGone ? 'personal.after' : 'personal.before')}
      </Notice>
    </div>
  );
}
