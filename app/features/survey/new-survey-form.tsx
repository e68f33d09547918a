import { Form, Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { FormRefusal } from '~/components/form/form-data';
import { FormErrorSummary } from '~/components/form/form-error-summary';
import { SubmitButton } from '~/components/form/submit-button';
import { useActionForm } from '~/components/form/use-action-form';
import { Badge } from '~/components/ui/badge';
import { LinkButton } from '~/components/ui/button';
import { PageHeader } from '~/components/ui/page-header';
import type { PilotChoice, SurveyTemplateChoice } from '~/domain/survey/survey-view';
import { ActionError } from '~/features/shell/action-error';
import { useFormat } from '~/i18n/format-context';
import { paths } from '~/platform/paths';
import { newSurveySchema } from './survey-schema';
import { MinimumGroupField, PilotField, ReachFields, TitleField } from './survey-settings-fields';

type NewSurveyFormProps = {
  engagementId: string;
  templates: SurveyTemplateChoice[];
  chosen: SurveyTemplateChoice;
  pilots: PilotChoice[];
  today: string;
  actionData?: Partial<FormRefusal> | undefined;
};

/** The template by link, so that its choice is part of the address; then what belongs to this survey. */
export function NewSurveyForm(props: NewSurveyFormProps) {
  const { t } = useTranslation('survey');
  const { locale } = useFormat();
  const { templates, chosen, actionData } = props;
  return (
    <div className="max-w-3xl">
      <PageHeader
        title={t('new')}
        description={t('newDescription')}
        action={
          <LinkButton to={paths.engagement.importSurvey(props.engagementId)}>
            {t('form.import')}
          </LinkButton>
        }
      />
      <ActionError data={actionData} />
      <nav aria-label={t('form.template')} className="mb-6 grid gap-2 sm:grid-cols-3">
        {templates.map((template) => (
          <Link
            key={template.id}
            to={`?template=${template.id}`}
            preventScrollReset
            aria-current={template.id === chosen.id ? 'true' : undefined}
            className="flex flex-col gap-1 rounded-lg border border-control bg-surface px-4 py-3 hover:bg-hover aria-[current=true]:border-accent aria-[current=true]:bg-accent-soft aria-[current=true]:shadow-[inset_0_0_0_1px_var(--accent)]"
          >
            <span className="flex flex-wrap items-center justify-between gap-2 font-medium">
              {template.title[locale]}
              <Badge>{t(`library:uses.${template.use}`)}</Badge>
            </span>
            <span className="text-muted text-sm">
              {template.purpose?.[locale] ?? t(`form.start.${template.use}`)}
            </span>
            <span className="mt-auto pt-1 text-faint text-xs">
              {t('form.templateFacts', {
                rhythm: t(`rhythm.${template.rhythm}`),
                questions: template.questions,
                minutes: template.minutes,
              })}
            </span>
          </Link>
        ))}
      </nav>
      <Settings key={chosen.id} {...props} />
    </div>
  );
}

function Settings({ engagementId, chosen, pilots, today, actionData }: NewSurveyFormProps) {
  const { t } = useTranslation('survey');
  const { locale } = useFormat();
  const form = useActionForm({
    schema: newSurveySchema,
    actionData: actionData ?? null,
    translate: (key) => t(key),
    defaultValues: {
      title: chosen.title[locale],
      minimumGroup: chosen.minimumGroup,
      ...(chosen.kind === 'pulse' && pilots[0] && { pilotId: pilots[0].id }),
    },
  });
  return (
    <Form method="post" className="space-y-5" {...form.props}>
      <FormErrorSummary title={t('form:errors')} {...form.summary} />
      <input type="hidden" name="templateId" value={chosen.id} />
      <TitleField form={form} />
      <ReachFields form={form} today={today} />
      <MinimumGroupField form={form} />
      {chosen.kind === 'pulse' && <PilotField form={form} pilots={pilots} />}
      <div className="flex gap-2">
        <SubmitButton variant="primary">{t('form.create')}</SubmitButton>
        <LinkButton to={paths.engagement.surveys(engagementId)} variant="ghost">
          {t('form:cancel')}
        </LinkButton>
      </div>
    </Form>
  );
}
