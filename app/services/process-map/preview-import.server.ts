import type { Actor } from '~/domain/permission/actor';
import {
  countsOf,
  formatOf,
  isImportFormat,
  type MapCounts,
  type Unsupported,
} from '~/domain/process-map/map-import';
import type { ProcessMap } from '~/domain/process-map/process-map';
import { fail, ok, type Result } from '~/domain/result';
import { discardBody } from '~/platform/multipart.server';
import { authorizeEngagement } from '~/services/access/authorize.server';
import { receiveFile } from './import-map.server';
import { parseMapFile } from './parse-map-file.server';

export type ImportPreview = MapCounts & {
  name: string;
  fileName: string;
  map: ProcessMap;
  unsupported: Unsupported[];
};

/** What the form field `file` would become as a map. Nothing is kept. */
export async function previewImport(
  actor: Actor,
  engagementId: string,
  request: Request,
): Promise<Result<ImportPreview>> {
  const access = await authorizeEngagement(actor, engagementId, 'engagement:edit');
  const file = access.ok ? await receiveFile(request) : access;
  if (!file.ok) {
    await discardBody(request).catch(() => undefined);
    return file;
  }
  const { name: fileName, bytes, fields } = file.value;
  const chosen = fields.format ?? '';
  const format = isImportFormat(chosen) ? chosen : formatOf(fileName);
  if (!format) return fail('map-file-unknown-format', { name: fileName });
  const parsed = await parseMapFile(format, bytes);
  if (!parsed.ok) return parsed;
  const { map, unsupported } = parsed.value;
  const name = fileName.replace(/\.[^.]+$/, '').slice(0, 200);
  return ok({ name, fileName, map, unsupported, ...countsOf(map) });
}
