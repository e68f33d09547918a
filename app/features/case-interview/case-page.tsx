import { Form } from '@remix-run/react';
import { Pencil, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { SubmitButton } from '~/components/form/submit-button';
import { LinkButton } from '~/components/ui/button';
import { Chip } from '~/components/ui/chip';
import { KeyValueList } from '~/components/ui/key-value-list';
import { PageHeader } from '~/components/ui/page-header';
import { Section } from '~/components/ui/section';
import { type CaseView, caseTopics } from '~/domain/case-interview/case-interview';
import { ActionError } from '~/features/shell/action-error';
import { useMay } from '~/features/shell/use-may';
import { useFormat } from '~/i18n/format-context';
import { paths } from '~/platform/paths';
import { OutcomeStatus } from './case-outcome';

type CasePageProps = {
  engagementId: string;
  record: CaseView & { problems: { id: string; title: string }[] };
  actionData: unknown;
};

/** What was said in one interview, in the order of the guide. */
export function CasePage({ engagementId, record, actionData }: CasePageProps) {
  const { t } = useTranslation('caseInterview');
  const format = useFormat();
  const may = useMay();
  return (
    <>
      <PageHeader
        title={record.dealName}
        status={<OutcomeStatus outcome={record.outcome} />}
        description={record.customer}
        action={
          may('engagement:edit') && (
            <>
              <Form method="post">
                <SubmitButton
                  name="intent"
                  value="delete"
                  variant="ghost"
                  icon={<Trash2 aria-hidden="true" />}
                >
                  {t('form:delete')}
                </SubmitButton>
              </Form>
              <LinkButton to="?edit" variant="primary" icon={<Pencil aria-hidden="true" />}>
                {t('form:edit')}
              </LinkButton>
            </>
          )
        }
      />
      <ActionError data={actionData} />
      <div className="grid gap-8 lg:grid-cols-[minmax(0,1fr)_18rem]">
        <div className="space-y-6">
          {caseTopics.map((topic) => (
            <Section
              key={topic}
              title={t(topic === 'reason' ? `fields.reason-${record.outcome}` : `fields.${topic}`)}
            >
              {record[topic] ? (
                <p className="max-w-prose whitespace-pre-line text-prose">{record[topic]}</p>
              ) : (
                <p className="text-faint">{t('notWritten')}</p>
              )}
            </Section>
          ))}
        </div>
        <aside className="space-y-6">
          <Section title={t('facts')} headingLevel={3}>
            <KeyValueList
              layout="above"
              items={[
                ...(record.dealId ? [{ label: t('deal.link'), value: record.dealId }] : []),
                { label: t('fields.owner'), value: record.owner || '–' },
                { label: t('fields.interviewedOn'), value: format.date(record.interviewedOn) },
                { label: t('fields.interviewees'), value: record.interviewees || '–' },
                { label: t('fields.createdBy'), value: record.createdBy },
                { label: t('fields.updatedAt'), value: format.dateTime(record.updatedAt) },
              ]}
            />
          </Section>
          <Section title={t('fields.problems')} headingLevel={3}>
            {record.problems.length === 0 ? (
              <p className="text-muted">{t('noProblems')}</p>
            ) : (
              <ul className="flex flex-col items-start gap-2">
                {record.problems.map((problem) => (
                  <li key={problem.id} className="max-w-full">
                    <Chip to={paths.engagement.problem(engagementId, problem.id)}>
                      {problem.title}
                    </Chip>
                  </li>
                ))}
              </ul>
            )}
          </Section>
        </aside>
      </div>
    </>
  );
}
