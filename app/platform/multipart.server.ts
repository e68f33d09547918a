/** One field of a posted form while it arrives. `body` must be read before the next part is asked for. */
export type MultipartPart = {
  name: string;
  /** Null for a plain field. */
  fileName: string | null;
  body: AsyncIterable<Uint8Array>;
};

/** The body is no form with files, or it ended before it was complete. */
export class MultipartError extends Error {
  constructor(readonly code: 'upload-malformed' | 'upload-incomplete') {
    super(code);
  }
}

const LONGEST_HEADERS = 16 * 1024;
const LINE_END = Buffer.from('\r\n');
const HEADERS_END = Buffer.from('\r\n\r\n');

/**
 * The fields of a `multipart/form-data` request (RFC 7578), each as it arrives: a file of any size
 * passes through in pieces and is never held as a whole.
 *
 * @throws MultipartError while parts are read
 */
export async function* readMultipart(request: Request): AsyncGenerator<MultipartPart> {
  const boundary = boundaryOf(request.headers.get('content-type') ?? '');
  if (!boundary || !request.body) throw new MultipartError('upload-malformed');
  const delimiter = Buffer.from(`\r\n--${boundary}`);
  const source = createSource(request.body);
  try {
    // The first delimiter has no line end before it.
    source.unshift(LINE_END);
    for await (const _preamble of source.until(delimiter));
    while (!(await source.endsForm())) {
      const head = await source.take(HEADERS_END, LONGEST_HEADERS);
      const { name, fileName } = disposition(head.toString('utf8'));
      const body = source.until(delimiter);
      if (name !== null) yield { name, fileName, body };
      for await (const _rest of body);
    }
    // What follows the last delimiter means nothing; unread it would leave the sender waiting.
    await source.discard();
  } finally {
    source.release();
  }
}

/** Reads what is left of a request, so that the sender comes to read the answer. */
export async function discardBody(request: Request): Promise<void> {
  if (!request.body || request.body.locked) return;
  const source = createSource(request.body);
  await source.discard();
  source.release();
}

function boundaryOf(contentType: string): string | null {
  if (!/^multipart\/form-data\s*;/i.test(contentType)) return null;
  const match = /;\s*boundary=(?:"([^"]{1,70})"|([^\s;"]{1,70}))/i.exec(contentType);
  return match?.[1] ?? match?.[2] ?? null;
}

function disposition(head: string): { name: string | null; fileName: string | null } {
  const line = head.split('\r\n').find((header) => /^content-disposition\s*:/i.test(header)) ?? '';
  const extended = /;\s*filename\*=utf-8''([^;\s]+)/i.exec(line)?.[1];
  return {
    name: quoted(line, 'name'),
    fileName: extended ? decoded(extended) : quoted(line, 'filename'),
  };
}

function quoted(line: string, parameter: string): string | null {
  const match = new RegExp(`;\\s*${parameter}=(?:"((?:[^"\\\\]|\\\\.)*)"|([^;\\s]+))`, 'i').exec(
    line,
  );
  if (!match) return null;
  const text = match[1]?.replace(/\\(["\\])/g, '$1') ?? match[2] ?? '';
  return text.replace(/%22/g, '"').replace(/%0D|%0A/gi, ' ');
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** A body that can be read up to a mark, however the mark falls into its chunks. */
function createSource(body: ReadableStream<Uint8Array>) {
  const reader = body.getReader();
  let buffer: Buffer = Buffer.alloc(0);

  async function more(): Promise<boolean> {
    const { done, value } = await reader.read();
    if (done) return false;
    buffer = buffer.length === 0 ? Buffer.from(value) : Buffer.concat([buffer, value]);
    return true;
  }
  async function need(bytes: number): Promise<void> {
    while (buffer.length < bytes) {
      if (!(await more())) throw new MultipartError('upload-incomplete');
    }
  }

  return {
    unshift(bytes: Buffer): void {
      buffer = Buffer.concat([bytes, buffer]);
    },
    /** What stands before the mark, in pieces; the mark goes with it. */
    async *until(mark: Buffer): AsyncGenerator<Uint8Array> {
      for (;;) {
        const at = buffer.indexOf(mark);
        const safe = at >= 0 ? at : Math.max(0, buffer.length - mark.length + 1);
        const taken = buffer.subarray(0, safe);
        buffer = buffer.subarray(at >= 0 ? at + mark.length : safe);
        if (taken.length > 0) yield taken;
        if (at >= 0) return;
        if (!(await more())) throw new MultipartError('upload-incomplete');
      }
    },
    async take(mark: Buffer, longest: number): Promise<Buffer> {
      for (;;) {
        const at = buffer.indexOf(mark);
        if (at >= 0) {
          const taken = buffer.subarray(0, at);
          buffer = buffer.subarray(at + mark.length);
          return taken;
        }
        if (buffer.length > longest) throw new MultipartError('upload-malformed');
        if (!(await more())) throw new MultipartError('upload-incomplete');
      }
    },
    /** Whether the delimiter just read was the last one. */
    async endsForm(): Promise<boolean> {
      await need(2);
      const ends = buffer.subarray(0, 2).toString('latin1');
      buffer = buffer.subarray(2);
      if (ends === '--') return true;
      if (ends !== '\r\n') throw new MultipartError('upload-malformed');
      // Headers are found by an empty line, which a part without headers starts with.
      buffer = Buffer.concat([LINE_END, buffer]);
      return false;
    },
    async discard(): Promise<void> {
      buffer = Buffer.alloc(0);
      while (!(await reader.read()).done);
    },
    release: () => reader.releaseLock(),
  };
}
