import {
  createActor,
  createColleague,
  createEngagement,
  signedInRequest,
} from 'test/factories/people';
import { afterEach, describe, expect, test } from 'vitest';
import { database } from '~/db/database.server';
import type { AssessmentInput } from '~/domain/maturity/maturity-view';
import { setFixedInstant } from '~/platform/clock.server';
import * as maturityRoute from '~/routes/_app.engagements.$engagementId.maturity/route';
import * as assessmentRoute from '~/routes/_app.engagements.$engagementId.maturity_.$assessmentId/route';
import { setAssessmentDeleted } from '~/services/maturity/delete-assessment.server';
import { listAssessments } from '~/services/maturity/list-assessments.server';
import { maturityModel } from '~/services/maturity/maturity-model.server';
import { createAssessment, updateAssessment } from '~/services/maturity/save-assessment.server';

afterEach(() => setFixedInstant(null));

const dimensions = maturityModel().dimensions;

/** The marks of the levels from 2 up to one. */
function marksUpTo(id: string, level: number): string[] {
  const dimension = dimensions.find((one) => one.id === id);
  const levels = dimension?.levels.filter((one) => one.level > 1 && one.level <= level) ?? [];
  return levels.flatMap(({ marks }) => marks.map((mark) => mark.id));
}

function assessment(levelOf: (id: string) => number, assessedOn = '2026-01-10'): AssessmentInput {
  return {
    assessedOn,
    note: '',
    dimensions: dimensions.map(({ id }) => ({
      id,
      claimed: 3,
      marks: marksUpTo(id, levelOf(id)),
      note: '',
    })),
  };
}

