import { Copy, LayoutTemplate } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '~/components/ui/button';
import { Dialog } from '~/components/ui/dialog';
import type { MapVariant } from '~/domain/process-map/map-variant';
import { type MapStart, StartForm } from './map-start';

type ReplaceDialogProps = {
  variant: MapVariant | null;
  starts: MapStart[];
  currentSteps: number;
  steps: number;
  revision: number;
};

/** Begin again from a template or a copy. The editor can still undo it afterwards. */
export function ReplaceDialog({
  variant,
  starts,
  currentSteps,
  steps,
  revision,
}: ReplaceDialogProps) {
  const { t } = useTranslation('processMap');
  const canCopy = variant === 'ideal' && currentSteps > 0;
  if (!canCopy && starts.length === 0) return null;
  return (
    <Dialog
      title={t('replace.title')}
      description={t('replace.description', { count: steps })}
      closeLabel={t('shell:close')}
      trigger={
        <Button variant="ghost" icon={canCopy ? <Copy /> : <LayoutTemplate />}>
          {t('replace.open')}
        </Button>
      }
    >
      <div className="flex flex-wrap gap-2">
        {canCopy && (
          <StartForm intent="copy" revision={revision}>
            {t('start.copy', { count: currentSteps })}
          </StartForm>
        )}
        {starts.map(({ id, title, steps: count }) => (
          <StartForm key={id} intent="start" revision={revision} template={id}>
            {t('start.template', { title, count })}
          </StartForm>
        ))}
      </div>
    </Dialog>
  );
}
