import { Form } from '@remix-run/react';
import { BookOpen } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { SubmitButton } from '~/components/form/submit-button';
import { Markdown } from '~/components/markdown';
import { Status } from '~/components/ui/badge';
import { LinkButton } from '~/components/ui/button';
import { EmptyState } from '~/components/ui/empty-state';
import { PageHeader } from '~/components/ui/page-header';
import { Section } from '~/components/ui/section';
import { TextLink } from '~/components/ui/text-link';
import { ActionError } from '~/features/shell/action-error';
import { useMay } from '~/features/shell/use-may';
import { useFormat } from '~/i18n/format-context';
import { type ManualDraft, ManualForm } from './manual-form';

type Version = {
  id: string;
  number: number;
  title: string;
  changes: string;
  status: 'draft' | 'released';
  releasedAt: string | null;
  releasedBy: string | null;
  acknowledgements: number;
};

type ManualPageProps = {
  versions: Version[];
  shown: (Version & { markdown: string }) | null;
  draft: ManualDraft | null;
  hasAcknowledged: boolean;
  isEditing: boolean;
  actionData?: unknown;
};

/** The operating manual: what is released, its versions, and the draft of the next. */
export function ManualPage(props: ManualPageProps) {
  const { t } = useTranslation('manual');
  const mayEdit = useMay()('engagement:edit');
  const { draft, isEditing, actionData } = props;
  const isWriting = mayEdit && draft !== null && isEditing;
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('description')}
        action={mayEdit && !isWriting && <DraftButton hasDraft={draft !== null} />}
      />
      <ActionError data={actionData} />
      {isWriting ? <ManualForm draft={draft} actionData={actionData} /> : <Reading {...props} />}
    </>
  );
}

function DraftButton({ hasDraft }: { hasDraft: boolean }) {
  const { t } = useTranslation('manual');
  if (hasDraft) {
    return (
      <LinkButton to="?edit" variant="primary">
        {t('continueDraft')}
      </LinkButton>
    );
  }
  return (
    <Form method="post">
      <input type="hidden" name="intent" value="draft" />
      <SubmitButton>{t('newDraft')}</SubmitButton>
    </Form>
  );
}

function Reading({ shown, versions, hasAcknowledged }: ManualPageProps) {
  const { t } = useTranslation('manual');
  const format = useFormat();
  if (!shown) {
    return (
      <EmptyState title={t('empty.title')} icon={<BookOpen />}>
        {t('empty.text')}
      </EmptyState>
    );
  }
  return (
    <div className="grid items-start gap-10 lg:grid-cols-[minmax(0,1fr)_18rem]">
      <div>
        <p className="mb-4 flex flex-wrap items-center gap-3 text-muted">
          <Status tone={shown.status === 'released' ? 'positive' : 'neutral'}>
            {t(`statuses.${shown.status}`)}
          </Status>
          {t('version', { number: shown.number })}
          {shown.releasedAt &&
            ` · ${t('releasedBy', { name: shown.releasedBy, at: format.dateTime(shown.releasedAt) })}`}
        </p>
        <Markdown text={shown.markdown} topLevel={2} />
        {shown.status === 'released' && (
          <div className="mt-8 border-t pt-6 print:hidden">
            {hasAcknowledged ? (
              <Status tone="positive">{t('acknowledged')}</Status>
            ) : (
              <Form method="post">
                <input type="hidden" name="intent" value="acknowledge" />
                <input type="hidden" name="id" value={shown.id} />
                <SubmitButton>{t('acknowledge')}</SubmitButton>
              </Form>
            )}
          </div>
        )}
      </div>
      <Section title={t('versions')}>
        <ol className="divide-y rounded-lg border bg-surface">
          {versions.map((version) => (
            <li key={version.id} className="px-4 py-3">
              <div className="flex justify-between gap-3">
                <TextLink to={`?version=${version.id}`}>
                  {t('version', { number: version.number })}
                </TextLink>
                <span className="text-muted text-sm">{t(`statuses.${version.status}`)}</span>
              </div>
              {version.changes && <p className="text-sm">{version.changes}</p>}
              <p className="text-faint text-sm">
                {version.releasedAt && `${format.dateTime(version.releasedAt)} · `}
                {t('readers', { count: version.acknowledgements })}
              </p>
            </li>
          ))}
        </ol>
      </Section>
    </div>
  );
}
