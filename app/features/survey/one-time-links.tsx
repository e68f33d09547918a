import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Field } from '~/components/form/field';
import { SubmitButton } from '~/components/form/submit-button';
import { Textarea } from '~/components/form/text-input';
import { Card } from '~/components/ui/card';
import { Notice } from '~/components/ui/notice';

export type MadeLink = { recipient: string; url: string };

type OneTimeLinksProps = {
  unused: number;
  /** Links that were just made: they are shown this once. */
  made?: MadeLink[] | undefined;
  error?: string | undefined;
};

/** Makes one link for each person, and says how many are still unused. */
export function OneTimeLinks({ unused, made, error }: OneTimeLinksProps) {
  const { t } = useTranslation('survey');
  return (
    <Card title={t('links.title')} description={t('links.text')} className="print:hidden">
      <div className="space-y-4 pt-1">
        <p className="text-muted text-sm">{t('links.unused', { count: unused })}</p>
        {made && made.length > 0 && (
          <Notice kind="success" title={t('links.caption')}>
            <Field label={t('links.copyAll')}>
              <Textarea
                readOnly
                rows={Math.min(12, made.length + 1)}
                value={made.map(({ recipient, url }) => `${recipient}\t${url}`).join('\n')}
                onFocus={(event) => event.currentTarget.select()}
              />
            </Field>
          </Notice>
        )}
        <Form method="post" className="space-y-3">
          <Field
            label={t('links.recipients')}
            hint={t('links.recipientsHint')}
            required
            {...(error && { error })}
          >
            <Textarea name="recipients" rows={4} required />
          </Field>
          <SubmitButton variant="secondary" name="intent" value="make-links">
            {t('links.make')}
          </SubmitButton>
        </Form>
      </div>
    </Card>
  );
}
