import { useTranslation } from 'react-i18next';
import { Status } from '~/components/ui/badge';
import { Button } from '~/components/ui/button';
import { useFormat } from '~/i18n/format-context';
import type { SaveState } from './use-map-saving';

/** Whether everything typed is stored, in one line that screen readers are told of. */
export function SaveStatus({ state, onRetry }: { state: SaveState; onRetry: () => void }) {
  const { t } = useTranslation('processMap');
  const format = useFormat();
  return (
    <span role="status" className="inline-flex min-h-7 flex-wrap items-center gap-2 text-sm">
      {state.kind === 'saved' && (
        <Status look="quiet" tone="positive">
          {state.at ? t('saving.savedAt', { at: format.dateTime(state.at) }) : t('saving.saved')}
        </Status>
      )}
      {(state.kind === 'saving' || state.kind === 'unsaved') && (
        <Status look="quiet" tone="neutral">
          {t(`saving.${state.kind}`)}
        </Status>
      )}
      {state.kind === 'conflict' && <Status tone="critical">{t('saving.conflict')}</Status>}
      {state.kind === 'failed' && (
        <>
          <Status tone="critical">
            {t(`saving.failed.${state.code}`, {
              defaultValue: t(`error:${state.code}`, {
                ...state.details,
                defaultValue: t('error:unexpected'),
              }),
            })}
          </Status>
          <Button size="small" onClick={onRetry}>
            {t('saving.retry')}
          </Button>
        </>
      )}
    </span>
  );
}
