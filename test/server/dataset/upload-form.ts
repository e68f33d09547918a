import { readFileSync } from 'node:fs';
import { sharedData } from 'test/setup/shared-data';

const boundary = 'xPENSTOCKx';

export type FormPart = { name: string; fileName?: string; content: string | Uint8Array };

/** A multipart body in one piece, written by hand so that tests know every byte. */
export function multipartBytes(parts: readonly FormPart[]): Buffer {
  const chunks = parts.flatMap(({ name, fileName, content }) => [
    Buffer.from(
      `--${boundary}\r\nContent-Disposition: form-data; name="${name}"${
        fileName === undefined ? '' : `; filename="${fileName}"\r\nContent-Type: text/csv`
      }\r\n\r\n`,
    ),
    Buffer.from(content),
    Buffer.from('\r\n'),
  ]);
  return Buffer.concat([...chunks, Buffer.from(`--${boundary}--\r\n`)]);
}

/** A request whose body arrives in pieces of the given size, as from a network. */
export function uploadRequest(bytes: Uint8Array, piece = 61_440): Request {
  let at = 0;
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (at >= bytes.length) return controller.close();
      controller.enqueue(bytes.subarray(at, at + piece));
      at += piece;
    },
  });
  return new Request('http://localhost:3000/upload', {
    method: 'POST',
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
    body,
    duplex: 'half',
  } as RequestInit);
}

export function fileRequest(content: string | Uint8Array, fileName = 'deals.csv'): Request {
  return uploadRequest(multipartBytes([{ name: 'file', fileName, content }]));
}

export function mavenFile(dress: 'maven-iso' | 'maven-us'): Buffer {
  return readFileSync(sharedData(`crm/${dress}/sales_pipeline.csv`));
}

/** The chunks of a file, for services that take one without a request. */
export async function* chunksOf(content: string | Uint8Array): AsyncGenerator<Uint8Array> {
  yield Buffer.from(content);
}

export const smallFile = [
  'Deal ID,Stage,Owner,Region,Amount,Created,Closed',
  'A-1,Won,Ada,North,1000,2025-01-02,2025-02-01',
  'A-2,Lost,Ben,South,500,2025-01-05,2025-01-25',
  'A-3,Proposal,Ada,North,700,2025-02-01,',
  'A-4,Won,Ben,North,300,2025-02-03,2025-02-13',
  'A-5,Won,Ben,South,x,2025-02-03,2025-02-13',
  '',
].join('\n');
