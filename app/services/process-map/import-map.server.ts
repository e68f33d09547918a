import type { Actor } from '~/domain/permission/actor';
import {
  countsOf,
  type ImportFormat,
  type MapCounts,
  type Unsupported,
} from '~/domain/process-map/map-import';
import { fail, ok, type Result } from '~/domain/result';
import { discardBody, MultipartError, readMultipart } from '~/platform/multipart.server';
import { authorizeEngagement } from '~/services/access/authorize.server';
import { createMap } from './create-map.server';
import { LARGEST_MAP_FILE, parseMapFile } from './parse-map-file.server';

export type ImportedMap = MapCounts & { id: string; unsupported: Unsupported[] };

/** Makes a new map of the form field `file`; a file that can't be read leaves nothing behind. */
export async function importMap(
  actor: Actor,
  engagementId: string,
  format: ImportFormat,
  request: Request,
): Promise<Result<ImportedMap>> {
  const access = await authorizeEngagement(actor, engagementId, 'engagement:edit');
  const file = access.ok ? await receiveFile(request) : access;
  if (!file.ok) {
    await discardBody(request).catch(() => undefined);
    return file;
  }
  const parsed = await parseMapFile(format, file.value.bytes);
  if (!parsed.ok) return parsed;
  const name = file.value.name.replace(/\.[^.]+$/, '').slice(0, 200);
  const { map, unsupported } = parsed.value;
  const created = await createMap(actor, engagementId, { name, variant: null, content: map });
  return created.ok ? ok({ id: created.value.id, ...countsOf(map), unsupported }) : created;
}

export async function receiveFile(
  request: Request,
): Promise<Result<{ name: string; bytes: Uint8Array; fields: Record<string, string> }>> {
  let file: { name: string; bytes: Uint8Array } | null = null;
  const fields: Record<string, string> = {};
  try {
    for await (const { name, fileName, body } of readMultipart(request)) {
      const chunks: Uint8Array[] = [];
      let size = 0;
      for await (const chunk of body) {
        size += chunk.byteLength;
        if (size <= LARGEST_MAP_FILE) chunks.push(Uint8Array.from(chunk));
      }
      if (size > LARGEST_MAP_FILE) {
        return fail('file-too-large', { megabytes: LARGEST_MAP_FILE / 1_000_000 });
      }
      const bytes = Buffer.concat(chunks);
      if (fileName === null) fields[name] = bytes.toString('utf8').slice(0, 1000);
      else if (name === 'file') file = { name: fileName, bytes };
    }
  } catch (error) {
    if (error instanceof MultipartError) return fail(error.code);
    throw error;
  }
  return file && file.name !== '' ? ok({ ...file, fields }) : fail('file-missing');
}
