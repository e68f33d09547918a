import { useTranslation } from 'react-i18next';
import { Button } from '~/components/ui/button';
import { Notice } from '~/components/ui/notice';
import { useFormat } from '~/i18n/format-context';
import type { Conflict } from './use-map-saving';
import { VersionDifference } from './version-difference';

/** Says what somebody else changed at the same time, once both went together. */
export function MergedNotice({ merged, onDismiss }: { merged: Conflict; onDismiss: () => void }) {
  const { t } = useTranslation('processMaps');
  const format = useFormat();
  return (
    <Notice
      kind="info"
      announce
      className="mb-4"
      title={t('merge.merged', {
        name: merged.by || t('processMap:conflict.somebody'),
        at: format.dateTime(merged.at),
      })}
      action={
        <Button size="small" onClick={onDismiss}>
          {t('shell:close')}
        </Button>
      }
    >
      <div className="mt-2 max-h-60 overflow-y-auto text-ink">
        <VersionDifference then={merged.base} now={merged.theirs} />
      </div>
    </Notice>
  );
}
