import { createActor, createColleague, createEngagement } from 'test/factories/people';
import { describe, expect, it } from 'vitest';
import { database } from '~/db/database.server';
import { readMapFigures } from '~/services/process-map/read-map-figures.server';
import { readRoleRates, saveRoleRates } from '~/services/process-map/role-rates.server';
import { saveMap } from '~/services/process-map/save-map.server';

describe('what an hour of each role costs', () => {
  it('is set, changed and forgotten, and both maps share it', async () => {
    const actor = await createActor();
    const { id } = await createEngagement(actor);
    const steps = [{ id: 'a', role: 'Rep', workingHours: 2, volume: 10 }];
    await saveMap(actor, id, { variant: 'current', content: { steps }, revision: 0 });
    await saveRoleRates(actor, id, [
      { role: 'Rep', hourlyCost: 120.5 },
      { role: 'Lead', hourlyCost: 300 },
    ]);
    await saveRoleRates(actor, id, [
      { role: 'Rep', hourlyCost: 130, before: 120.5 },
      { role: 'Lead', before: 300 },
    ]);
    expect(await readRoleRates(actor, id)).toEqual({
      ok: true,
      value: [{ role: 'Rep', hourlyCost: 130 }],
    });
    for (const variant of ['current', 'ideal'] as const) {
      expect(await readMapFigures(actor, id, { variant, heat: null })).toMatchObject({
        ok: true,
        value: { rates: { Rep: 130 }, roles: ['Rep'], casesPerMonth: 10 },
      });
    }
    expect(
      await database().auditEntry.findMany({
        where: { engagementId: id, action: 'map.rates-set' },
      }),
    ).toHaveLength(2);
  });

  it('is a conflict where somebody else changed it, and nothing is written', async () => {
    const actor = await createActor();
    const { id } = await createEngagement(actor);
    await saveRoleRates(actor, id, [{ role: 'Rep', hourlyCost: 100 }]);
    expect(
      await saveRoleRates(actor, id, [
        { role: 'Lead', hourlyCost: 50 },
        { role: 'Rep', hourlyCost: 90 },
      ]),
    ).toMatchObject({ ok: false, error: { code: 'conflict' } });
    expect(await readRoleRates(actor, id)).toMatchObject({ value: [{ role: 'Rep' }] });
  });

  it('is for people who may edit the engagement', async () => {
    const actor = await createActor();
    const { id } = await createEngagement(actor);
    const director = await createColleague(actor, 'director', id);
    const member = await createColleague(actor, 'member', id);
    const stranger = await createActor();
    const rates = [{ role: 'Rep', hourlyCost: 100 }];
    expect(await saveRoleRates(director, id, rates)).toMatchObject({
      error: { code: 'forbidden' },
    });
    expect(await saveRoleRates(stranger, id, rates)).toMatchObject({
      error: { code: 'not-found' },
    });
    expect(await readRoleRates(director, id)).toMatchObject({ ok: true });
    expect(await readRoleRates(member, id)).toMatchObject({ error: { code: 'forbidden' } });
  });
});
