import { useFetcher } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Select } from '~/components/form/select';
import { ToneSign } from '~/components/ui/tone';
import { type MeasureRow, measureStatuses, measureStatusOf } from '~/domain/measure/measure';
import { ActionError } from '~/features/shell/action-error';
import { measureTones } from './measure-tone';

/** Changes a status in its row; without script a button sends it. */
export function MeasureStatusSelect({ measure }: { measure: MeasureRow }) {
  const { t } = useTranslation('measure');
  const fetcher = useFetcher();
  const chosen = fetcher.formData?.get('status');
  const status = chosen ? measureStatusOf(String(chosen)) : measure.status;
  return (
    <fetcher.Form method="post" className="min-w-40">
      <input type="hidden" name="intent" value="status" />
      <input type="hidden" name="id" value={measure.id} />
      <input type="hidden" name="revision" value={measure.revision} />
      <span className="flex items-center gap-1.5">
        <ToneSign tone={measureTones[status]} />
        <Select
          key={`${measure.id}-${measure.revision}-${fetcher.state}`}
          size="small"
          name="status"
          aria-label={t('statusOf', { measure: measure.action })}
          defaultValue={status}
          disabled={fetcher.state !== 'idle'}
          onChange={(event) => fetcher.submit(event.currentTarget.form)}
          options={measureStatuses.map((value) => ({ value, label: t(`statuses.${value}`) }))}
        />
      </span>
      <noscript>
        <button type="submit" className="text-link text-sm">
          {t('form:save')}
        </button>
      </noscript>
      {fetcher.state === 'idle' && <ActionError data={fetcher.data} />}
    </fetcher.Form>
  );
}
