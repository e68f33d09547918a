import { utils, write } from '@e965/xlsx';
import { writeBpmn } from '~/domain/process-map/bpmn-writer';
import type { MapFormat } from '~/domain/process-map/map-import';
import { type MermaidWords, writeMermaid } from '~/domain/process-map/mermaid-text';
import type { ProcessMap } from '~/domain/process-map/process-map';
import { stepTable } from '~/domain/process-map/step-table';
import { writeTableCsv } from '~/domain/process-map/step-table-csv';

export type MapFile = {
  body: string | Uint8Array<ArrayBuffer>;
  contentType: string;
  extension: string;
};

/** The map as a file; `words` are those of the picture in the reader's language. */
export function exportMap(
  map: ProcessMap,
  format: Exclude<MapFormat, 'json'>,
  locale: 'en' | 'zh-CN',
  words: MermaidWords,
): MapFile {
  switch (format) {
    case 'mermaid':
      return { body: writeMermaid(map, words), contentType: 'text/vnd.mermaid', extension: 'mmd' };
    case 'bpmn':
      return { body: writeBpmn(map, words), contentType: 'application/xml', extension: 'bpmn' };
    case 'csv':
      return {
        body: writeTableCsv(stepTable(map, locale)),
        contentType: 'text/csv',
        extension: 'csv',
      };
    case 'xlsx': {
      const book = utils.book_new();
      utils.book_append_sheet(book, utils.aoa_to_sheet(stepTable(map, locale)), 'Steps');
      return {
        body: new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer),
        contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        extension: 'xlsx',
      };
    }
  }
}
