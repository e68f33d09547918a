import { type ComponentProps, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Chart } from '~/components/chart/chart';
import { Button } from '~/components/ui/button';
import { saveCsv } from './save-file';
import { savePng, saveSvg } from './save-picture';
import { tableRows } from './table-rows';

type SavedChartProps = Omit<ComponentProps<typeof Chart>, 'actions'> & {
  /** What its files are called. */
  name: string;
  /** The numbers as they are; without them the CSV has the table as it is shown. */
  rows?: string[][];
};

/** A chart that can be taken along as a picture, and its numbers as CSV. */
export function SavedChart({ name, rows, ...chart }: SavedChartProps) {
  const { t } = useTranslation('origin');
  const frame = useRef<HTMLDivElement>(null);
  const { wide } = chart.drawing;
  function csv(): void {
    const table = frame.current?.querySelector('table');
    if (rows) saveCsv(rows, name);
    else if (table) saveCsv(tableRows(table), name);
  }
  const formats = [
    { label: 'SVG', save: () => saveSvg(wide, name) },
    { label: 'PNG', save: () => savePng(wide, name) },
    ...(rows || chart.table ? [{ label: 'CSV', save: csv }] : []),
  ];
  return (
    <div ref={frame} className="min-w-0">
      <Chart
        {...chart}
        actions={
          <fieldset className="flex gap-1 print:hidden">
            <legend className="sr-only">{t('save')}</legend>
            {formats.map(({ label, save }) => (
              <Button
                key={label}
                size="small"
                variant="ghost"
                aria-label={t('saveAs', { format: label })}
                onClick={save}
              >
                {label}
              </Button>
            ))}
          </fieldset>
        }
      />
    </div>
  );
}
