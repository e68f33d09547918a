import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Field } from '~/components/form/field';
import type { FormRefusal } from '~/components/form/form-data';
import { SubmitButton } from '~/components/form/submit-button';
import { TextInput } from '~/components/form/text-input';
import { useActionForm } from '~/components/form/use-action-form';
import { Button } from '~/components/ui/button';
import { ActionError } from '~/features/shell/action-error';
import { signInSchema } from './sign-in-schema';

export type DemoAccount = { email: string; password: string; role: string };

type SignInFormProps = {
  back: string;
  demoAccounts: DemoAccount[];
  actionData?: Partial<FormRefusal> | undefined;
};

export function SignInForm({ back, demoAccounts, actionData }: SignInFormProps) {
  const { t } = useTranslation('auth');
  const form = useActionForm({
    schema: signInSchema,
    actionData: actionData ?? null,
    translate: (key) => t(key),
  });
  return (
    <>
      <h1 className="text-title">{t('title')}</h1>
      <p className="mt-1 mb-6 text-muted text-prose">{t('product')}</p>
      <ActionError data={actionData} />
      <Form method="post" className="space-y-4" {...form.props}>
        <input type="hidden" name="back" value={back} />
        <Field label={t('email')} required {...form.field('email')}>
          <TextInput type="email" autoComplete="username" {...form.control('email')} />
        </Field>
        <Field label={t('password')} required {...form.field('password')}>
          <TextInput
            type="password"
            autoComplete="current-password"
            {...form.control('password')}
          />
        </Field>
        <SubmitButton className="w-full">{t('submit')}</SubmitButton>
      </Form>
      {demoAccounts.length > 0 && <DemoAccounts accounts={demoAccounts} back={back} />}
    </>
  );
}

/** Only where the server runs as a demo. */
function DemoAccounts({ accounts, back }: { accounts: DemoAccount[]; back: string }) {
  const { t } = useTranslation('auth');
  return (
    <section className="mt-10 border-t pt-6">
      <h2 className="text-lg">{t('demo.title')}</h2>
      <p className="mt-1 text-muted">{t('demo.text')}</p>
      <ul className="mt-4 divide-y rounded-lg border bg-surface">
        {accounts.map(({ email, password, role }) => (
          <li key={email} className="flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-3">
            <div className="min-w-0 flex-1">
              <p className="font-medium">{t(`shell:roles.${role}`)}</p>
              <p className="break-all text-muted text-sm tabular-nums">
                {email} · {password}
              </p>
            </div>
            <Form method="post">
              <input type="hidden" name="back" value={back} />
              <input type="hidden" name="email" value={email} />
              <input type="hidden" name="password" value={password} />
              <Button
                type="submit"
                size="small"
                aria-label={t('demo.as', { role: t(`shell:roles.${role}`) })}
              >
                {t('submit')}
              </Button>
            </Form>
          </li>
        ))}
      </ul>
    </section>
  );
}
