import { pinChosen } from '~/domain/problem/rank-problems';
import { type ProcessStep, processMapSchema } from '~/domain/process-map/process-map';
import type { ThreadRecords } from '~/domain/thread/thread-records';
import type { ThreadRows } from './load-thread-rows.server';

/** The stored rows as the thread wants them: each record with the ids of those it was made for. */
export function threadRecordsOf(rows: ThreadRows): ThreadRecords {
  const problemIds = new Set(rows.problems.map(({ id }) => id));
  const evidence = rows.evidence.filter(({ problemId }) => problemIds.has(problemId));
  const steps = readSteps(rows);
  const measures = rows.measures.map((measure) => ({
    id: measure.id,
    title: measure.action,
    problemIds: [measure.problemId],
    stepIds: measure.stepId ? steps.resolve(measure.stepId) : [],
    goalIds: measure.goalId ? [measure.goalId] : [],
  }));
  const tiedSteps = new Set(measures.flatMap(({ stepIds }) => stepIds));
  const sections = manualSections(rows);
  return {
    evidence: [
      ...evidence.filter(({ caseId }) => !caseId).map(({ id, kind }) => ({ id, title: kind })),
      ...rows.cases.map(({ id, dealName }) => ({ id, title: dealName })),
    ],
    problems: pinChosen(rows.problems).map(({ id, title, chosen }) => ({
      id,
      title,
      chosen,
      evidenceIds: evidence
        .filter(({ problemId }) => problemId === id)
        .map((piece) => piece.caseId ?? piece.id),
    })),
    // A map has many steps; those that nothing is wrong with and nothing is done about stay out.
    steps: steps.all
      .filter((step) => step.marked || tiedSteps.has(step.id))
      .map((step) => ({
        ...step,
        problemIds: measures
          .filter(({ stepIds }) => stepIds.includes(step.id))
          .flatMap((measure) => measure.problemIds)
          .filter((id) => problemIds.has(id)),
      })),
    measures,
    goals: rows.goals.map(({ id, name }) => ({ id, title: name })),
    pilots: rows.pilots.map(({ id, question, goalId }) => ({
      id,
      title: question,
      goalIds: goalId ? [goalId] : [],
      measureIds: rows.adjustments
        .filter(({ pilotId }) => pilotId === id)
        .flatMap(({ measureId }) => measureId ?? [])
        .filter((measureId) => rows.measures.some((measure) => measure.id === measureId)),
    })),
    manualSections: sections.named,
    rolloutTeams: rows.rolloutTeams.flatMap(({ id, teamId }) => {
      const team = rows.teams.find((candidate) => candidate.id === teamId);
      return team ? [{ id, title: team.name, manualSectionIds: sections.released }] : [];
    }),
  };
}

type Step = { id: string; title: string; marked: boolean };

/**
 * The steps of the current map, and those of the ideal one that are new there. A measure for an
 * ideal step belongs to the current steps that the ideal one stands for.
 */
function readSteps(rows: ThreadRows): { all: Step[]; resolve: (stepId: string) => string[] } {
  const current = stepsOf(rows, 'current');
  const ideal = stepsOf(rows, 'ideal');
  const currentIds = new Set(current.map(({ id }) => id));
  const origins = new Map(
    ideal.map(({ id, derivedFrom }) => [id, derivedFrom.filter((from) => currentIds.has(from))]),
  );
  const added = ideal.filter(({ id }) => !currentIds.has(id) && origins.get(id)?.length === 0);
  return {
    all: [
      ...current.map(({ id, name, marks }) => ({ id, title: name, marked: marks.length > 0 })),
      ...added.map(({ id, name }) => ({ id, title: name, marked: false })),
    ],
    resolve: (stepId) => {
      const from = origins.get(stepId) ?? [];
      return from.length > 0 ? from : [stepId];
    },
  };
}

function stepsOf(rows: ThreadRows, variant: string): ProcessStep[] {
  const map = rows.maps.find((candidate) => candidate.variant === variant);
  const parsed = processMapSchema.safeParse(map?.content);
  return parsed.success ? parsed.data.steps : [];
}

/**
 * The sections of the newest manual that a measure names, and which of them a released manual has:
 * every rollout team works by the released one. Without a manual there is nothing to name.
 */
function manualSections(rows: ThreadRows) {
  const headings = headingsOf(rows.manuals[0]?.markdown);
  const released = headingsOf(rows.manuals.find(({ status }) => status === 'released')?.markdown);
  const measured = new Map<string, string[]>();
  for (const { id, manualSection } of rows.measures) {
    const heading = manualSection.trim();
    if (heading !== '') measured.set(heading, [...(measured.get(heading) ?? []), id]);
  }
  const named = [...measured]
    .filter(([heading]) => headings.has(heading) || released.has(heading))
    .map(([heading, measureIds]) => ({ id: heading, title: heading, measureIds }));
  return { named, released: named.filter(({ id }) => released.has(id)).map(({ id }) => id) };
}

function headingsOf(markdown = ''): Set<string> {
  return new Set(
    [...markdown.matchAll(/^#{1,3}\s+(.+?)\s*#*$/gm)].map(([, heading]) => heading ?? ''),
  );
}
