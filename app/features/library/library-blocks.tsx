import { useTranslation } from 'react-i18next';
import { Markdown } from '~/components/markdown';
import { KeyValueList } from '~/components/ui/key-value-list';
import type { LibraryBlock } from '~/domain/library/library-document';
import { MapPicture } from '~/features/process-map/map-picture';
import { LibraryTable } from './library-table';
import { useLibraryText } from './use-library-text';

/** An entry, part by part. */
export function LibraryBlocks({ blocks, entryId }: { blocks: LibraryBlock[]; entryId: string }) {
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
      {blocks.map((block, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a template never move
        <Block key={index} block={block} entryId={entryId} />
      ))}
    </div>
  );
}

function Block({ block, entryId }: { block: LibraryBlock; entryId: string }) {
  const { t } = useTranslation('library');
  const write = useLibraryText();
  switch (block.kind) {
    case 'facts':
      return (
        <KeyValueList
          columns={block.items.length > 2 ? 2 : 1}
          items={block.items.map(({ label, value }) => ({
            key: label,
            label: t(`labels.${label}`),
            value: write(value),
          }))}
        />
      );
    case 'heading':
      return (
        <h3 className="mt-3 flex flex-wrap items-baseline gap-x-3 text-lg">
          {write(block.text)}
          {block.aside && (
            <span className="font-normal text-muted text-sm">{write(block.aside)}</span>
          )}
        </h3>
      );
    case 'text':
      return <p className="max-w-prose">{write(block.text)}</p>;
    case 'list': {
      const List = block.ordered ? 'ol' : 'ul';
      return (
        <div>
          {block.title && <p className="text-muted text-sm">{t(`labels.${block.title}`)}</p>}
          <List
            className={`${block.ordered ? 'list-decimal' : 'list-disc'} ps-5 marker:text-faint ${
              block.items.length > 4 ? 'gap-x-8 sm:columns-2' : ''
            }`}
          >
            {block.items.map((item) => (
              <li key={write(item)}>{write(item)}</li>
            ))}
          </List>
        </div>
      );
    }
    case 'table':
      return <LibraryTable block={block} />;
    case 'markdown':
      return <Markdown text={block.text} topLevel={3} idPrefix={entryId} />;
    case 'map':
      return <MapPicture map={block.map} title={t('picture')} fileName={entryId} />;
  }
}
