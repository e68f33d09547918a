import { formDataToObject } from '~/components/form/form-data';
import type { Actor } from '~/domain/permission/actor';
import { editMap, insertSteps } from '~/domain/process-map/edit-map';
import { mergeMaps } from '~/domain/process-map/merge-maps';
import { parsePastedSteps } from '~/domain/process-map/pasted-steps';
import { type ProcessMap, processMapSchema } from '~/domain/process-map/process-map';
import { roleRatesSchema } from '~/domain/process-map/role-rate';
import { fail, type Result } from '~/domain/result';
import { parseForm } from '~/features/form/form.server';
import { readEdit, readMapForm } from '~/features/process-map/map-form';
import { newId } from '~/platform/ids.server';
import { copyMap } from '~/services/process-map/copy-map.server';
import { readMap } from '~/services/process-map/read-map.server';
import { saveRoleRates } from '~/services/process-map/role-rates.server';
import { placeOf, saveMap } from '~/services/process-map/save-map.server';
import { startMap } from '~/services/process-map/start-map.server';
import { hoursPerDayOf } from '~/services/process-map/working-hours.server';

/** What was typed when a post was refused, to be shown again; with the newer version on a conflict. */
export type MapDraft = {
  map: ProcessMap;
  revision: number;
  conflict: {
    revision: number;
    at: string;
    by: string;
    base: ProcessMap;
    theirs: ProcessMap;
  } | null;
};

type Outcome = { result: Result<unknown>; draft: MapDraft | null; message: string };

/** Does what a form of the page asks for. */
export async function changeMap(
  actor: Actor,
  engagementId: string,
  key: string,
  form: FormData,
): Promise<Outcome> {
  const revision = Number(form.get('revision') ?? 0);
  const place = placeOf(key);
  const done = (result: Result<unknown>, key: string): Outcome => ({
    result,
    draft: null,
    message: `processMap:toast.${key}`,
  });
  switch (form.get('intent')) {
    case 'copy':
      return key === 'ideal'
        ? done(await copyMap(actor, engagementId, { revision }), 'copied')
        : done(fail('invalid-input'), 'copied');
    case 'start': {
      const templateId = String(form.get('template') ?? '');
      const started = await startMap(actor, engagementId, { ...place, templateId, revision });
      return done(started, 'started');
    }
    case 'first-step': {
      const content = editMap({ steps: [] }, { type: 'add', after: null }, newId());
      const saved = await saveMap(actor, engagementId, { ...placeOf(key), content, revision });
      return done(saved, 'begun');
    }
    case 'paste':
      return done(await appendRows(actor, engagementId, key, form, revision), 'pasted');
    case 'rates': {
      const rates = parseForm(roleRatesSchema, form);
      return {
        result: rates.ok ? await saveRoleRates(actor, engagementId, rates.value.rates) : rates,
        draft: null,
        message: 'mapReading:rates.saved',
      };
    }
    case 'save':
      return saveTable(actor, engagementId, key, form, revision);
    default:
      return done(fail('invalid-input'), 'saved');
  }
}

async function appendRows(
  actor: Actor,
  engagementId: string,
  key: string,
  form: FormData,
  revision: number,
): Promise<Result<unknown>> {
  const stored = await readMap(actor, engagementId, key);
  if (!stored.ok) return stored;
  const { steps } = parsePastedSteps(String(form.get('rows') ?? ''), {
    newId,
    hoursPerDay: await hoursPerDayOf(actor, engagementId),
  });
  const content = insertSteps(stored.value.map, null, steps);
  return saveMap(actor, engagementId, { ...placeOf(key), content, revision });
}

async function saveTable(
  actor: Actor,
  engagementId: string,
  key: string,
  form: FormData,
  revision: number,
): Promise<Outcome> {
  const message = 'processMap:toast.saved';
  const typed = processMapSchema.safeParse(
    readMapForm(formDataToObject(form), await hoursPerDayOf(actor, engagementId)),
  );
  if (!typed.success) {
    const place = typed.error.issues[0]?.path.join('.') ?? '';
    return { result: fail('process-map-invalid', { place }), draft: null, message };
  }
  const edit = readEdit(form.get('edit'));
  const map = edit ? editMap(typed.data, edit, newId()) : typed.data;
  const result = await saveMap(actor, engagementId, { ...placeOf(key), content: map, revision });
  if (result.ok) return { result, draft: null, message };
  const latest = await readMap(actor, engagementId, key);
  if (result.error.code !== 'conflict' || !latest.ok) {
    return { result, draft: { map, revision, conflict: null }, message };
  }
  // The form carries the content that it was opened with.
  const before = processMapSchema.safeParse(contentOf(form));
  const base = before.success ? before.data : latest.value.map;
  const theirs = latest.value;
  const merged = mergeMaps(base, map, theirs.map);
  if (merged.conflicts.length === 0) {
    const { revision: newest } = theirs;
    const together = { ...placeOf(key), content: merged.map, revision: newest };
    const saved = await saveMap(actor, engagementId, together);
    if (saved.ok) return { result: saved, draft: null, message: 'processMaps:toast.merged' };
  }
  const conflict = {
    revision: theirs.revision,
    at: theirs.updatedAt ?? '',
    by: theirs.updatedBy,
    base,
    theirs: theirs.map,
  };
  return { result, draft: { map: merged.map, revision, conflict }, message };
}

function contentOf(form: FormData): unknown {
  try {
    return JSON.parse(String(form.get('content')));
  } catch {
    return null;
  }
}
