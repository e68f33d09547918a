import { database } from '~/db/database.server';
import { maturityDifference, scoreMaturity } from '~/domain/maturity/maturity-score';
import type { AssessmentView, MaturityView } from '~/domain/maturity/maturity-view';
import type { Actor } from '~/domain/permission/actor';
import { ok, type Result } from '~/domain/result';
import type { Locale } from '~/i18n/locale';
import { authorizeEngagement } from '~/services/access/authorize.server';
import { storedAssessment } from './assessment-record';
import { maturityModel, writeMaturityModel } from './maturity-model.server';

/** The model and every assessment of the engagement, scored and compared with the one before. */
export async function listAssessments(
  actor: Actor,
  engagementId: string,
  locale: Locale,
): Promise<Result<MaturityView>> {
  const access = await authorizeEngagement(actor, engagementId, 'engagement:read');
  if (!access.ok) return access;
  const rows = await database().maturityAssessment.findMany({
    where: { workspaceId: actor.workspaceId, engagementId, deletedAt: null },
    orderBy: [{ assessedOn: 'desc' }, { createdAt: 'desc' }, { id: 'asc' }],
  });
  const people = await database().user.findMany({
    where: {
      workspaceId: actor.workspaceId,
      id: { in: rows.map(({ createdById }) => createdById) },
    },
    select: { id: true, name: true },
  });
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const model = maturityModel();
  const stored = rows.map((row) => storedAssessment(row.levels));
  return ok({
    model: writeMaturityModel(locale),
    assessments: rows.flatMap((row, index): AssessmentView[] => {
      const assessment = stored[index];
      if (!assessment) return [];
      const before = stored[index + 1];
      const difference = before ? maturityDifference(model, before, assessment) : null;
      // Marks of a dimension that nobody looked at this time, or last time, are not lost or gained.
      const compared = difference?.dimensions.filter(({ change }) => change !== null) ?? [];
      const count = (which: 'gainedMarks' | 'lostMarks') =>
        compared.reduce((sum, dimension) => sum + dimension[which].length, 0);
      return [
        {
          id: row.id,
          assessedOn: row.assessedOn,
          note: row.note,
          assessedBy: names.get(row.createdById) ?? '',
          revision: assessment.revision,
          dimensions: assessment.dimensions,
          score: scoreMaturity(model, assessment),
          change: difference && {
            overall: difference.overall.change,
            gainedMarks: count('gainedMarks'),
            lostMarks: count('lostMarks'),
          },
        },
      ];
    }),
  });
}
