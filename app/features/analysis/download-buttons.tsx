import { Download } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ChartDrawing } from '~/components/chart/chart-drawing';
import { Button } from '~/components/ui/button';
import { BYTE_ORDER_MARK, csvLine } from '~/domain/dataset/csv-writer';

function save(content: Blob, name: string): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}

/** Saves a table as it stands, the first row being its head. */
export function CsvButton({ name, rows }: { name: string; rows: string[][] }) {
  const { t } = useTranslation('trend');
  return (
    <Button
      size="small"
      variant="ghost"
      icon={<Download aria-hidden="true" />}
      onClick={() =>
        save(
          new Blob([BYTE_ORDER_MARK, ...rows.map(csvLine)], { type: 'text/csv;charset=utf-8' }),
          `${name}.csv`,
        )
      }
    >
      {t('save.csv')}
    </Button>
  );
}

/** The drawing with the page's colours put in, so that it stands alone. */
function standalone(svg: string): string {
  const style = getComputedStyle(document.documentElement);
  return svg
    .replace(/<svg /, '<svg xmlns="http://www.w3.org/2000/svg" ')
    .replaceAll(/var\((--[\w-]+)\)/g, (_all, name: string) => style.getPropertyValue(name).trim());
}

/** Saves a chart as SVG, or drawn as PNG. */
export function SvgButton({ drawing, name }: { drawing: ChartDrawing; name: string }) {
  const { t } = useTranslation('trend');
  function png(): void {
    const picture = new Image();
    const address = URL.createObjectURL(
      new Blob([sized(standalone(drawing.wide))], { type: 'image/svg+xml' }),
    );
    picture.onload = () => {
      const canvas = document.createElement('canvas');
      canvas.width = picture.width * 2;
      canvas.height = picture.height * 2;
      const context = canvas.getContext('2d');
      if (!context) return;
      context.fillStyle = getComputedStyle(document.body).backgroundColor;
      context.fillRect(0, 0, canvas.width, canvas.height);
      context.drawImage(picture, 0, 0, canvas.width, canvas.height);
      URL.revokeObjectURL(address);
      canvas.toBlob((content) => content && save(content, `${name}.png`));
    };
    picture.src = address;
  }
  return (
    <>
      <Button
        size="small"
        variant="ghost"
        onClick={() =>
          save(new Blob([standalone(drawing.wide)], { type: 'image/svg+xml' }), `${name}.svg`)
        }
      >
        {t('save.svg')}
      </Button>
      <Button size="small" variant="ghost" onClick={png}>
        {t('save.png')}
      </Button>
    </>
  );
}

/** A picture needs a size of its own; the drawing has one in its view box. */
function sized(svg: string): string {
  const [, width = '960', height = '240'] = svg.match(/viewBox="0 0 ([\d.]+) ([\d.]+)"/) ?? [];
  return svg.replace(/<svg /, `<svg width="${width}" height="${height}" `);
}
