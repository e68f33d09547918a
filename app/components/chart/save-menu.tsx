import { Download } from 'lucide-react';
import { Menu, MenuButton } from '~/components/ui/menu';
import { saveFile, savePng, saveSvg } from './save-file';

type SaveMenuProps = {
  /** Of the file, without its ending. */
  name: string;
  labels: { save: string; svg: string; png: string; csv: string };
  /** The drawing with its size, made when it is asked for; none for a table alone. */
  svg?: () => string;
  /** Lines of a CSV file. */
  csv: () => string;
};

/** Saves a chart as a drawing, a picture, or its numbers. */
export function SaveMenu({ name, labels, svg, csv }: SaveMenuProps) {
  const file = name
    .replaceAll(/[\\/:*?"<>|\s]+/g, ' ')
    .trim()
    .slice(0, 80);
  return (
    <Menu
      label={<Download aria-hidden="true" />}
      ariaLabel={labels.save}
      variant="ghost"
      size="small"
      iconOnly
    >
      {svg && (
        <>
          <MenuButton onClick={() => saveSvg(svg(), file)}>{labels.svg}</MenuButton>
          <MenuButton onClick={() => savePng(svg(), file)}>{labels.png}</MenuButton>
        </>
      )}
      <MenuButton
        onClick={() =>
          saveFile(new Blob([csv()], { type: 'text/csv;charset=utf-8' }), `${file}.csv`)
        }
      >
        {labels.csv}
      </MenuButton>
    </Menu>
  );
}
