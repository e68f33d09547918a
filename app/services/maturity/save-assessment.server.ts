import { inTransaction } from '~/db/database.server';
import { scoreMaturity } from '~/domain/maturity/maturity-score';
import type { AssessmentInput } from '~/domain/maturity/maturity-view';
import type { Actor } from '~/domain/permission/actor';
import { fail, ok, type Result } from '~/domain/result';
import { now, today } from '~/platform/clock.server';
import { newId } from '~/platform/ids.server';
import { authorizeEngagement } from '~/services/access/authorize.server';
import { recordAudit } from '~/services/audit/record-audit.server';
import { type StoredAssessment, storedAssessment } from './assessment-record';
import { maturityModel } from './maturity-model.server';

type Saved = Result<{ id: string }>;

/** Records what was seen on a day. */
export async function createAssessment(
  actor: Actor,
  engagementId: string,
  input: AssessmentInput,
): Promise<Saved> {
  const access = await authorizeEngagement(actor, engagementId, 'engagement:edit');
  if (!access.ok) return access;
  const checked = checkInput(actor, input);
  if (!checked.ok) return checked;
  const id = newId();
  return inTransaction(async (transaction) => {
    await transaction.maturityAssessment.create({
      data: {
        id,
        workspaceId: actor.workspaceId,
        engagementId,
        ...columnsOf(input, 1),
        createdById: actor.userId,
        createdAt: now(),
      },
    });
    await recordAudit(transaction, actor, {
      engagementId,
      action: 'maturity.assessed',
      subjectType: 'maturity-assessment',
      subjectId: id,
      details: detailsOf(input),
    });
    return ok({ id });
  });
}

/** Saves over the revision that the form was opened with; a newer one is a conflict. */
export async function updateAssessment(
  actor: Actor,
  engagementId: string,
  assessmentId: string,
  input: AssessmentInput & { revision: number },
): Promise<Saved> {
  const access = await authorizeEngagement(actor, engagementId, 'engagement:edit');
  if (!access.ok) return access;
  const checked = checkInput(actor, input);
  if (!checked.ok) return checked;
  const where = {
    id: assessmentId,
    workspaceId: actor.workspaceId,
    engagementId,
    deletedAt: null,
  };
  return inTransaction(async (transaction): Promise<Saved> => {
    const row = await transaction.maturityAssessment.findFirst({ where });
    if (!row) return fail('not-found');
    const stored = storedAssessment(row.levels);
    if (stored.revision !== input.revision) return fail('conflict');
    // The revision stands inside the JSON, so the row must still hold what was read.
    const { count } = await transaction.maturityAssessment.updateMany({
      where: { ...where, levels: { equals: stored } },
      data: columnsOf(input, stored.revision + 1),
    });
    if (count === 0) return fail('conflict');
    await recordAudit(transaction, actor, {
      engagementId,
      action: 'maturity.changed',
      subjectType: 'maturity-assessment',
      subjectId: assessmentId,
      details: detailsOf(input),
    });
    return ok({ id: assessmentId });
  });
}

/** The form offers only what the model has and days that have been; anything else did not come from it. */
function checkInput(actor: Actor, input: AssessmentInput): Result<null> {
  if (input.assessedOn > today(actor.timeZone)) {
    return fail('invalid-input', undefined, { assessedOn: 'maturity:form.dateAhead' });
  }
  const known = new Map(
    maturityModel().dimensions.map(({ id, levels }) => [
      id,
      new Set(levels.flatMap(({ marks }) => marks.map((mark) => mark.id))),
    ]),
  );
  const ids = new Set(input.dimensions.map(({ id }) => id));
  const fits =
    ids.size === input.dimensions.length &&
    input.dimensions.every(({ id, marks }) => marks.every((mark) => known.get(id)?.has(mark))) &&
    input.dimensions.every(({ id }) => known.has(id));
  if (!fits) return fail('invalid-input');
  if (input.dimensions.length === 0) {
    return fail('invalid-input', undefined, { '': 'maturity:form.nothingAssessed' });
  }
  return ok(null);
}

/** `overall` is 0 while a dimension is missing; it is always what the entries score. */
function columnsOf(input: AssessmentInput, revision: number) {
  const { id, version } = maturityModel();
  const levels: StoredAssessment = {
    model: { id, version },
    revision,
    dimensions: input.dimensions,
  };
  return {
    assessedOn: input.assessedOn,
    note: input.note,
    levels,
    overall: scoreMaturity(maturityModel(), levels).overall ?? 0,
  };
}

function detailsOf(input: AssessmentInput) {
  return {
    date: input.assessedOn,
    overall: scoreMaturity(maturityModel(), input).overall ?? '–',
  };
}
