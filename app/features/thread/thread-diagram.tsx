import { useTranslation } from 'react-i18next';
import { classNames } from '~/components/ui/class-names';
import type { ThreadView } from '~/domain/thread/thread-view';
import type { SelectedThread } from './selected-thread';
import { ThreadCard } from './thread-card';
import {
  CARD_HEIGHT,
  COLUMN_GAP,
  DRAWING_WIDTH,
  drawingHeight,
  ROW_GAP,
  threadColumns,
  threadLines,
} from './thread-layout';

type ThreadDiagramProps = { thread: ThreadView; selected: SelectedThread | null };

/**
 * The stations as columns with lines between. Every card has the same height, so the server can draw
 * the lines without knowing a browser; the drawing only stretches sideways.
 */
export function ThreadDiagram({ thread, selected }: ThreadDiagramProps) {
  const { t } = useTranslation('thread');
  const columns = threadColumns(thread.nodes, thread.edges);
  const height = drawingHeight(columns);
  const lines = threadLines(columns, thread.edges);
  const grid = {
    display: 'grid',
    gridTemplateColumns: `repeat(${columns.length}, minmax(0, 1fr))`,
    columnGap: COLUMN_GAP,
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide drawing scrolls by keyboard too
    <section tabIndex={0} aria-label={t('title')} className="overflow-x-auto pb-2">
      <div className="min-w-[64rem]">
        <div style={grid} className="mb-2">
          {columns.map(({ kind, nodes }) => (
            <h2
              key={kind}
              className="flex items-baseline justify-between gap-1 border-b pb-1 font-medium text-sm"
            >
              {t(`kinds.${kind}`)}
              <span className="font-normal text-faint text-xs tabular-nums">{nodes.length}</span>
            </h2>
          ))}
        </div>
        <div className="relative" style={{ minHeight: height }}>
          <svg
            aria-hidden="true"
            viewBox={`0 0 ${DRAWING_WIDTH} ${height}`}
            preserveAspectRatio="none"
            className="absolute inset-0 w-full"
            style={{ height }}
            fill="none"
          >
            {/* Marked lines are drawn last, above the others. */}
            {lines
              .toSorted((a, b) => Number(isMarked(a.edge)) - Number(isMarked(b.edge)))
              .map(({ edge, path }) => (
                <path
                  key={`${edge.from} ${edge.to}`}
                  d={path}
                  vectorEffect="non-scaling-stroke"
                  strokeWidth={isMarked(edge) ? 2 : 1.25}
                  strokeDasharray={edge.derived ? '4 4' : undefined}
                  className={classNames(
                    isMarked(edge)
                      ? 'stroke-accent'
                      : selected
                        ? 'stroke-line'
                        : 'stroke-neutral-solid',
                  )}
                />
              ))}
          </svg>
          <div style={grid}>
            {columns.map(({ kind, nodes }) => (
              <ul
                key={kind}
                aria-label={t(`kinds.${kind}`)}
                style={{ display: 'grid', gap: ROW_GAP, alignContent: 'start' }}
              >
                {nodes.map((node) => (
                  <li key={node.key} style={{ height: CARD_HEIGHT }}>
                    <ThreadCard node={node} selected={selected} className="h-full" />
                  </li>
                ))}
                {nodes.length === 0 && (
                  <li className="rounded-lg border border-dashed px-2 py-3 text-center text-faint text-xs">
                    {t('none')}
                  </li>
                )}
              </ul>
            ))}
          </div>
        </div>
      </div>
    </section>
  );

  function isMarked(edge: ThreadView['edges'][number]): boolean {
    return selected?.edges.has(edge) ?? false;
  }
}
