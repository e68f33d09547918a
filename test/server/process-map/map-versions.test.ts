import {
  createActor,
  createColleague,
  createEngagement,
  signedInRequest,
} from 'test/factories/people';
import { describe, expect, it } from 'vitest';
import {
  action,
  loader,
} from '~/routes/_app.engagements.$engagementId.map.$variant_.versions/route';
import { createMap } from '~/services/process-map/create-map.server';
import { readMap } from '~/services/process-map/read-map.server';
import { saveMap } from '~/services/process-map/save-map.server';

const named = (name: string) => ({ steps: [{ id: 'a', name }] });

describe('versions of a map', () => {
  it.each(['current', 'named'])('list, show and bring back what a %s map was', async (kind) => {
    const actor = await createActor();
    const { id } = await createEngagement(actor);
    const colleague = await createColleague(actor, 'consultant', id);
    const other = await createMap(actor, id, { name: 'Draft', variant: null, content: named('1') });
    const key = kind === 'named' && other.ok ? other.value.id : 'current';
    const place = kind === 'named' ? { mapId: key } : { variant: 'current' as const };
    if (kind === 'current')
      await saveMap(actor, id, { ...place, content: named('1'), revision: 0 });
    await saveMap(colleague, id, { ...place, content: named('2'), revision: 1 });

    const url = `/engagements/${id}/map/${key}/versions`;
    const args = async (fields?: Record<string, string>, search = '') => ({
      request: await signedInRequest(actor, url + search, fields),
      params: { engagementId: id, variant: key },
      context: {},
    });
    const page = await loader(await args());
    expect(page.versions).toMatchObject([{ revision: 1, savedBy: actor.name, steps: 1 }]);
    expect(page.shown).toMatchObject({ revision: 1, map: { steps: [{ name: '1' }] } });

    expect(await action(await args({ version: '1', revision: '2' }))).toMatchObject({
      status: 302,
    });
    expect(await readMap(actor, id, key)).toMatchObject({
      value: { revision: 3, map: { steps: [{ name: '1' }] }, updatedBy: actor.name },
    });
    // What stood there became a version, so going back can be taken back.
    await action(await args({ version: '2', revision: '3' }));
    expect(await readMap(actor, id, key)).toMatchObject({
      value: { map: { steps: [{ name: '2' }] } },
    });
    const after = await loader(await args(undefined, '?version=3'));
    expect(after.versions.map(({ revision }) => revision)).toEqual([3, 2, 1]);
    expect(after.shown).toMatchObject({ revision: 3, map: { steps: [{ name: '1' }] } });

    expect(await action(await args({ version: '1', revision: '2' })), 'meanwhile').toMatchObject({
      data: { error: { code: 'conflict' } },
    });
    await expect(loader(await args(undefined, '?version=99'))).rejects.toMatchObject({
      init: { status: 404 },
    });
  });
});
