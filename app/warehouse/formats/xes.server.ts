import { createReadStream } from 'node:fs';
import { SaxesParser } from 'saxes';
import { type DomainError, fail, ok, type Result } from '~/domain/result';
import { fileFailure } from '../file-error.server';
import { readBeginning } from '../text-encoding.server';
import { createTableWriter } from './table-writer.server';
import { TooLarge, tooLarge } from './unpack-gzip.server';

type Cells = Map<string, string>;

/** What reading a log meets, in the file's order. */
type XesReader = {
  push(text: string): void;
  end(): void;
  /** Events that are complete by now; reading takes them away. */
  take(): Cells[];
  problem(): DomainError | null;
};

/** Attributes that hold one value; lists and containers hold others and are left out. */
const VALUES = new Set(['string', 'date', 'int', 'float', 'boolean', 'id']);
const CASE_PREFIX = 'case:';
const CHUNK = 64 * 1024;

/**
 * Reads XES (IEEE 1849) as it comes: a row per event with the attributes of its trace before it,
 * `case:` in front of their names. Attributes of attributes, of the log and of its extensions,
 * classifiers and globals are no part of a row.
 */
function createXesReader(): XesReader {
  const parser = new SaxesParser({ xmlns: false, position: true });
  const path: string[] = [];
  let trace: Cells | null = null;
  let event: Cells | null = null;
  let ofTrace: Cells[] = [];
  let complete: Cells[] = [];
  let found: DomainError | null = null;

  function isAt(...names: string[]): boolean {
    return path.length === names.length && names.every((name, index) => path[index] === name);
  }
  function fields(): Cells | null {
    if (event && (isAt('log', 'trace', 'event') || isAt('log', 'event'))) return event;
    return trace && isAt('log', 'trace') ? trace : null;
  }

  parser.on('error', () => {
    found ??= { code: 'xes-broken', details: { line: parser.line } };
  });
  parser.on('opentag', (tag) => {
    const name = tag.name.replace(/^.*:/, '');
    const { key, value } = tag.attributes as Record<string, string | undefined>;
    if (path.length === 0 && name !== 'log') found ??= { code: 'dataset-xml-unknown' };
    else if (name === 'trace' && isAt('log')) {
      trace = new Map();
      ofTrace = [];
    } else if (name === 'event' && (isAt('log', 'trace') || isAt('log'))) {
      event = new Map();
    } else if (VALUES.has(name) && key !== undefined && value !== undefined) {
      const target = fields();
      target?.set(target === trace ? CASE_PREFIX + key : key, value);
    }
    path.push(name);
  });
  parser.on('closetag', () => {
    const name = path.pop();
    if (name === 'event' && event && (isAt('log', 'trace') || isAt('log'))) {
      if (trace) ofTrace.push(event);
      else complete.push(event);
      event = null;
    } else if (name === 'trace' && trace && isAt('log')) {
      // The attributes of a trace may stand behind its events.
      for (const own of ofTrace) complete.push(new Map([...trace, ...own]));
      trace = null;
      ofTrace = [];
    }
  });

  return {
    push: (text) => void parser.write(text),
    end: () => void parser.close(),
    take() {
      const taken = complete;
      complete = [];
      return taken;
    },
    problem: () => found,
  };
}

/** Reads a log from end to end and hands over its events as they are complete. */
async function readEvents(
  file: string,
  encoding: string,
  take: (events: readonly Cells[]) => Promise<void> | void,
  signal: AbortSignal | undefined,
): Promise<Result<null>> {
  const reader = createXesReader();
  const decoder = new TextDecoder(encoding);
  const stream = createReadStream(file, { highWaterMark: CHUNK, ...(signal && { signal }) });
  for await (const chunk of stream) {
    reader.push(decoder.decode(chunk as Buffer, { stream: true }));
    const problem = reader.problem();
    if (problem) return { ok: false, error: problem };
    await take(reader.take());
  }
  reader.push(decoder.decode());
  reader.end();
  const problem = reader.problem();
  if (problem) return { ok: false, error: problem };
  await take(reader.take());
  return ok(null);
}

function encodingOf(beginning: Buffer): string {
  if (beginning[0] === 0xff && beginning[1] === 0xfe) return 'utf-16le';
  if (beginning[0] === 0xfe && beginning[1] === 0xff) return 'utf-16be';
  const declared = /^[^>]{0,200}encoding\s*=\s*["']([\w.:-]{1,40})["']/.exec(
    beginning.subarray(0, 400).toString('latin1'),
  )?.[1];
  try {
    return new TextDecoder(declared ?? 'utf-8').encoding;
  } catch {
    return 'utf-8';
  }
}

/**
 * Turns an XES log into a table with a row per event, in the order of the file. The columns are all
 * keys that occur, so the log is read twice: once for its keys, once for its rows.
 */
export async function xesToTable(
  source: string,
  target: string,
  options: { limit: number; signal?: AbortSignal | undefined },
): Promise<Result<null>> {
  const { limit, signal } = options;
  try {
    const encoding = encodingOf(await readBeginning(source));
    const ofCase = new Set<string>();
    const ofEvent = new Set<string>();
    const keys = await readEvents(
      source,
      encoding,
      (events) => {
        for (const event of events) {
          for (const key of event.keys()) (key.startsWith(CASE_PREFIX) ? ofCase : ofEvent).add(key);
        }
      },
      signal,
    );
    if (!keys.ok) return keys;
    const columns = [...ofCase, ...ofEvent];
    if (columns.length === 0) return fail('dataset-no-rows');
    const writer = await createTableWriter(target, limit);
    try {
      await writer.row(columns);
      const written = await readEvents(
        source,
        encoding,
        async (events) => {
          for (const event of events) await writer.row(columns.map((key) => event.get(key) ?? ''));
        },
        signal,
      );
      if (!written.ok) return written;
    } finally {
      await writer.close();
    }
    return ok(null);
  } catch (error) {
    if (error instanceof TooLarge) return tooLarge(limit);
    return fileFailure(error, signal);
  }
}
