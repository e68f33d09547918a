import { type ReactNode, useId } from 'react';
import { Disclosure } from '~/components/ui/disclosure';
import type { ChartDrawing } from './chart-drawing';

type ChartProps = {
  /** From `renderChart`, through the loader. */
  drawing: ChartDrawing;
  title: ReactNode;
  hideTitle?: boolean;
  /** What it shows and what it rests on: unit, n, period. */
  description?: ReactNode;
  /** The same numbers: a Table or a DataTable. */
  table?: ReactNode;
  tableLabel?: ReactNode;
  /** At the right of the title. */
  actions?: ReactNode;
  headingLevel?: 2 | 3 | 4;
};

/** A figure drawn on the server, with its numbers as a table one click away. */
export function Chart({
  drawing,
  title,
  hideTitle,
  description,
  table,
  tableLabel,
  actions,
  headingLevel = 3,
}: ChartProps) {
  const titleId = useId();
  const descriptionId = useId();
  const Heading = `h${headingLevel}` as const;
  return (
    <figure
      aria-labelledby={titleId}
      aria-describedby={description ? descriptionId : undefined}
      className="@container min-w-0"
    >
      <figcaption className="mb-2 flex flex-wrap items-start justify-between gap-x-4 gap-y-1">
        <div className="min-w-0">
          <Heading id={titleId} className={hideTitle ? 'sr-only' : 'text-base'}>
            {title}
          </Heading>
          {description && (
            <p id={descriptionId} className="text-muted text-sm">
              {description}
            </p>
          )}
        </div>
        {actions}
      </figcaption>
      <Svg text={drawing.narrow} className="@min-[26rem]:hidden" />
      <Svg text={drawing.medium} className="@2xl:hidden @min-[26rem]:block hidden" />
      <Svg text={drawing.wide} className="@2xl:block hidden" />
      {table && (
        <div className="mt-2 print:hidden">
          <Disclosure summary={tableLabel}>{table}</Disclosure>
        </div>
      )}
    </figure>
  );
}

function Svg({ text, className }: { text: string; className: string }) {
  return (
    <div
      className={`${className} print-exact [&>svg]:block [&>svg]:h-auto [&>svg]:mx-auto [&>svg]:w-full [&>svg]:max-w-[70rem]`}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: made by our own renderer, which escapes all texts
      dangerouslySetInnerHTML={{ __html: text }}
    />
  );
}
