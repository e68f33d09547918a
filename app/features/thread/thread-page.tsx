import { Waypoints } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Status } from '~/components/ui/badge';
import { LinkButton } from '~/components/ui/button';
import { EmptyState } from '~/components/ui/empty-state';
import { PageHeader } from '~/components/ui/page-header';
import type { ThreadView } from '~/domain/thread/thread-view';
import { paths } from '~/platform/paths';
import { LooseEndList } from './loose-end-list';
import { selectThread } from './selected-thread';
import { ThreadDiagram } from './thread-diagram';
import { ThreadGroups } from './thread-groups';
import { ThreadSelection } from './thread-selection';

type ThreadPageProps = { engagementId: string; thread: ThreadView; item: string | null };

/** From evidence to rollout: what led to what, and where the thread breaks. */
export function ThreadPage({ engagementId, thread, item }: ThreadPageProps) {
  const { t } = useTranslation('thread');
  const selected = selectThread(thread, item);
  const due = thread.looseEnds.filter((end) => end.due).length;
  if (thread.nodes.length === 0) {
    return (
      <>
        <PageHeader title={t('title')} description={t('description')} />
        <EmptyState
          title={t('empty.title')}
          icon={<Waypoints />}
          action={
            <LinkButton to={paths.engagement.problems(engagementId)} variant="primary">
              {t('empty.action')}
            </LinkButton>
          }
        >
          {t('empty.text')}
        </EmptyState>
      </>
    );
  }
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('description')}
        status={
          <Status tone={due === 0 ? 'positive' : 'caution'}>
            {t(due === 0 ? 'looseEnds.tied' : 'looseEnds.open', { count: due })}
          </Status>
        }
        action={due > 0 && <LinkButton to="#loose-ends">{t('looseEnds.show')}</LinkButton>}
      />
      <div className="space-y-8">
        <p className="text-muted">{t('hint')}</p>
        {selected && <ThreadSelection selected={selected} />}
        <div className="hidden lg:block print:block">
          <ThreadDiagram thread={thread} selected={selected} />
        </div>
        <div className="lg:hidden print:hidden">
          <ThreadGroups thread={thread} selected={selected} />
        </div>
        <LooseEndList ends={thread.looseEnds} />
      </div>
    </>
  );
}
