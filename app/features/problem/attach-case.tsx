import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { RadioGroup } from '~/components/form/choice';
import { SubmitButton } from '~/components/form/submit-button';
import { LinkButton } from '~/components/ui/button';
import { EmptyState } from '~/components/ui/empty-state';
import type { EvidenceSources } from '~/domain/problem/evidence-choice';
import { paths } from '~/platform/paths';
import { NoteField } from './note-field';

type AttachCaseProps = {
  engagementId: string;
  cases: EvidenceSources['cases'];
  /** Cases that the problem rests on already. */
  attached: string[];
};

export function AttachCase({ engagementId, cases, attached }: AttachCaseProps) {
  const { t } = useTranslation('problem');
  if (cases.length === 0) {
    return (
      <EmptyState
        title={t('attaching.noCase')}
        action={
          <LinkButton to={paths.engagement.case(engagementId, 'new')}>
            {t('attaching.toCases')}
          </LinkButton>
        }
      >
        {t('attaching.noCaseText')}
      </EmptyState>
    );
  }
  return (
    <Form method="post" className="max-w-3xl space-y-5">
      <input type="hidden" name="intent" value="case" />
      <RadioGroup
        name="caseId"
        look="card"
        legend={t('attaching.case')}
        required
        options={cases.map(({ id, dealName, customer, outcome }) => ({
          value: id,
          label: dealName,
          hint: [
            t(`caseInterview:outcomes.${outcome}`),
            ...(customer ? [customer] : []),
            ...(attached.includes(id) ? [t('attaching.attachedAlready')] : []),
          ].join(' · '),
          disabled: attached.includes(id),
        }))}
      />
      <NoteField />
      <SubmitButton disabled={cases.every(({ id }) => attached.includes(id))}>
        {t('attaching.do')}
      </SubmitButton>
    </Form>
  );
}
