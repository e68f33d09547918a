import { Expand, Maximize, Minus, Plus } from 'lucide-react';
import { type RefObject, useEffect, useId, useRef, useState } from 'react';
import { Button } from '~/components/ui/button';
import { Disclosure } from '~/components/ui/disclosure';
import { Notice } from '~/components/ui/notice';
import { Skeleton } from '~/components/ui/skeleton';
import { diagramConfig } from './diagram-theme';
import { useThemeChanges } from './use-theme-changes';

export type MermaidDiagramProps = {
  /** Mermaid text; whatever users typed in it was escaped by the caller. */
  text: string;
  title: string;
  description?: string;
  labels: {
    /** Said and shown when the text can't be drawn. */
    error: string;
    source: string;
    zoomIn: string;
    zoomOut: string;
    fit: string;
    actualSize: string;
    /** Without it the picture can't fill the screen. */
    fullScreen?: string;
  };
  /** The most the picture takes before it scrolls: any CSS length. */
  maxHeight?: string;
  showSource?: boolean;
  /** At first the picture is not shown smaller than this, so that its texts can be read; 1 is its own size. */
  leastScale?: number;
};

type Drawing = { svg: string; width: number; height: number };
type Outcome = { drawing: Drawing | null; failed: boolean };

const smallest = 0.2;
const largest = 3;
const zoomStep = 1.25;

/** Draws in the browser, keeps the last drawing while the next one is made. */
export function MermaidDiagram({
  text,
  title,
  description,
  labels,
  maxHeight = '70dvh',
  showSource = true,
  leastScale = 0,
}: MermaidDiagramProps) {
  const descriptionId = useId();
  const box = useRef<HTMLDivElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const { drawing, failed } = useDrawing(text, frame);
  /** Null fits the picture to the frame's width. */
  const [zoom, setZoom] = useState<number | null>(null);
  const [least, setLeast] = useState(leastScale);

  function scale(factor: number) {
    if (!drawing || !frame.current) return;
    const shown = zoom ?? Math.max(least, Math.min(1, frame.current.clientWidth / drawing.width));
    setZoom(Math.min(largest, Math.max(smallest, shown * factor)));
  }

  function fit() {
    setLeast(0);
    setZoom(null);
  }

  return (
    <figure aria-label={title} aria-describedby={description ? descriptionId : undefined}>
      {description && (
        <p id={descriptionId} className="sr-only">
          {description}
        </p>
      )}
      {failed && (
        <Notice kind="warning" className="mb-2">
          {labels.error}
        </Notice>
      )}
      <div
        ref={box}
        className="rounded-lg border bg-surface [&:fullscreen]:flex [&:fullscreen]:flex-col [&:fullscreen>section]:max-h-none! [&:fullscreen>section]:flex-1"
      >
        <div className="flex justify-end gap-0.5 border-b p-1 print:hidden">
          <Tool label={labels.zoomOut} onClick={() => scale(1 / zoomStep)} icon={<Minus />} />
          <Tool label={labels.zoomIn} onClick={() => scale(zoomStep)} icon={<Plus />} />
          <Tool label={labels.fit} onClick={fit} icon={<Maximize />} />
          <Tool
            label={labels.actualSize}
            onClick={() => setZoom(1)}
            icon={<span className="text-xs">1:1</span>}
          />
          {labels.fullScreen && (
            <Tool
              label={labels.fullScreen}
              onClick={() => fillScreen(box.current)}
              icon={<Expand />}
            />
          )}
        </div>
        <section
          ref={frame}
          aria-label={title}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a large picture is scrolled by keyboard
          tabIndex={0}
          className="overflow-auto p-4"
          style={{ maxHeight }}
        >
          {drawing ? (
            <div
              role="img"
              aria-label={title}
              className="mx-auto [&>svg]:block [&>svg]:h-auto [&>svg]:w-full [&>svg]:max-w-none"
              style={
                zoom === null
                  ? { width: '100%', minWidth: drawing.width * least, maxWidth: drawing.width }
                  : { width: drawing.width * zoom }
              }
              // biome-ignore lint/security/noDangerouslySetInnerHtml: Mermaid's strict output, cleaned by its sanitizer
              dangerouslySetInnerHTML={{ __html: drawing.svg }}
            />
          ) : (
            !failed && <Skeleton className="h-40 w-full" />
          )}
        </section>
      </div>
      {showSource && (
        <div className="mt-2 print:hidden">
          <Disclosure summary={labels.source}>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: long lines are scrolled by keyboard */}
            <pre tabIndex={0} className="max-h-80 overflow-auto rounded-lg border bg-sunken p-3">
              <code className="font-mono text-xs">{text}</code>
            </pre>
          </Disclosure>
        </div>
      )}
    </figure>
  );
}

/** Into the whole screen, and back. */
function fillScreen(element: HTMLElement | null): void {
  if (document.fullscreenElement) void document.exitFullscreen();
  else void element?.requestFullscreen?.();
}

type ToolProps = { label: string; icon: React.ReactNode; onClick: () => void };

function Tool({ label, icon, onClick }: ToolProps) {
  return (
    <Button
      variant="ghost"
      size="small"
      iconOnly
      aria-label={label}
      title={label}
      onClick={onClick}
      icon={<span aria-hidden="true">{icon}</span>}
    />
  );
}

function useDrawing(text: string, frame: RefObject<HTMLElement>): Outcome {
  const id = `diagram-${useId().replaceAll(':', '')}`;
  const themeChanges = useThemeChanges();
  const drawings = useRef(0);
  const [outcome, setOutcome] = useState<Outcome>({ drawing: null, failed: false });

  // biome-ignore lint/correctness/useExhaustiveDependencies: a change of theme asks for a new drawing
  useEffect(() => {
    let current = true;
    // While someone types, only the pause is drawn.
    const timer = setTimeout(draw, drawings.current === 0 ? 0 : 150);
    async function draw() {
      drawings.current += 1;
      const name = `${id}-${drawings.current}`;
      try {
        const { default: mermaid } = await import('mermaid');
        if (!current || !frame.current) return;
        mermaid.initialize(diagramConfig(frame.current));
        const { svg } = await mermaid.render(name, text);
        if (current) setOutcome({ drawing: measured(svg), failed: false });
      } catch {
        document.getElementById(`d${name}`)?.remove();
        if (current) setOutcome((before) => ({ ...before, failed: true }));
      }
    }
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [text, themeChanges, id, frame]);
  return outcome;
}

/**
 * The picture with its own size, from its view box. Without HTML labels Mermaid leaves escapes on
 * arrows encoded twice; a numeric reference is a character of text wherever it stands.
 */
function measured(drawn: string): Drawing {
  const svg = drawn.replace(/&amp;#(\d+);/g, '&#$1;');
  const box = /viewBox="([-\d.\s]+)"/.exec(svg)?.[1]?.trim().split(/\s+/).map(Number) ?? [];
  return { svg, width: Math.ceil(box[2] ?? 800), height: Math.ceil(box[3] ?? 400) };
}
