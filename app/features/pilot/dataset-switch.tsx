import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Select } from '~/components/form/select';
import { SubmitButton } from '~/components/form/submit-button';
import { TextLink } from '~/components/ui/text-link';
import type { PilotView } from '~/domain/pilot/pilot-view';
import { paths } from '~/platform/paths';
import type { PilotPageProps } from './pilot-page-props';

/** Which import is looked at; a running pilot may be looked at on a newer one. */
export function DatasetSwitch({
  engagementId,
  pilot,
  datasets,
  run,
  isCurrent,
  editable,
}: PilotPageProps & { pilot: PilotView; editable: boolean }) {
  const { t } = useTranslation('pilot');
  const current = datasets.find(({ id }) => id === pilot.datasetId);
  const mayChange =
    editable && isCurrent && ['running', 'evaluating'].includes(run.state) && datasets.length > 1;
  return (
    <span className="grid grid-cols-1 gap-2">
      {current ? (
        <TextLink to={paths.engagement.dataset(engagementId, current.id)}>{current.name}</TextLink>
      ) : (
        t('plan.datasetGone')
      )}
      {mayChange && (
        <Form method="post" preventScrollReset className="flex flex-wrap gap-2 print:hidden">
          <input type="hidden" name="pilotId" value={pilot.id} />
          <input type="hidden" name="revision" value={pilot.revision} />
          <Select
            size="small"
            name="datasetId"
            aria-label={t('plan.otherDataset')}
            defaultValue={pilot.datasetId ?? ''}
            options={datasets.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <SubmitButton name="intent" value="dataset" size="small" variant="secondary">
            {t('plan.useDataset')}
          </SubmitButton>
        </Form>
      )}
    </span>
  );
}
