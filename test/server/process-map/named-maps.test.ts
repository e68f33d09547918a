import { createActor, createEngagement, signedInRequest } from 'test/factories/people';
import { describe, expect, it } from 'vitest';
import { database } from '~/db/database.server';
import type { Actor } from '~/domain/permission/actor';
import { readMapForm } from '~/features/process-map/map-form';
import { action, loader } from '~/routes/_app.engagements.$engagementId.maps/route';
import { action as importAction } from '~/routes/_app.engagements.$engagementId.maps_.import/route';
import { createMap } from '~/services/process-map/create-map.server';
import { listMaps } from '~/services/process-map/find-map.server';
import { readMap } from '~/services/process-map/read-map.server';
import { saveMap } from '~/services/process-map/save-map.server';

const content = {
  steps: [
    { id: 'a', name: 'Quote' },
    { id: 'b', name: 'Sign', end: true },
  ],
};

async function withMaps() {
  const actor = await createActor();
  const { id } = await createEngagement(actor);
  await saveMap(actor, id, { variant: 'current', content, revision: 0 });
  const other = await createMap(actor, id, { name: 'Draft', variant: null, content });
  if (!other.ok) throw new Error(other.error.code);
  return { actor, id, url: `/engagements/${id}/maps`, mapId: other.value.id };
}

function args(request: Request, id: string) {
  return { request, params: { engagementId: id }, context: {} };
}

async function post(actor: Actor, id: string, url: string, fields: Record<string, string>) {
  return action(args(await signedInRequest(actor, url, fields), id));
}

async function namesIn(actor: Actor, id: string) {
  const maps = await listMaps(actor, id);
  return maps.ok ? maps.value.map(({ variant, name }) => variant ?? name) : [];
}

describe('the list of maps', () => {
  it('shows every map with its steps and who changed it', async () => {
    const { actor, id, url, mapId } = await withMaps();
    const page = await loader(args(await signedInRequest(actor, url), id));
    expect(page.maps).toMatchObject([
      { variant: 'current', steps: 2, updatedBy: actor.name },
      { id: mapId, variant: null, name: 'Draft', steps: 2, updatedBy: actor.name },
    ]);
  });

  it('begins, renames and copies maps', async () => {
    const { actor, id, url, mapId } = await withMaps();
    expect(await post(actor, id, url, { intent: 'new', name: 'Empty one' })).toMatchObject({
      status: 302,
    });
    await post(actor, id, url, { intent: 'rename', id: mapId, name: 'Renamed' });
    await post(actor, id, url, { intent: 'copy', id: mapId, name: 'Copied' });
    expect((await namesIn(actor, id)).toSorted()).toEqual(
      ['Copied', 'Empty one', 'Renamed', 'current'].toSorted(),
    );
    expect(await post(actor, id, url, { intent: 'rename', id: mapId, name: ' ' })).toMatchObject({
      data: { errors: { name: 'form:required' } },
    });
  });

  it('sets a map aside and brings it back; the two maps of the engagement stay', async () => {
    const { actor, id, url, mapId } = await withMaps();
    await post(actor, id, url, { intent: 'delete', id: mapId });
    expect(await namesIn(actor, id)).toEqual(['current']);
    expect(await readMap(actor, id, mapId)).toMatchObject({ error: { code: 'not-found' } });
    expect(
      await saveMap(actor, id, { mapId, content, revision: 1 }),
      'nobody saves into a deleted map',
    ).toMatchObject({ ok: false });
    await post(actor, id, url, { intent: 'restore', id: mapId });
    expect(await namesIn(actor, id)).toEqual(['current', 'Draft']);
    const current = await readMap(actor, id, 'current');
    const currentId = current.ok ? (current.value.id ?? '') : '';
    expect(await post(actor, id, url, { intent: 'delete', id: currentId })).toMatchObject({
      data: { error: { code: 'not-found' } },
    });
  });

  it('puts a map into the place of another and keeps what stood there', async () => {
    const { actor, id, url, mapId } = await withMaps();
    const adopt = (variant: string, revision: number) =>
      post(actor, id, url, { intent: 'adopt', id: mapId, variant, revision: String(revision) });
    // The current map has these ids, so the steps of the ideal one are made anew and stand for them.
    expect(await adopt('ideal', 0)).toMatchObject({ status: 302 });
    const ideal = await readMap(actor, id, 'ideal');
    const steps = ideal.ok ? ideal.value.map.steps : [];
    expect(steps.map(({ name, derivedFrom }) => [name, derivedFrom])).toEqual([
      ['Quote', ['a']],
      ['Sign', ['b']],
    ]);
    expect(steps.map((step) => step.id)).not.toContain('a');

    await saveMap(actor, id, {
      mapId,
      content: { steps: [{ id: 'c', name: 'Another way' }] },
      revision: 1,
    });
    expect(await adopt('current', 1)).toMatchObject({ status: 302 });
    expect(await readMap(actor, id, 'current')).toMatchObject({
      value: { revision: 2, map: { steps: [{ id: 'c', name: 'Another way' }] } },
    });
    const versions = await database().processMapVersion.findMany({ where: { engagementId: id } });
    expect(versions.map(({ revision }) => revision)).toContain(1);
    expect(await adopt('current', 1), 'somebody changed it meanwhile').toMatchObject({
      data: { error: { code: 'conflict' } },
    });
  });

  it('says how many hours a day has, and days are read with them', async () => {
    const { actor, id, url } = await withMaps();
    await post(actor, id, url, { intent: 'working-day', hours: '7.5' });
    const page = await loader(args(await signedInRequest(actor, url), id));
    expect(page.hoursPerDay).toBe(7.5);
    expect(readMapForm({ steps: [{ id: 'a', waitingHours: '2 d' }] }, 7.5).steps).toMatchObject([
      { waitingHours: 15 },
    ]);
    expect(await post(actor, id, url, { intent: 'working-day', hours: '0' })).toMatchObject({
      data: { errors: { hours: 'form:tooSmall' } },
    });
  });

  it('keeps the maps of other engagements and workspaces away', async () => {
    const { mapId } = await withMaps();
    const stranger = await createActor();
    const { id } = await createEngagement(stranger);
    for (const fields of [
      { intent: 'rename', id: mapId, name: 'Mine' },
      { intent: 'copy', id: mapId, name: 'Mine' },
      { intent: 'delete', id: mapId },
      { intent: 'adopt', id: mapId, variant: 'current', revision: '0' },
    ] as Record<string, string>[]) {
      expect(await post(stranger, id, `/engagements/${id}/maps`, fields)).toMatchObject({
        data: { error: { code: 'not-found' } },
      });
    }
  });
});

