import { useTranslation } from 'react-i18next';
import { Cell, HeaderCell, Row, RowHeader, Table, TableFrame } from '~/components/ui/table';
import type { LibraryBlock, LibraryText } from '~/domain/library/library-document';
import { useLibraryText } from './use-library-text';

type TableBlock = Extract<LibraryBlock, { kind: 'table' }>;

export function LibraryTable({ block }: { block: TableBlock }) {
  const { t } = useTranslation('library');
  const write = useLibraryText();
  const caption = write(block.caption);
  return (
    <TableFrame label={caption}>
      <Table caption={caption}>
        <thead>
          <tr>
            {block.columns.map(({ header, numeric }) => (
              <HeaderCell key={header} {...(numeric && { numeric })}>
                {t(`columns.${header}`)}
              </HeaderCell>
            ))}
          </tr>
        </thead>
        <tbody>
          {block.rows.map(([first, ...rest], index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the rows of a template never move
            <Row key={index}>
              <RowHeader className="min-w-32">
                <Lines text={first ?? ''} />
              </RowHeader>
              {rest.map((text, place) => {
                const column = block.columns[place + 1];
                return column?.numeric ? (
                  <Cell key={column.header} numeric>
                    <Lines text={text} />
                  </Cell>
                ) : (
                  <Cell key={column?.header ?? place} className={widthOf(text)}>
                    <Lines text={text} />
                  </Cell>
                );
              })}
            </Row>
          ))}
        </tbody>
      </Table>
    </TableFrame>
  );
}

/** Sentences need room, words do not. */
function widthOf(text: LibraryText | LibraryText[]): string {
  const texts = Array.isArray(text) ? text : [text];
  const longest = Math.max(0, ...texts.map((one) => (typeof one === 'string' ? one.length : 0)));
  return longest > 14 ? 'min-w-44' : 'min-w-20';
}

function Lines({ text }: { text: LibraryText | LibraryText[] }) {
  const write = useLibraryText();
  if (!Array.isArray(text)) return <>{write(text)}</>;
  const [only] = text;
  if (text.length <= 1) return <>{only === undefined ? '' : write(only)}</>;
  return (
    <ul className="grid gap-1">
      {text.map((line) => (
        <li key={write(line)} className="flex gap-1.5">
          <span aria-hidden="true" className="text-faint">
            ·
          </span>
          <span>{write(line)}</span>
        </li>
      ))}
    </ul>
  );
}
