import { useTranslation } from 'react-i18next';
import { Button } from '~/components/ui/button';

/**
 * What becomes of a sheet that was sent: shown by the page's script, one of its sentences at a time.
 * The last box offers to leave nothing on this device.
 */
export function SendingStatus() {
  const { t } = useTranslation('sending');
  return (
    <>
      <div
        data-sending=""
        hidden
        role="status"
        className="mt-5 rounded-lg border border-accent-line bg-accent-soft px-4 py-3"
      >
        {(['sending', 'waiting', 'busy', 'offline'] as const).map((state) => (
          <div key={state} data-state={state} hidden>
            <p className="font-semibold">{t(`answering.${state}`)}</p>
            <p className="text-prose">{t(`answering.${state}Text`)}</p>
          </div>
        ))}
        <div data-state="waiting busy" hidden>
          <div className="mt-3 flex flex-wrap gap-2">
            <Button size="large" data-sending-now="">
              {t('answering.now')}
            </Button>
            <Button size="large" variant="ghost" data-sending-change="">
              {t('answering.change')}
            </Button>
          </div>
        </div>
      </div>
      <p data-forget="" hidden className="mt-6 text-center text-muted text-prose">
        {t('answering.shared')}{' '}
        <button type="button" className="text-link">
          {t('answering.forget')}
        </button>
      </p>
    </>
  );
}