describe('the import page', () => {
  async function upload(name: string, text: string, format = '') {
    const actor = await createActor();
    const { id } = await createEngagement(actor);
    const form = new FormData();
    form.set('format', format);
    form.set('file', new File([text], name));
    const url = `/engagements/${id}/maps/import`;
    const request = await signedInRequest(actor, url, form);
    const answer = await importAction({ request, params: { engagementId: id }, context: {} });
    return { actor, id, url, answer };
  }

  it('shows counts and what is left out, keeps nothing, and keeps what was shown', async () => {
    const text = 'flowchart LR\n  a[Quote] -->|yes| b{Good?}\n  style a fill:#f00\n';
    const { actor, id, url, answer } = await upload('from client.mmd', text);
    expect(answer).toMatchObject({
      ok: true,
      preview: {
        name: 'from client',
        steps: 2,
        flows: 1,
        unsupported: [{ line: 3 }],
      },
    });
    expect(await namesIn(actor, id)).toEqual([]);
    const preview = (answer as { preview: { map: object; name: string } }).preview;
    const kept = await importAction(
      args(
        await signedInRequest(actor, url, {
          name: preview.name,
          content: JSON.stringify(preview.map),
        }),
        id,
      ),
    );
    expect(kept).toMatchObject({ status: 302 });
    expect(await namesIn(actor, id)).toEqual(['from client']);
  });

  it('reads the flowchart inside a Markdown text and tells its lines', async () => {
    const text = '# Sales\n\n```mermaid\nflowchart LR\n  a --> b\n  style a fill:red\n```\nEnd.\n';
    const { answer } = await upload('notes.md', text);
    expect(answer).toMatchObject({ preview: { steps: 2, unsupported: [{ line: 6 }] } });
  });

  it.each([
    ['broken.mmd', 'flowchart LR\n  a --> \n', 'map-file-refused', { line: 3 }],
    ['broken.bpmn', '<a>\n<b></a>', 'map-file-refused', { line: 2 }],
    ['table.csv', 'x,y\n1,2\n', 'map-table-no-names', { line: 1 }],
    ['what.pdf', '%PDF', 'map-file-unknown-format', { name: 'what.pdf' }],
    ['empty.mmd', '', 'map-file-empty', undefined],
  ])('says where %s is wrong', async (name, text, code, details) => {
    const { answer } = await upload(name, text);
    expect(answer).toMatchObject({
      data: { error: { code, ...(details && { details }) }, preview: null },
    });
  });

  it('lets the format be chosen against the name', async () => {
    const { answer } = await upload('flow.dat', 'flowchart LR\n a-->b', 'mermaid');
    expect(answer).toMatchObject({ preview: { steps: 2 } });
  });
});
