import { isUtf8 } from 'node:buffer';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { type DomainError, fail, ok, type Result } from '~/domain/result';

export const textEncodings = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'gb18030',
  'big5',
  'shift_jis',
  'windows-1252',
] as const;
export type TextEncoding = (typeof textEncodings)[number];

/** The beginning of a file by which delimiter and kind are judged. */
const BEGINNING = 256 * 1024;
const CHUNK = 64 * 1024;
const LARGE_CHUNK = 1024 * 1024;
/** Fewer foreign characters than this say nothing about an encoding. */
const FEW = 100;
/** Below this share of unreadable characters a file is damaged rather than in another encoding. */
const NEARLY = 0.02;
/** The least share of everyday characters in a text that somebody wrote. */
const PLAUSIBLE = 0.3;

export async function readBeginning(file: string): Promise<Buffer> {
  const handle = await open(file, 'r');
  try {
    const buffer = Buffer.alloc(BEGINNING);
    const { bytesRead } = await handle.read(buffer, 0, BEGINNING, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

/** The file's text in pieces; bytes that the encoding does not know become U+FFFD. */
export async function* readText(
  file: string,
  encoding: TextEncoding,
  options: { signal?: AbortSignal | undefined; onBytes?: (bytes: number) => void } = {},
): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  const stream = createReadStream(file, {
    highWaterMark: CHUNK,
    ...(options.signal && { signal: options.signal }),
  });
  let bytes = 0;
  for await (const chunk of stream) {
    bytes += (chunk as Buffer).length;
    options.onBytes?.(bytes);
    const text = decoder.decode(chunk as Buffer, { stream: true });
    if (text) yield text;
  }
  const last = decoder.decode();
  if (last) yield last;
}

function startsWith(bytes: Buffer, ...signature: number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

/** What the first bytes alone decide: a byte order mark, a spreadsheet, UTF-16 by its zero bytes. */
function judgeBeginning(bytes: Buffer): Result<TextEncoding | null, DomainError> {
  if (startsWith(bytes, 0x50, 0x4b, 3, 4) || startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) {
    return fail('dataset-is-spreadsheet');
  }
  if (startsWith(bytes, 0xff, 0xfe)) return ok('utf-16le');
  if (startsWith(bytes, 0xfe, 0xff)) return ok('utf-16be');
  if (startsWith(bytes, 0xef, 0xbb, 0xbf)) return ok('utf-8');
  let evenZeros = 0;
  let oddZeros = 0;
  for (let index = 0; index < bytes.length; index += 1) {
    if (bytes[index] !== 0) continue;
    if (index % 2 === 0) evenZeros += 1;
    else oddZeros += 1;
  }
  const half = bytes.length / 2;
  if (oddZeros > half * 0.3 && evenZeros < half * 0.05) return ok('utf-16le');
  if (evenZeros > half * 0.3 && oddZeros < half * 0.05) return ok('utf-16be');
  if (evenZeros + oddZeros > Math.max(8, bytes.length * 0.02)) return fail('dataset-not-text');
  return ok(null);
}

/** Whether every byte of a file belongs to a character of UTF-8. */
async function isUtf8File(file: string, signal?: AbortSignal): Promise<boolean> {
  const stream = createReadStream(file, { highWaterMark: LARGE_CHUNK, ...(signal && { signal }) });
  let rest = Buffer.alloc(0);
  for await (const chunk of stream) {
    const bytes = Buffer.concat([rest, chunk as Buffer]);
    const end = lastCharacter(bytes);
    if (!isUtf8(bytes.subarray(0, end))) return false;
    rest = bytes.subarray(end);
  }
  return isUtf8(rest);
}

/** Where the last character begins, which may go on in the next chunk. */
function lastCharacter(bytes: Buffer): number {
  let at = Math.max(0, bytes.length - 1);
  while (at > 0 && bytes.length - at < 4 && ((bytes[at] ?? 0) & 0xc0) === 0x80) at -= 1;
  return at;
}

/** Whether every byte of a file belongs to a character of the encoding. */
async function fits(file: string, encoding: TextEncoding, signal?: AbortSignal): Promise<boolean> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  const stream = createReadStream(file, { highWaterMark: CHUNK, ...(signal && { signal }) });
  try {
    for await (const chunk of stream) decoder.decode(chunk as Buffer, { stream: true });
    decoder.decode();
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}

/** The share of the non-ASCII characters that an encoding can't read; null where they are few. */
async function damage(
  file: string,
  encoding: TextEncoding,
  signal?: AbortSignal,
): Promise<number | null> {
  let foreign = 0;
  let damaged = 0;
  for await (const text of readText(file, encoding, { signal })) {
    for (let index = 0; index < text.length; index += 1) {
      const code = text.charCodeAt(index);
      if (code > 0x7f) foreign += 1;
      if (code === 0xfffd) damaged += 1;
    }
  }
  return foreign < FEW ? null : damaged / foreign;
}

/**
 * The share of two-byte characters that are common in everyday text of an encoding: the first level
 * of GB 2312 and of Big5, kana and the first level of JIS.
 */
function commonShare(bytes: Buffer, encoding: TextEncoding): number {
  let pairs = 0;
  let common = 0;
  for (let index = 0; index < bytes.length - 1; index += 1) {
    const lead = bytes[index] ?? 0;
    if (lead < 0x81) continue;
    const trail = bytes[index + 1] ?? 0;
    index += 1;
    pairs += 1;
    if (encoding === 'gb18030') {
      if (trail >= 0xa1 && ((lead >= 0xb0 && lead <= 0xd7) || lead <= 0xa3)) common += 1;
    } else if (encoding === 'big5') {
      if (lead >= 0xa1 && lead <= 0xc6) common += 1;
    } else if (lead === 0x82 || lead === 0x83 || (lead >= 0x88 && lead <= 0x97)) common += 1;
  }
  return pairs === 0 ? 0 : common / pairs;
}

/**
 * Finds the encoding of a text file: byte order mark, else UTF-8 if every byte fits, else the East
 * Asian encoding that fits every byte with the most everyday characters, else Windows-1252. A file
 * that is nearly, but not quite, in a multi-byte encoding is damaged and refused.
 */
export async function detectEncoding(
  file: string,
  signal?: AbortSignal,
): Promise<Result<TextEncoding, DomainError>> {
  const beginning = await readBeginning(file);
  const judged = judgeBeginning(beginning);
  if (!judged.ok) return judged;
  if (judged.value) return ok(judged.value);

  if (await isUtf8File(file, signal)) return ok('utf-8');
  const utf8Damage = await damage(file, 'utf-8', signal);
  if (utf8Damage !== null && utf8Damage < NEARLY) {
    return fail('dataset-text-damaged', { encoding: 'utf-8' });
  }
  let best: { encoding: TextEncoding; share: number } | null = null;
  for (const encoding of ['gb18030', 'big5', 'shift_jis'] as const) {
    if (!(await fits(file, encoding, signal))) continue;
    const share = commonShare(beginning, encoding);
    if (!best || share > best.share) best = { encoding, share };
  }
  if (best && best.share > PLAUSIBLE) return ok(best.encoding);
  const chineseDamage = await damage(file, 'gb18030', signal);
  if (chineseDamage !== null && chineseDamage < NEARLY) {
    return fail('dataset-text-damaged', { encoding: 'gb18030' });
  }
  return ok('windows-1252');
}
