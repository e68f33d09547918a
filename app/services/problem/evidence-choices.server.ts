import { database } from '~/db/database.server';
import type { Actor } from '~/domain/permission/actor';
import {
  blankValue,
  type DatasetChoices,
  type EvidenceSources,
} from '~/domain/problem/evidence-choice';
import { ok, type Result } from '~/domain/result';
import { answerCount } from '~/domain/survey/survey-view';
import { authorizeEngagement } from '~/services/access/authorize.server';
import { outcomeOf } from '~/services/case-interview/list-cases.server';
import { findDatasetFolder } from '~/services/dataset/find-dataset-folder.server';
import { filterValues } from '~/warehouse/filter-values.server';

/** Where evidence for a problem can come from in this engagement. */
export async function listEvidenceSources(
  actor: Actor,
  engagementId: string,
): Promise<Result<EvidenceSources>> {
  const access = await authorizeEngagement(actor, engagementId, 'engagement:edit');
  if (!access.ok) return access;
  const scope = { workspaceId: actor.workspaceId, engagementId, deletedAt: null };
  const [datasets, surveys, cases] = await Promise.all([
    database().dataset.findMany({
      where: { ...scope, importedAt: { not: null } },
      orderBy: [{ importedAt: 'desc' }, { id: 'asc' }],
      select: { id: true, name: true, periodFrom: true, periodTo: true },
    }),
    database().survey.findMany({
      where: { ...scope, openedAt: { not: null } },
      orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
      select: { id: true, title: true, minimumGroup: true },
    }),
    database().caseInterview.findMany({
      where: scope,
      orderBy: [{ interviewedOn: 'desc' }, { createdAt: 'desc' }, { id: 'asc' }],
      select: { id: true, dealName: true, customer: true, outcome: true },
    }),
  ]);
  const answers = await database().surveyResponse.groupBy({
    by: ['surveyId'],
    where: { workspaceId: actor.workspaceId, surveyId: { in: surveys.map(({ id }) => id) } },
    _count: { _all: true },
  });
  const answerCounts = new Map(answers.map((group) => [group.surveyId, group._count._all]));
  return ok({
    datasets: datasets.map(({ id, name, periodFrom, periodTo }) => ({
      id,
      name,
      from: periodFrom,
      to: periodTo,
    })),
    surveys: surveys.map(({ id, title, minimumGroup }) => ({
      id,
      title,
      answers: answerCount(answerCounts.get(id) ?? 0, minimumGroup),
    })),
    cases: cases.map((record) => ({ ...record, outcome: outcomeOf(record.outcome) })),
  });
}

/** What the deals of a data set can be narrowed to. */
export async function readDatasetChoices(
  actor: Actor,
  engagementId: string,
  datasetId: string,
): Promise<Result<DatasetChoices>> {
  const access = await authorizeEngagement(actor, engagementId, 'engagement:edit');
  if (!access.ok) return access;
  const dataset = await findDatasetFolder(actor, engagementId, datasetId);
  if (!dataset.ok) return dataset;
  const values = await filterValues(dataset.value.folder);
  if (!values.ok) return values;
  return ok({
    columns: values.value.columns.map((column) => ({
      key: column.key,
      header: column.header,
      values: column.values.map(({ value, count }) => ({ value: value ?? blankValue, count })),
    })),
    stages: values.value.stages,
  });
}
