import { type KeyboardEvent, type PointerEvent, type ReactNode, useRef, useState } from 'react';

type SplitPaneProps = {
  /** What the handle between the panes is called. */
  handleLabel: string;
  start: ReactNode;
  end: ReactNode;
  /** Share of the first pane, in percent, at the beginning. */
  initial?: number;
};

const least = 20;
const most = 80;

/** Two panes with a handle between; on small screens one above the other. */
export function SplitPane({ handleLabel, start, end, initial = 50 }: SplitPaneProps) {
  const frame = useRef<HTMLDivElement>(null);
  const [share, setShare] = useState(initial);
  const clamp = (value: number) => Math.round(Math.min(most, Math.max(least, value)));

  function drag(event: PointerEvent<HTMLElement>) {
    const box = frame.current?.getBoundingClientRect();
    if (!box || !event.currentTarget.hasPointerCapture(event.pointerId)) return;
    setShare(clamp(((event.clientX - box.left) / box.width) * 100));
  }

  function step(event: KeyboardEvent) {
    const moves: Record<string, number> = {
      ArrowLeft: share - 5,
      ArrowRight: share + 5,
      Home: least,
      End: most,
    };
    const next = moves[event.key];
    if (next === undefined) return;
    event.preventDefault();
    setShare(clamp(next));
  }

  return (
    <div
      ref={frame}
      className="grid gap-4 lg:grid-cols-[minmax(0,var(--share))_1rem_minmax(0,1fr)] lg:gap-0"
      style={{ '--share': `${share}%` } as Record<string, string>}
    >
      <div className="min-w-0">{start}</div>
      {/* biome-ignore lint/a11y/useSemanticElements: a movable separator has no element of its own */}
      <div
        role="separator"
        tabIndex={0}
        aria-label={handleLabel}
        aria-orientation="vertical"
        aria-valuemin={least}
        aria-valuemax={most}
        aria-valuenow={share}
        onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
        onPointerMove={drag}
        onKeyDown={step}
        className="group hidden cursor-col-resize touch-none justify-center lg:flex print:hidden"
      >
        <span className="h-full w-px bg-line transition-colors group-hover:bg-accent" />
      </div>
      <div className="min-w-0">{end}</div>
    </div>
  );
}
