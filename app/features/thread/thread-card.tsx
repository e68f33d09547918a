import { Link } from '@remix-run/react';
import { classNames } from '~/components/ui/class-names';
import type { ThreadNodeView } from '~/domain/thread/thread-view';
import { itemSearch, type SelectedThread } from './selected-thread';
import { useThreadTitle } from './thread-titles';

type ThreadCardProps = {
  node: ThreadNodeView;
  selected: SelectedThread | null;
  className?: string;
};

/** One record of the thread; a click marks what it is tied to, a second one takes the mark off. */
export function ThreadCard({ node, selected, className }: ThreadCardProps) {
  const title = useThreadTitle()(node);
  const isSelected = selected?.node.key === node.key;
  const isTied = selected?.tied.has(node.key) ?? false;
  return (
    <Link
      to={itemSearch(node.key, selected)}
      preventScrollReset
      replace
      title={title}
      aria-current={isSelected ? 'true' : undefined}
      className={classNames(
        'relative flex items-center rounded-lg border px-2 py-1.5 text-xs transition-colors duration-150 hover:border-accent',
        isSelected
          ? 'border-accent bg-accent font-medium text-on-accent'
          : isTied
            ? 'border-accent bg-accent-soft'
            : selected || node.aside
              ? 'bg-canvas text-muted'
              : 'bg-surface',
        node.aside && 'border-dashed',
        className,
      )}
    >
      <span className="line-clamp-3 min-w-0 break-words">{title}</span>
    </Link>
  );
}
