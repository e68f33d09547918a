import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Select } from '~/components/form/select';
import { SubmitButton } from '~/components/form/submit-button';

type AssignTeamFormProps = { waveId: string; teams: { id: string; name: string }[] };

export function AssignTeamForm({ waveId, teams }: AssignTeamFormProps) {
  const { t } = useTranslation('rollout');
  return (
    <Form method="post" className="flex items-center gap-2 print:hidden">
      <input type="hidden" name="intent" value="assign-team" />
      <input type="hidden" name="waveId" value={waveId} />
      <Select
        name="teamId"
        aria-label={t('team')}
        options={teams.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <SubmitButton variant="secondary">{t('assign')}</SubmitButton>
    </Form>
  );
}
