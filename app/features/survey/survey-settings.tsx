import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { FormRefusal } from '~/components/form/form-data';
import { FormErrorSummary } from '~/components/form/form-error-summary';
import { SubmitButton } from '~/components/form/submit-button';
import { useActionForm } from '~/components/form/use-action-form';
import { SMALLEST_MINIMUM_GROUP } from '~/domain/survey/survey-state';
import type { SurveyPage } from '~/domain/survey/survey-view';
import { AnonymityFields, PromiseFields, promiseForm, whereAnonymous } from './promise-fields';
import { draftSurveySchema, openSurveySchema } from './survey-schema';
import { MinimumGroupField, PilotField, ReachFields, TitleField } from './survey-settings-fields';
import { TeamCut } from './team-cut';

type SurveySettingsProps = {
  survey: SurveyPage;
  today: string;
  actionData?: Partial<FormRefusal> | undefined;
};

export function SurveySettings(props: SurveySettingsProps) {
  return props.survey.state === 'draft' ? (
    <div className="space-y-10">
      <DraftSettings {...props} />
      <TeamCut survey={props.survey} />
    </div>
  ) : (
    <OpenSettings {...props} />
  );
}

function DraftSettings({ survey, today, actionData }: SurveySettingsProps) {
  const { t } = useTranslation('survey');
  const form = useActionForm({
    schema: draftSurveySchema,
    actionData: actionData ?? null,
    translate: (key) => t(key),
    defaultValues: {
      title: survey.title,
      anonymity: survey.promise.anonymity,
      readers: survey.promise.readers,
      // By name there is no smallest group; back to anonymous it starts with the smallest allowed.
      minimumGroup: Math.max(survey.minimumGroup, SMALLEST_MINIMUM_GROUP),
      minimumTexts: Math.max(survey.promise.minimumTexts, SMALLEST_MINIMUM_GROUP),
      publication: survey.promise.publication,
      access: survey.access,
      ...(survey.promise.keepUntil && { keepUntil: survey.promise.keepUntil }),
      ...reachOf(survey),
      ...(survey.pilotId !== null && { pilotId: survey.pilotId }),
    },
  });
  return (
    <Form method="post" className={`max-w-2xl space-y-5 ${promiseForm}`} {...form.props}>
      <FormErrorSummary title={t('form:errors')} {...form.summary} />
      <TitleField form={form} />
      <ReachFields form={form} today={today} />
      <AnonymityFields form={form} />
      <div className={whereAnonymous}>
        <MinimumGroupField form={form} />
      </div>
      <PromiseFields form={form} definition={survey.definition} promise={survey.promise} />
      {survey.kind === 'pulse' && <PilotField form={form} pilots={survey.pilots} />}
      <SubmitButton variant="primary" name="intent" value="save-draft">
        {t('form.save')}
      </SubmitButton>
    </Form>
  );
}

function OpenSettings({ survey, today, actionData }: SurveySettingsProps) {
  const { t } = useTranslation('survey');
  const form = useActionForm({
    schema: openSurveySchema,
    actionData: actionData ?? null,
    translate: (key) => t(key),
    defaultValues: reachOf(survey),
  });
  return (
    <Form method="post" className="max-w-2xl space-y-5" {...form.props}>
      <FormErrorSummary title={t('form:errors')} {...form.summary} />
      <ReachFields form={form} today={today} />
      <SubmitButton variant="primary" name="intent" value="save-open">
        {t('form.save')}
      </SubmitButton>
    </Form>
  );
}

function reachOf({ invited, closesOn }: SurveyPage) {
  return { ...(invited !== null && { invited }), ...(closesOn !== null && { closesOn }) };
}
