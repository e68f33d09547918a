import { useTranslation } from 'react-i18next';
import { Toast, ToastRegion } from '~/components/ui/toast';

type ToastData = {
  id: string;
  message: string;
  values?: Record<string, string | number>;
  undo?: { action: string; fields: Record<string, string> };
} | null;

/** Says once what was done, with ten seconds to take it back. */
export function Toasts({ toast }: { toast: ToastData }) {
  const { t } = useTranslation('shell');
  return (
    <ToastRegion label={t('messages')}>
      {toast && (
        <Toast
          key={toast.id}
          message={t(toast.message, toast.values ?? {})}
          dismissLabel={t('dismiss')}
          {...(toast.undo && { undo: { ...toast.undo, label: t('undo') } })}
        />
      )}
    </ToastRegion>
  );
}
