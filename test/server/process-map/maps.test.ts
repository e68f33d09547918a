import { processMapTemplates } from 'templates/process-map/process-map-templates';
import { createActor, createColleague, createEngagement } from 'test/factories/people';
import { describe, expect, it } from 'vitest';
import { database } from '~/db/database.server';
import type { Actor } from '~/domain/permission/actor';
import type { ProcessMapInput } from '~/domain/process-map/process-map';
import { compareMaps } from '~/services/process-map/compare-maps.server';
import { copyMap } from '~/services/process-map/copy-map.server';
import { mapSteps } from '~/services/process-map/map-steps.server';
import { readMap, readMaps } from '~/services/process-map/read-map.server';
import { saveMap } from '~/services/process-map/save-map.server';
import { startMap } from '~/services/process-map/start-map.server';

const twoSteps: ProcessMapInput = {
  steps: [
    { id: 'a', name: 'Quote', department: 'Sales', workingHours: 2, waitingHours: 16 },
    {
      id: 'b',
      name: 'Sign',
      department: 'Legal',
      workingHours: 1,
      next: [{ to: 'a', share: 20 }],
      end: true,
    },
  ],
};

async function engagementOf(actor: Actor) {
  return (await createEngagement(actor)).id;
}

describe('a map', () => {
  it('is empty before it is drawn, and comes back as it was saved', async () => {
    const actor = await createActor();
    const id = await engagementOf(actor);
    expect(await readMap(actor, id, 'current')).toMatchObject({
      ok: true,
      value: { revision: 0, map: { steps: [] }, updatedAt: null },
    });
    const saved = await saveMap(actor, id, { variant: 'current', content: twoSteps, revision: 0 });
    expect(saved).toMatchObject({ ok: true, value: { revision: 1 } });
    expect(await readMap(actor, id, 'current')).toMatchObject({
      ok: true,
      value: { revision: 1, map: twoSteps, updatedBy: actor.name },
    });
    expect(await readMap(actor, id, 'ideal')).toMatchObject({ value: { revision: 0 } });
  });

  it('keeps hostile texts as texts and cleans what no database takes', async () => {
    const actor = await createActor();
    const id = await engagementOf(actor);
    const name = '"]; click a call alert(1) %%{init:{}}%% <script>alert(1)</script>\u0000\ud800';
    await saveMap(actor, id, {
      variant: 'current',
      content: { steps: [{ id: 'a', name, department: "Robert'); DROP TABLE--" }] },
      revision: 0,
    });
    const read = await readMap(actor, id, 'current');
    expect(read.ok && read.value.map.steps[0]?.name).toBe(
      '"]; click a call alert(1) %%{init:{}}%% <script>alert(1)</script>\ufffd',
    );
  });

  it.each([
    ['no map', { steps: 'none' }],
    ['a step without id', { steps: [{ name: 'x' }] }],
    ['the same id twice', { steps: [{ id: 'a' }, { id: 'a' }] }],
    ['hours below zero', { steps: [{ id: 'a', workingHours: -1 }] }],
    ['too long a name', { steps: [{ id: 'a', name: 'x'.repeat(501) }] }],
    ['too many steps', { steps: Array.from({ length: 301 }, (_, index) => ({ id: `s${index}` })) }],
  ])('refuses %s and changes nothing', async (_, content) => {
    const actor = await createActor();
    const id = await engagementOf(actor);
    expect(await saveMap(actor, id, { variant: 'current', content, revision: 0 })).toMatchObject({
      ok: false,
      error: { code: 'process-map-invalid' },
    });
    expect(await database().processMap.count({ where: { engagementId: id } })).toBe(0);
  });

  it('refuses a map that is too large', async () => {
    const actor = await createActor();
    const id = await engagementOf(actor);
    const long = '价'.repeat(500);
    const content = {
      steps: Array.from({ length: 300 }, (_, index) => ({
        id: `s${index}`,
        name: long,
        input: long,
        output: long,
      })),
    };
    expect(await saveMap(actor, id, { variant: 'current', content, revision: 0 })).toMatchObject({
      ok: false,
      error: { code: 'process-map-too-large' },
    });
  });

  it('tells the second of two people who saved first, and overwrites only knowingly', async () => {
    const actor = await createActor();
    const id = await engagementOf(actor);
    const colleague = await createColleague(actor, 'consultant', id);
    const save = (by: Actor, name: string, revision: number) =>
      saveMap(by, id, { variant: 'current', content: { steps: [{ id: 'a', name }] }, revision });
    await save(actor, 'first', 0);
    expect(await save(colleague, 'theirs', 1)).toMatchObject({ ok: true, value: { revision: 2 } });
    expect(await save(actor, 'mine', 1)).toMatchObject({
      ok: false,
      error: { code: 'conflict', details: { revision: 2, by: colleague.name } },
    });
    expect(await save(actor, 'mine', 2)).toMatchObject({ ok: true, value: { revision: 3 } });
  });

  it('has one winner when two people draw the first step at once', async () => {
    const actor = await createActor();
    const id = await engagementOf(actor);
    const results = await Promise.all(
      ['one', 'two'].map((name) =>
        saveMap(actor, id, {
          variant: 'current',
          content: { steps: [{ id: 'a', name }] },
          revision: 0,
        }),
      ),
    );
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(results.find(({ ok }) => !ok)).toMatchObject({ error: { code: 'conflict' } });
  });

  it('leaves one line in the audit trail for one sitting', async () => {
    const actor = await createActor();
    const id = await engagementOf(actor);
    const colleague = await createColleague(actor, 'consultant', id);
    for (const [revision, by] of [actor, actor, colleague, actor].entries()) {
      await saveMap(by, id, { variant: 'current', content: twoSteps, revision });
    }
    const lines = await database().auditEntry.findMany({
      where: { engagementId: id, action: 'map.saved' },
    });
    expect(lines).toHaveLength(3);
    expect(lines[0]?.details).toEqual({ variant: 'current', steps: 2 });
  });

  it('is for people of the engagement, and only those who may edit change it', async () => {
    const actor = await createActor();
    const id = await engagementOf(actor);
    const director = await createColleague(actor, 'director', id);
    const member = await createColleague(actor, 'member', id);
    const stranger = await createActor();
    const input = { variant: 'current' as const, content: twoSteps, revision: 0 };
    expect(await saveMap(director, id, input)).toMatchObject({ error: { code: 'forbidden' } });
    expect(await saveMap(stranger, id, input)).toMatchObject({ error: { code: 'not-found' } });
    expect(await readMaps(director, id)).toMatchObject({ ok: true });
    expect(await readMaps(member, id)).toMatchObject({ error: { code: 'forbidden' } });
    expect(await readMaps(stranger, id)).toMatchObject({ error: { code: 'not-found' } });
  });

  it('is never overwritten where it cannot be read', async () => {
    const actor = await createActor();
    const id = await engagementOf(actor);
    await saveMap(actor, id, { variant: 'current', content: twoSteps, revision: 0 });
    await database().processMap.updateMany({
      where: { engagementId: id },
      data: { content: { steps: [{ broken: true }] } },
    });
    expect(await readMap(actor, id, 'current')).toMatchObject({
      error: { code: 'process-map-unreadable' },
    });
    expect(
      await saveMap(actor, id, { variant: 'current', content: twoSteps, revision: 0 }),
    ).toMatchObject({ error: { code: 'process-map-unreadable' } });
  });
});

