import { Form, useNavigate, useSearchParams } from '@remix-run/react';
import { Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Field } from '~/components/form/field';
import { SubmitButton } from '~/components/form/submit-button';
import { DateInput, TextInput } from '~/components/form/text-input';
import { LinkButton } from '~/components/ui/button';
import { Dialog } from '~/components/ui/dialog';

type Refused = { values?: Record<string, unknown>; errors?: Record<string, string> };

/** A new wave in a dialog; it stays open with what was typed when it is refused. */
export function AddWaveForm({ actionData }: { actionData: unknown }) {
  const { t } = useTranslation('rollout');
  const navigate = useNavigate();
  const [parameters] = useSearchParams();
  const refused = (actionData ?? {}) as Refused;
  const isOwn = refused.values?.intent === 'add-wave';
  const field = (name: string) => {
    const key = isOwn ? refused.errors?.[name] : undefined;
    return { id: `wave-${name}`, ...(key && { error: t(key) }) };
  };
  const typed = (name: string) => (isOwn ? String(refused.values?.[name] ?? '') : '');
  return (
    <>
      <LinkButton
        to="?new=open"
        preventScrollReset
        variant="primary"
        icon={<Plus aria-hidden="true" />}
      >
        {t('addWave')}
      </LinkButton>
      {parameters.has('new') && (
        <Dialog
          open
          onClose={() => navigate('.', { preventScrollReset: true })}
          title={t('addWave')}
          closeLabel={t('form:close')}
          width="small"
        >
          <Form method="post" className="space-y-4">
            <input type="hidden" name="intent" value="add-wave" />
            <Field label={t('waveName')} required {...field('name')}>
              <TextInput name="name" maxLength={120} defaultValue={typed('name')} />
            </Field>
            <Field label={t('waveStartsOn')} required {...field('startsOn')}>
              <DateInput name="startsOn" defaultValue={typed('startsOn')} />
            </Field>
            <SubmitButton>{t('form:save')}</SubmitButton>
          </Form>
        </Dialog>
      )}
    </>
  );
}
