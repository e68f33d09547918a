import { useTranslation } from 'react-i18next';
import type { ThreadView } from '~/domain/thread/thread-view';
import type { SelectedThread } from './selected-thread';
import { ThreadCard } from './thread-card';
import { threadColumns } from './thread-layout';

type ThreadGroupsProps = { thread: ThreadView; selected: SelectedThread | null };

/** The same stations one below the other, for screens too narrow for lines. */
export function ThreadGroups({ thread, selected }: ThreadGroupsProps) {
  const { t } = useTranslation('thread');
  return (
    <div className="space-y-5">
      {threadColumns(thread.nodes, thread.edges).map(({ kind, nodes }) => (
        <section key={kind} aria-label={t(`kinds.${kind}`)}>
          <h2 className="mb-2 flex items-baseline gap-2 font-medium text-sm">
            {t(`kinds.${kind}`)}
            <span className="font-normal text-faint text-xs tabular-nums">{nodes.length}</span>
          </h2>
          {nodes.length === 0 ? (
            <p className="text-faint text-sm">{t('none')}</p>
          ) : (
            <ul className="grid gap-2">
              {nodes.map((node) => (
                <li key={node.key}>
                  <ThreadCard node={node} selected={selected} className="min-h-11" />
                </li>
              ))}
            </ul>
          )}
        </section>
      ))}
    </div>
  );
}