function value<T>(result: { ok: true; value: T } | { ok: false; error: { code: string } }): T {
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

describe('maturity assessments', () => {
  test('the overall level is the lowest dimension, and history tells what changed', async () => {
    const actor = await createActor();
    const { id } = await createEngagement(actor);
    value(
      await createAssessment(
        actor,
        id,
        assessment(() => 1),
      ),
    );
    value(
      await createAssessment(
        actor,
        id,
        assessment((dimension) => (dimension === 'data' ? 2 : 3), '2026-03-10'),
      ),
    );
    const view = value(await listAssessments(actor, id, 'en'));
    expect(view.assessments.map(({ assessedOn }) => assessedOn)).toEqual([
      '2026-03-10',
      '2026-01-10',
    ]);
    const [latest, first] = view.assessments;
    expect(latest?.score.overall).toBe(2);
    expect(latest?.score.weakest).toEqual(['data']);
    expect(latest?.change).toMatchObject({ overall: 1, lostMarks: 0 });
    expect(latest?.change?.gainedMarks).toBeGreaterThan(10);
    expect(first?.score.overall).toBe(1);
    expect(first?.change).toBeNull();
    expect(first?.score.dimensions.every(({ claimGap }) => claimGap === 2)).toBe(true);
    expect(view.model.dimensions.map((one) => one.name)).toContain('Data and measures');
    const stored = await database().maturityAssessment.findMany({
      where: { engagementId: id },
      orderBy: { assessedOn: 'asc' },
    });
    expect(stored.map(({ overall }) => overall)).toEqual([1, 2]);
  });

  test('an assessment of some dimensions has levels but no overall one', async () => {
    const actor = await createActor();
    const { id } = await createEngagement(actor);
    const whole = assessment(() => 2);
    value(
      await createAssessment(actor, id, { ...whole, dimensions: whole.dimensions.slice(0, 2) }),
    );
    value(
      await createAssessment(
        actor,
        id,
        assessment(() => 2, '2026-01-05'),
      ),
    );
    const [only] = value(await listAssessments(actor, id, 'zh-CN')).assessments;
    // What was not looked at again is not lost.
    expect(only?.change).toEqual({ overall: null, gainedMarks: 0, lostMarks: 0 });
    expect(only?.score.overall).toBeNull();
    expect(only?.score.meanLevel).toBe(2);
  });

  test('refuses days ahead, unknown marks and an empty sheet', async () => {
    setFixedInstant(new Date('2026-02-01T08:00:00Z'));
    const actor = await createActor();
    const { id } = await createEngagement(actor);
    const good = assessment(() => 2);
    const strange = { id: 'data', claimed: null, marks: ['tools-2-crm'], note: '' };
    expect(await createAssessment(actor, id, { ...good, assessedOn: '2026-02-02' })).toMatchObject({
      error: { fields: { assessedOn: 'maturity:form.dateAhead' } },
    });
    expect(await createAssessment(actor, id, { ...good, dimensions: [strange] })).toMatchObject({
      error: { code: 'invalid-input' },
    });
    expect(await createAssessment(actor, id, { ...good, dimensions: [] })).toMatchObject({
      error: { fields: { '': 'maturity:form.nothingAssessed' } },
    });
    expect(await database().maturityAssessment.count({ where: { engagementId: id } })).toBe(0);
  });

  test('of two changes from the same revision the second is told of the conflict', async () => {
    const actor = await createActor();
    const { id } = await createEngagement(actor);
    const saved = value(
      await createAssessment(
        actor,
        id,
        assessment(() => 1),
      ),
    );
    const change = { ...assessment(() => 2), revision: 1 };
    const both = await Promise.all([
      updateAssessment(actor, id, saved.id, change),
      updateAssessment(actor, id, saved.id, { ...change, note: 'second' }),
    ]);
    expect(both.map((result) => (result.ok ? 'saved' : result.error.code)).toSorted()).toEqual([
      'conflict',
      'saved',
    ]);
    const [only] = value(await listAssessments(actor, id, 'en')).assessments;
    expect(only).toMatchObject({ revision: 2, score: { overall: 2 } });
  });

  test('deleting can be taken back and both are on record', async () => {
    const actor = await createActor();
    const { id } = await createEngagement(actor);
    const saved = value(
      await createAssessment(
        actor,
        id,
        assessment(() => 1),
      ),
    );
    value(await setAssessmentDeleted(actor, id, saved.id, true));
    expect(value(await listAssessments(actor, id, 'en')).assessments).toEqual([]);
    value(await setAssessmentDeleted(actor, id, saved.id, false));
    expect(value(await listAssessments(actor, id, 'en')).assessments).toHaveLength(1);
    const trail = await database().auditEntry.findMany({ where: { subjectId: saved.id } });
    expect(trail.map(({ action }) => action).toSorted()).toEqual([
      'maturity.assessed',
      'maturity.deleted',
      'maturity.restored',
    ]);
  });

  test('directors read, pilot members and strangers do not', async () => {
    const actor = await createActor();
    const { id } = await createEngagement(actor);
    const director = await createColleague(actor, 'director', id);
    const member = await createColleague(actor, 'member', id);
    const stranger = await createActor();
    expect((await listAssessments(director, id, 'en')).ok).toBe(true);
    expect(
      await createAssessment(
        director,
        id,
        assessment(() => 1),
      ),
    ).toMatchObject({
      error: { code: 'forbidden' },
    });
    expect(await listAssessments(member, id, 'en')).toMatchObject({ error: { code: 'forbidden' } });
    expect(await listAssessments(stranger, id, 'en')).toMatchObject({
      error: { code: 'not-found' },
    });
  });
});

describe('the pages', () => {
  const call = <T>(
    handler: (args: never) => Promise<T>,
    request: Request,
    params: Record<string, string>,
  ) => handler({ request, params, context: {} } as never);

  test('a sheet is posted, drawn, deleted and restored', async () => {
    const actor = await createActor();
    const { id: engagementId } = await createEngagement(actor);
    const url = `/engagements/${engagementId}/maturity`;
    const sheet = new FormData();
    sheet.set('assessedOn', '2026-01-10');
    sheet.set('dimensions.0.id', 'data');
    sheet.set('dimensions.0.claimed', '2');
    for (const mark of marksUpTo('data', 2)) sheet.append('dimensions.0.marks[]', mark);
    sheet.set('dimensions.1.id', 'tools');
    sheet.set('dimensions.1.claimed', '');
    const posted = await call(
      assessmentRoute.action,
      await signedInRequest(actor, `${url}/new`, sheet),
      { engagementId, assessmentId: 'new' },
    );
    expect((posted as Response).headers.get('location')).toBe(url);
    const page = await call(maturityRoute.loader, await signedInRequest(actor, url), {
      engagementId,
    });
    expect(page.shown?.dimensions).toMatchObject([{ id: 'data', claimed: 2 }]);
    expect(page.drawing?.wide).toContain('<svg');
    const id = page.shown?.id ?? '';
    const change = async (intent: string) =>
      call(maturityRoute.action, await signedInRequest(actor, url, { intent, id }), {
        engagementId,
      });
    expect(await change('delete')).toMatchObject({ status: 302 });
    expect(await database().maturityAssessment.count({ where: { id, deletedAt: null } })).toBe(0);
    expect(await change('restore')).toMatchObject({ status: 302 });
    expect(await database().maturityAssessment.count({ where: { id, deletedAt: null } })).toBe(1);
  });
});
