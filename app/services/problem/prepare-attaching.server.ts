import { database } from '~/db/database.server';
import type { Actor } from '~/domain/permission/actor';
import type {
  DatasetChoices,
  EvidenceSources,
  MetricChoice,
} from '~/domain/problem/evidence-choice';
import type { EvidenceKind, MetricFigure } from '~/domain/problem/evidence-figure';
import type { SurveyNumbers } from '~/domain/problem/survey-figure';
import { type DomainError, fail, ok, type Result } from '~/domain/result';
import { listEvidenceSources, readDatasetChoices } from './evidence-choices.server';
import { freezeMetric } from './freeze-metric.server';
import { countSurvey } from './freeze-survey-answer.server';

export type Attaching = {
  problem: { id: string; title: string };
  sources: EvidenceSources;
  attachedCases: string[];
  choice: Partial<MetricChoice>;
  choices: DatasetChoices | null;
  /** The number as it would be frozen, or why there is none; null until enough is chosen. */
  preview: { figure: MetricFigure } | { error: DomainError } | null;
  survey: (SurveyNumbers & { id: string; title: string; minimumGroup: number }) | null;
};

/** What the page that attaches evidence shows for the kind that its address names. */
export async function prepareAttaching(
  actor: Actor,
  engagementId: string,
  problemId: string,
  kind: EvidenceKind,
  asked: { metric: Partial<MetricChoice>; surveyId?: string | undefined },
): Promise<Result<Attaching>> {
  const sources = await listEvidenceSources(actor, engagementId);
  if (!sources.ok) return sources;
  const scope = { workspaceId: actor.workspaceId, engagementId };
  const [problem, cases] = await Promise.all([
    database().problem.findFirst({
      where: { ...scope, id: problemId, deletedAt: null },
      select: { id: true, title: true },
    }),
    database().problemEvidence.findMany({
      where: { ...scope, problemId, kind: 'case' },
      select: { caseId: true },
    }),
  ]);
  if (!problem) return fail('not-found');
  return ok({
    problem,
    sources: sources.value,
    attachedCases: cases.flatMap(({ caseId }) => caseId ?? []),
    ...(await prepareMetric(actor, engagementId, kind, sources.value, asked.metric)),
    survey: await prepareSurvey(actor, engagementId, kind, sources.value, asked.surveyId),
  });
}

/** The newest data set, until another one is chosen. */
async function prepareMetric(
  actor: Actor,
  engagementId: string,
  kind: EvidenceKind,
  { datasets }: EvidenceSources,
  asked: Partial<MetricChoice>,
): Promise<Pick<Attaching, 'choice' | 'choices' | 'preview'>> {
  const dataset = datasets.find(({ id }) => id === asked.datasetId) ?? datasets[0];
  if (kind !== 'metric' || !dataset) return { choice: {}, choices: null, preview: null };
  const choices = await readDatasetChoices(actor, engagementId, dataset.id);
  if (!choices.ok) return { choice: asked, choices: null, preview: { error: choices.error } };
  const choice = fittingChoice({ ...asked, datasetId: dataset.id }, choices.value);
  const { metric, column, value } = choice;
  if (!metric || (column && !value)) return { choice, choices: choices.value, preview: null };
  const figure = await freezeMetric(actor, engagementId, {
    ...choice,
    datasetId: dataset.id,
    metric,
  });
  return {
    choice,
    choices: choices.value,
    preview: figure.ok ? { figure: figure.value } : { error: figure.error },
  };
}

/** What was chosen for another data set or column before is dropped. */
function fittingChoice(choice: Partial<MetricChoice>, choices: DatasetChoices) {
  const column = choices.columns.find(({ key }) => key === choice.column);
  const value = column?.values.find((known) => known.value === choice.value);
  const stage = choices.stages.find((known) => known === choice.stage);
  return {
    ...choice,
    column: column?.key,
    value: value?.value,
    stage,
  };
}

/** The survey that was chosen; without a choice the newest one that enough people have answered. */
async function prepareSurvey(
  actor: Actor,
  engagementId: string,
  kind: EvidenceKind,
  { surveys }: EvidenceSources,
  asked: string | undefined,
): Promise<Attaching['survey']> {
  const usual = surveys.find(({ answers }) => answers.shown) ?? surveys[0];
  const survey = surveys.find(({ id }) => id === asked) ?? usual;
  if (kind !== 'survey' || !survey) return null;
  const counted = await countSurvey(actor, engagementId, survey.id);
  return counted.ok ? counted.value : null;
}
