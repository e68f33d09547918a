import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Checkbox } from '~/components/form/choice';
import { Field } from '~/components/form/field';
import { Select } from '~/components/form/select';
import { SubmitButton } from '~/components/form/submit-button';
import { TextInput } from '~/components/form/text-input';
import { Disclosure } from '~/components/ui/disclosure';
import { rolloutStatuses } from '~/domain/rollout/rollout-status';
import type { GridTeam } from './team-cells';

/** Says how far one team is. */
export function TeamForm({ team }: { team: GridTeam }) {
  const { t } = useTranslation('rollout');
  return (
    <Disclosure
      look="box"
      summary={t('update', { name: team.name })}
      aside={t(`statuses.${team.status}`)}
    >
      <Form method="post" className="flex flex-wrap items-end gap-4">
        <input type="hidden" name="intent" value="update-team" />
        <input type="hidden" name="id" value={team.id} />
        <input type="hidden" name="revision" value={team.revision} />
        <div className="w-44">
          <Field id={`status-${team.id}`} label={t('status')}>
            <Select
              name="status"
              defaultValue={team.status}
              options={rolloutStatuses.map((value) => ({ value, label: t(`statuses.${value}`) }))}
            />
          </Field>
        </div>
        <div className="min-w-56 flex-1">
          <Field id={`note-${team.id}`} label={t('note')} optionalLabel={t('form:optional')}>
            <TextInput name="note" defaultValue={team.note} maxLength={1000} />
          </Field>
        </div>
        <Checkbox name="toolReady" label={t('items.tool')} defaultChecked={team.toolReady} />
        <SubmitButton variant="secondary">{t('form:save')}</SubmitButton>
      </Form>
    </Disclosure>
  );
}