describe('starting a map', () => {
  it('copies the current map with every step tied to the one it came from', async () => {
    const actor = await createActor();
    const id = await engagementOf(actor);
    expect(await copyMap(actor, id, { revision: 0 })).toMatchObject({
      error: { code: 'process-map-empty' },
    });
    await saveMap(actor, id, { variant: 'current', content: twoSteps, revision: 0 });
    expect(await copyMap(actor, id, { revision: 0 })).toMatchObject({ ok: true });
    const ideal = await readMap(actor, id, 'ideal');
    if (!ideal.ok) throw new Error(ideal.error.code);
    const [first, second] = ideal.value.map.steps;
    expect(first).toMatchObject({ name: 'Quote', derivedFrom: ['a'] });
    expect(first?.id).not.toBe('a');
    expect(second?.next).toEqual([{ to: first?.id, share: 20 }]);
    expect(await compareMaps(actor, id)).toMatchObject({
      ok: true,
      value: { difference: { removed: [], added: [], retimed: [], change: { leadHours: 0 } } },
    });
    expect(await copyMap(actor, id, { revision: 0 })).toMatchObject({
      error: { code: 'conflict' },
    });
  });

  it('takes every template in the actor’s language, and the two fit each other', async () => {
    const actor = { ...(await createActor()), locale: 'en' as const };
    const id = await engagementOf(actor);
    for (const { id: templateId, state } of processMapTemplates) {
      expect(await startMap(actor, id, { variant: state, templateId, revision: 0 })).toMatchObject({
        ok: true,
      });
    }
    const compared = await compareMaps(actor, id);
    if (!compared.ok) throw new Error(compared.error.code);
    expect(compared.value.current.steps[0]?.name).toBe('Collect leads');
    expect(compared.value.difference.change.leadHours).toBeLessThan(0);
    expect(compared.value.difference.merged.length).toBeGreaterThan(0);
  });
});

describe('the steps of both maps', () => {
  it('are listed for measures and the thread', async () => {
    const actor = await createActor();
    const id = await engagementOf(actor);
    await saveMap(actor, id, { variant: 'current', content: twoSteps, revision: 0 });
    await saveMap(actor, id, {
      variant: 'ideal',
      content: { steps: [{ id: 'x', name: 'Deal review', derivedFrom: ['a', 'b'] }] },
      revision: 0,
    });
    expect(await mapSteps(actor.workspaceId, id)).toEqual([
      { id: 'a', name: 'Quote', variant: 'current' },
      { id: 'b', name: 'Sign', variant: 'current' },
      { id: 'x', name: 'Deal review', variant: 'ideal' },
    ]);
    expect(await mapSteps('somewhere else', id)).toEqual([]);
  });
});
