import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '~/components/ui/button';
import { Card } from '~/components/ui/card';
import { TextLink } from '~/components/ui/text-link';
import type { ThreadNodeView } from '~/domain/thread/thread-view';
import type { SelectedThread } from './selected-thread';
import { useThreadTitle } from './thread-titles';

/** The marked record in words: what it goes back to, what it led to, and the way to each. */
export function ThreadSelection({ selected }: { selected: SelectedThread }) {
  const { t } = useTranslation('thread');
  const titleOf = useThreadTitle();
  return (
    <Card
      title={titleOf(selected.node)}
      description={t(`kinds.${selected.node.kind}`)}
      actions={
        <>
          <LinkButton to={selected.node.to} size="small">
            {t('open')}
          </LinkButton>
          <LinkButton
            to="?"
            preventScrollReset
            replace
            size="small"
            variant="ghost"
            iconOnly
            aria-label={t('clear')}
            icon={<X aria-hidden="true" />}
          />
        </>
      }
    >
      <div className="grid gap-5 sm:grid-cols-2">
        <TiedRecords title={t('before')} none={t('nothingBefore')} nodes={selected.before} />
        <TiedRecords title={t('after')} none={t('nothingAfter')} nodes={selected.after} />
      </div>
    </Card>
  );
}

type TiedRecordsProps = { title: string; none: string; nodes: ThreadNodeView[] };

function TiedRecords({ title, none, nodes }: TiedRecordsProps) {
  const { t } = useTranslation('thread');
  const titleOf = useThreadTitle();
  return (
    <section>
      <h3 className="mb-1 font-medium text-muted text-sm">{title}</h3>
      {nodes.length === 0 ? (
        <p className="text-faint">{none}</p>
      ) : (
        <ul className="space-y-1">
          {nodes.map((node) => (
            <li key={node.key}>
              <span className="text-faint text-sm">{t(`kinds.${node.kind}`)}</span>{' '}
              <TextLink to={node.to}>{titleOf(node)}</TextLink>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
