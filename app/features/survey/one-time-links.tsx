import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Field } from '~/components/form/field';
import { Select } from '~/components/form/select';
import { SubmitButton } from '~/components/form/submit-button';
import { NumberInput, Textarea } from '~/components/form/text-input';
import { Notice } from '~/components/ui/notice';
import { Section } from '~/components/ui/section';
import type { SurveySending } from '~/domain/survey/sending-view';
import { LinkCards } from './link-cards';
import type { SentLink } from './links-csv';

type OneTimeLinksProps = {
  sending: SurveySending;
  /** Links that were just made: they are shown this once. */
  made?: SentLink[] | undefined;
  errors?: Record<string, string> | undefined;
};

/** Makes one link for each person, by name or by number, for all or for a team. */
export function OneTimeLinks({ sending, made, errors }: OneTimeLinksProps) {
  const { t } = useTranslation(['sending', 'survey', 'form']);
  const error = errors?.recipients;
  return (
    <Section title={t('survey:links.title')} description={t('survey:links.text')}>
      <div className="space-y-5">
        {made && made.length > 0 && (
          <>
            <Notice kind="success" announce title={t('links.made', { count: made.length })}>
              {t('links.madeText')}
            </Notice>
            <LinkCards links={made} fileName={sending.title} />
          </>
        )}
        <Form method="post" className="max-w-2xl space-y-4 print:hidden">
          <Field
            label={t('survey:links.recipients')}
            hint={t(sending.isNamed ? 'links.recipientsByName' : 'links.recipientsHint')}
            required={sending.isNamed}
            {...(error && { error: t(error) })}
          >
            <Textarea name="recipients" rows={4} placeholder={t('links.recipientsExample')} />
          </Field>
          {!sending.isNamed && (
            <Field
              label={t('links.unnamed')}
              hint={t('links.unnamedHint')}
              optionalLabel={t('form:optional')}
              className="max-w-sm"
            >
              <NumberInput name="unnamed" min={0} max={2000} step={1} unit={t('links.pieces')} />
            </Field>
          )}
          {sending.teams.length > 0 && (
            <Field label={t('links.forTeam')} hint={t('links.forTeamHint')} className="max-w-sm">
              <Select
                name="team"
                placeholder={t('links.noTeam')}
                options={sending.teams.map(({ optionId, name }) => ({
                  value: optionId,
                  label: name,
                }))}
              />
            </Field>
          )}
          <SubmitButton variant="primary" name="intent" value="make-links">
            {t('survey:links.make')}
          </SubmitButton>
        </Form>
      </div>
    </Section>
  );
}
