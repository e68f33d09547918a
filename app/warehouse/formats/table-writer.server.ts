import { type FileHandle, open } from 'node:fs/promises';
import { TooLarge } from './unpack-gzip.server';

const BUFFERED = 256 * 1024;

/** One cell of a table as text; what it says stays as it is. */
function tableCell(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

export type TableWriter = {
  row(cells: readonly string[]): Promise<void>;
  close(): Promise<void>;
};

/**
 * Writes a table as CSV in UTF-8, in pieces, so that a table of any length passes.
 *
 * @throws TooLarge once more than `limit` bytes were to be written
 */
export async function createTableWriter(file: string, limit: number): Promise<TableWriter> {
  const handle: FileHandle = await open(file, 'wx', 0o600);
  let buffered = '';
  let bytes = 0;

  async function flush(): Promise<void> {
    const chunk = Buffer.from(buffered, 'utf8');
    buffered = '';
    bytes += chunk.length;
    if (bytes > limit) throw new TooLarge();
    await handle.writeFile(chunk);
  }

  return {
    async row(cells) {
      buffered += `${cells.map(tableCell).join(',')}\n`;
      if (buffered.length > BUFFERED) await flush();
    },
    async close() {
      try {
        if (buffered) await flush();
      } finally {
        await handle.close();
      }
    },
  };
}
