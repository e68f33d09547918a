import { Form } from '@remix-run/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RadioGroup } from '~/components/form/choice';
import { Field } from '~/components/form/field';
import type { FormRefusal } from '~/components/form/form-data';
import { FormErrorSummary } from '~/components/form/form-error-summary';
import { SubmitButton } from '~/components/form/submit-button';
import { DateInput, Textarea, TextInput } from '~/components/form/text-input';
import { useActionForm } from '~/components/form/use-action-form';
import { LinkButton } from '~/components/ui/button';
import { Section } from '~/components/ui/section';
import type { CaseGuide } from '~/domain/case-interview/case-guide';
import {
  type CaseView,
  caseOutcomes,
  caseTopics,
  isCaseOutcome,
} from '~/domain/case-interview/case-interview';
import { conflictOf } from '~/features/problem/conflict';
import { ConflictNotice } from '~/features/problem/conflict-notice';
import { ActionError } from '~/features/shell/action-error';
import { useFormat } from '~/i18n/format-context';
import { caseSchema } from './case-schema';
import { GuideQuestions } from './guide-questions';
import type { useDealValues } from './use-deal-values';

type CaseFormProps = {
  guide: CaseGuide;
  today: string;
  /** The case that is changed; none for a new one. */
  record?: CaseView;
  /** What the data tell of the deal that a new case is about. */
  values?: ReturnType<typeof useDealValues>;
  actionData?: Partial<FormRefusal> | undefined;
  cancelTo: string;
};

const facts = ['dealName', 'customer', 'owner', 'interviewees'] as const;

/** One form for a new and a changed case, with the interview guide beside the fields. */
export function CaseForm({ guide, today, record, values, actionData, cancelTo }: CaseFormProps) {
  const { t } = useTranslation('caseInterview');
  const format = useFormat();
  const [openedRevision] = useState(record?.revision);
  const conflict = conflictOf(actionData);
  const form = useActionForm({
    schema: caseSchema,
    actionData: actionData ?? null,
    translate: (key) => t(key),
    defaultValues: record
      ? {
          ...record,
          datasetId: record.datasetId ?? undefined,
          dealId: record.dealId ?? undefined,
          revision: String(record.revision),
        }
      : { interviewedOn: today, ...values },
  });
  const link = record ?? values;
  const typedOutcome: unknown = form.hook.watch('outcome');
  const outcome =
    typeof typedOutcome === 'string' && isCaseOutcome(typedOutcome) ? typedOutcome : undefined;

  return (
    <>
      {conflict && record ? (
        <ConflictNotice conflict={conflict} latest={latestFields(record)} />
      ) : (
        <ActionError data={actionData} />
      )}
      <Form method="post" className="max-w-3xl space-y-8" {...form.props}>
        <FormErrorSummary title={t('form:errors')} {...form.summary} />
        <input type="hidden" name="intent" value="save" />
        {link?.datasetId && link.dealId && (
          <>
            <input type="hidden" name="datasetId" value={link.datasetId} />
            <input type="hidden" name="dealId" value={link.dealId} />
          </>
        )}
        {record && (
          <input
            type="hidden"
            name="revision"
            value={conflict?.revision ?? openedRevision ?? record.revision}
          />
        )}
        <div className="grid gap-5 sm:grid-cols-2">
          <RadioGroup
            legend={t('fields.outcome')}
            layout="row"
            options={caseOutcomes.map((value) => ({ value, label: t(`outcomes.${value}`) }))}
            {...form.field('outcome')}
            {...form.choice('outcome')}
          />
          <Field label={t('fields.interviewedOn')} required {...form.field('interviewedOn')}>
            <DateInput {...form.control('interviewedOn')} />
          </Field>
          {facts.map((name) => (
            <Field
              key={name}
              label={t(`fields.${name}`)}
              hint={t(`hints.${name}`)}
              {...(name === 'dealName'
                ? { required: true }
                : { optionalLabel: t('form:optional') })}
              {...form.field(name)}
            >
              <TextInput maxLength={200} {...form.control(name)} />
            </Field>
          ))}
        </div>
        <Section
          title={t('guide.title')}
          description={t('guide.minutes', { count: guide.minutes })}
        >
          <ul className="mb-6 ms-5 list-disc space-y-1 text-muted">
            {guide.advice.map((advice) => (
              <li key={advice.en}>{advice[format.locale]}</li>
            ))}
          </ul>
          <div className="space-y-6">
            {caseTopics.map((topic) => (
              <div key={topic}>
                <Field
                  label={topicLabel(topic)}
                  hint={t(`hints.${topic}`)}
                  optionalLabel={t('form:optional')}
                  {...form.field(topic)}
                >
                  <Textarea rows={4} maxLength={10_000} {...form.control(topic)} />
                </Field>
                <GuideQuestions questions={guide.questions[topic]} outcome={outcome} />
              </div>
            ))}
          </div>
        </Section>
        <div className="flex gap-2">
          <SubmitButton>{t('form:save')}</SubmitButton>
          <LinkButton to={cancelTo} variant="ghost">
            {t('form:cancel')}
          </LinkButton>
        </div>
      </Form>
    </>
  );

  function topicLabel(topic: (typeof caseTopics)[number]): string {
    return topic === 'reason' && outcome ? t(`fields.reason-${outcome}`) : t(`fields.${topic}`);
  }

  function latestFields(latest: CaseView) {
    return (['outcome', 'interviewedOn', ...facts, ...caseTopics] as const).map((name) => ({
      name,
      label: t(`fields.${name}`),
      value: latest[name],
    }));
  }
}
