import { open } from 'node:fs/promises';

/** What an upload may be. Everything but text is turned into a table as text. */
export const fileFormats = ['text', 'gzip', 'spreadsheet', 'zip', 'xml', 'parquet'] as const;
export type FileFormat = (typeof fileFormats)[number];

const BEGINNING = 4096;

async function beginningOf(file: string): Promise<Buffer> {
  const handle = await open(file, 'r');
  try {
    const buffer = Buffer.alloc(BEGINNING);
    const { bytesRead } = await handle.read(buffer, 0, BEGINNING, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

/** The beginning as text, whatever its width; enough to recognise a tag. */
function tagText(bytes: Buffer): string {
  return bytes
    .toString('latin1')
    .replace(/^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)/, '')
    .replaceAll('\0', '')
    .trimStart();
}

/**
 * Recognises a file by its first bytes, never by its name: systems export web pages and XML under
 * the names of spreadsheets. A `zip` may be a spreadsheet or anything else.
 */
export async function detectFormat(file: string): Promise<FileFormat> {
  const bytes = await beginningOf(file);
  const starts = (...signature: number[]) =>
    signature.every((byte, index) => bytes[index] === byte);
  if (starts(0x1f, 0x8b)) return 'gzip';
  if (starts(0x50, 0x4b, 3, 4) || starts(0x50, 0x4b, 5, 6)) return 'zip';
  if (starts(0xd0, 0xcf, 0x11, 0xe0)) return 'spreadsheet';
  if (starts(0x50, 0x41, 0x52, 0x31)) return 'parquet';
  const text = tagText(bytes);
  if (/^<(?:!doctype\s+html|html|table|meta|head)\b/i.test(text)) return 'spreadsheet';
  if (/^<(?:\?xml|log|!--|!doctype)/i.test(text)) {
    const isWorkbook = /urn:schemas-microsoft-com:office:spreadsheet|<html\b/i.test(text);
    return isWorkbook ? 'spreadsheet' : 'xml';
  }
  return 'text';
}
