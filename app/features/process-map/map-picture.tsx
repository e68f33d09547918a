import { ArrowDown, ArrowRight, Download, Printer } from 'lucide-react';
import { type MouseEvent, memo, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MermaidDiagram } from '~/components/diagram/mermaid-diagram';
import { useStartInView } from '~/components/diagram/use-start-in-view';
import { Button } from '~/components/ui/button';
import { classNames } from '~/components/ui/class-names';
import { averageCase } from '~/domain/process-map/average-case';
import { criticalPath } from '~/domain/process-map/critical-path';
import type { LaneTarget } from '~/domain/process-map/lane-target';
import {
  mermaidSwimLanes,
  type StepHeat,
  type SwimLaneOptions,
} from '~/domain/process-map/mermaid-swim-lanes';
import type { ProcessMap } from '~/domain/process-map/process-map';
import { downloadPng, downloadSvg } from './download-picture';
import { HeatLegend } from './heat-legend';
import { useSwimLaneWords } from './map-words';
import { printPicture } from './print-picture';
import { stepAt, useLaneDrag } from './use-lane-drag';
import { useOnceLeft } from './use-once-left';
import { useSettled } from './use-settled';

const firstStep = '.node[id*="-flowchart-s0-"]';

type MapPictureProps = {
  map: ProcessMap;
  title: string;
  fileName: string;
  standOut?: SwimLaneOptions['standOut'];
  /** Colours the steps by heat, such as measured waits or answers about pain, with a legend. */
  heat?: ReadonlyMap<string, StepHeat>;
  /** Sets the critical path off. */
  showsPath?: boolean;
  maxHeight?: string;
  /** Told which step was clicked in the picture. */
  onStep?: (stepId: string) => void;
  /** Told which lane a step was dragged to. */
  onLane?: (stepId: string, change: LaneTarget['change']) => void;
  canPrint?: boolean;
  headingLevel?: 2 | 3;
};

/** Drawing blocks the page for a moment that grows with the map, so larger maps wait for a longer pause. */
function pauseBeforeDrawing(steps: number): number {
  return steps < 25 ? 200 : 600;
}

/** From this size on the picture waits until nobody types. */
const LARGE = 40;

/** The swim lanes of a map; the last drawing stays while somebody types. */
export const MapPicture = memo(function MapPicture({
  map,
  title,
  fileName,
  standOut,
  heat,
  showsPath = false,
  maxHeight = '52dvh',
  onStep,
  onLane,
  canPrint,
  headingLevel = 2,
}: MapPictureProps) {
  const Heading = `h${headingLevel}` as const;
  const { t } = useTranslation('processMap');
  const words = useSwimLaneWords();
  const frame = useRef<HTMLDivElement>(null);
  const [direction, setDirection] = useState<'LR' | 'TB'>('TB');
  const settled = useSettled(map, pauseBeforeDrawing(map.steps.length));
  const { shown: drawn, isWaiting } = useOnceLeft(settled, map.steps.length >= LARGE);
  const text = useMemo(
    () =>
      mermaidSwimLanes(drawn, {
        words,
        direction,
        themed: true,
        ...(standOut && { standOut }),
        ...(heat && { heat }),
        path: (showsPath && criticalPath(drawn, averageCase(drawn))?.positions) || [],
      }),
    [drawn, words, direction, standOut, heat, showsPath],
  );

  const drag = useLaneDrag(drawn, onLane);
  useStartInView(frame, firstStep, direction);

  function goToStep(event: MouseEvent) {
    const step = stepAt(drawn, event.target);
    if (!onStep || !step || drag.wasDragged.current) return;
    if (document.fullscreenElement) void document.exitFullscreen();
    onStep(step.id);
  }

  function download(kind: 'svg' | 'png') {
    const svg = frame.current?.querySelector('[role="img"] > svg');
    if (!(svg instanceof SVGSVGElement)) return;
    if (kind === 'svg') downloadSvg(svg, `${fileName}.svg`);
    else void downloadPng(svg, `${fileName}.png`);
  }

  return (
    <div>
      <div className="mb-2 flex flex-wrap items-center justify-between gap-2 print:hidden">
        <Heading className="text-base">{title}</Heading>
        <div className="flex flex-wrap gap-1">
          <Button
            variant="ghost"
            size="small"
            onClick={() => setDirection(direction === 'LR' ? 'TB' : 'LR')}
            icon={direction === 'LR' ? <ArrowDown /> : <ArrowRight />}
          >
            {t(direction === 'LR' ? 'picture.downwards' : 'picture.sideways')}
          </Button>
          {(['svg', 'png'] as const).map((kind) => (
            <Button
              key={kind}
              variant="ghost"
              size="small"
              aria-label={t(`processMaps:picture.${kind}`)}
              title={t(`processMaps:picture.${kind}`)}
              onClick={() => download(kind)}
              icon={<Download />}
            >
              {kind.toUpperCase()}
            </Button>
          ))}
          {canPrint && (
            <Button
              variant="ghost"
              size="small"
              title={t('processMaps:picture.print')}
              onClick={() => frame.current && printPicture(frame.current, title)}
              icon={<Printer />}
            >
              {t('picture.print')}
            </Button>
          )}
        </div>
      </div>
      {isWaiting && (
        <p role="status" className="mb-2 text-muted text-sm print:hidden">
          {t('processMaps:picture.waits')}
        </p>
      )}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a short cut for the pointer; the list of steps is the way by keyboard */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: see above */}
      <div
        ref={frame}
        onClick={goToStep}
        onPointerDown={drag.start}
        className={classNames(
          'print:[&_[role=img]]:min-w-0! print:[&_section]:max-h-none! print:[&_section]:overflow-visible!',
          onStep && '[&_.node]:cursor-pointer',
        )}
      >
        <MermaidDiagram
          text={text}
          title={title}
          description={t('picture.description', { count: drawn.steps.length })}
          maxHeight={maxHeight}
          leastScale={0.7}
          labels={{
            error: t('workflow:diagram.error'),
            source: t('picture.source'),
            zoomIn: t('workflow:diagram.zoomIn'),
            zoomOut: t('workflow:diagram.zoomOut'),
            fit: t('workflow:diagram.fit'),
            actualSize: t('workflow:diagram.actualSize'),
            fullScreen: t('processMaps:picture.fullScreen'),
          }}
        />
      </div>
      {heat && <HeatLegend />}
    </div>
  );
});
