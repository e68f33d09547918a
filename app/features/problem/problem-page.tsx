import { Form } from '@remix-run/react';
import { Pencil, Pin, PinOff, Plus, SearchCheck, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { SubmitButton } from '~/components/form/submit-button';
import { Status } from '~/components/ui/badge';
import { LinkButton } from '~/components/ui/button';
import { EmptyState } from '~/components/ui/empty-state';
import { PageHeader } from '~/components/ui/page-header';
import { Section } from '~/components/ui/section';
import { TextLink } from '~/components/ui/text-link';
import type { ProblemView } from '~/domain/problem/problem';
import { ActionError } from '~/features/shell/action-error';
import { useMay } from '~/features/shell/use-may';
import { useFormat } from '~/i18n/format-context';
import { paths } from '~/platform/paths';
import { EvidenceList } from './evidence-list';
import { MergeProblem } from './merge-problem';
import { attachPath } from './problem-paths';

type ProblemPageProps = { engagementId: string; problem: ProblemView; actionData: unknown };

/** One problem: what it is, what it rests on, what is planned against it. */
export function ProblemPage({ engagementId, problem, actionData }: ProblemPageProps) {
  const { t } = useTranslation('problem');
  const format = useFormat();
  const mayEdit = useMay()('engagement:edit');
  const attachButton = mayEdit && (
    <LinkButton
      to={attachPath(engagementId, problem.id)}
      variant="primary"
      icon={<Plus aria-hidden="true" />}
    >
      {t('attach')}
    </LinkButton>
  );
  return (
    <>
      <PageHeader
        title={problem.title}
        status={
          <Status tone={problem.chosen ? 'accent' : 'neutral'}>
            {t(problem.chosen ? 'isChosen' : 'isCandidate')}
          </Status>
        }
        action={mayEdit && <ProblemButtons problem={problem} />}
      />
      <ActionError data={actionData} />
      <div className="space-y-8">
        <Section title={t('fields.description')}>
          {problem.description ? (
            <p className="max-w-prose whitespace-pre-line text-prose">{problem.description}</p>
          ) : (
            <p className="text-faint">{t('noDescription')}</p>
          )}
          <p className="mt-2 text-faint text-sm">
            {t('createdBy', { name: problem.createdBy, at: format.dateTime(problem.createdAt) })}
          </p>
        </Section>
        <Section
          title={t('evidence.title')}
          description={t('evidence.text')}
          actions={problem.evidence.length > 0 && attachButton}
        >
          {problem.evidence.length === 0 ? (
            <EmptyState
              headingLevel={3}
              icon={<SearchCheck />}
              title={t('evidence.empty')}
              action={attachButton || undefined}
            >
              {t('evidence.emptyText')}
            </EmptyState>
          ) : (
            <EvidenceList evidence={problem.evidence} />
          )}
        </Section>
        <Section
          title={t('measuresTitle')}
          actions={
            <TextLink to={paths.engagement.measures(engagementId)}>{t('toMeasures')}</TextLink>
          }
        >
          {problem.measures.length === 0 ? (
            <p className="text-muted">{t('noMeasures')}</p>
          ) : (
            <ul className="ms-5 list-disc space-y-1">
              {problem.measures.map((measure) => (
                <li key={measure.id}>{measure.action}</li>
              ))}
            </ul>
          )}
        </Section>
      </div>
    </>
  );
}

function ProblemButtons({ problem }: { problem: ProblemView }) {
  const { t } = useTranslation('problem');
  return (
    <>
      <Form method="post" action="?" className="flex flex-wrap gap-2">
        <SubmitButton
          name="intent"
          value="delete"
          variant="ghost"
          icon={<Trash2 aria-hidden="true" />}
        >
          {t('form:delete')}
        </SubmitButton>
        <SubmitButton
          name="intent"
          value={problem.chosen ? 'unchoose' : 'choose'}
          variant="secondary"
          icon={problem.chosen ? <PinOff aria-hidden="true" /> : <Pin aria-hidden="true" />}
        >
          {t(problem.chosen ? 'unchoose' : 'choose')}
        </SubmitButton>
      </Form>
      {problem.others.length > 0 && <MergeProblem problem={problem} />}
      <LinkButton to="?edit" icon={<Pencil aria-hidden="true" />}>
        {t('form:edit')}
      </LinkButton>
    </>
  );
}
