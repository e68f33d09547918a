import { paths } from '~/platform/paths';

const to = paths.engagement;

/** Where each criterion of a gate is met. */
const places: Record<string, (id: string) => string> = {
  'diagnosis.dataset': to.data,
  'diagnosis.survey': to.surveys,
  'diagnosis.cases': to.cases,
  'diagnosis.problems': to.problems,
  'diagnosis.evidence': to.problems,
  'diagnosis.maturity': to.maturity,
  'mapping.currentMap': (id) => to.map(id, 'current'),
  'mapping.completeSteps': (id) => to.map(id, 'current'),
  'mapping.marks': (id) => to.map(id, 'current'),
  'mapping.idealMap': (id) => to.map(id, 'ideal'),
  'mapping.ownedBreaks': (id) => to.map(id, 'ideal'),
  'mapping.controlPoints': (id) => to.map(id, 'ideal'),
  'redesign.measures': to.measures,
  'redesign.owners': to.measures,
  'redesign.goals': to.goals,
  'redesign.linkedMeasures': to.measures,
  'pilot.teams': to.pilot,
  'pilot.metric': to.pilot,
  'pilot.baseline': to.goals,
  'pilot.dates': to.pilot,
  'pilot.period': to.pilot,
  'pilot.checkIns': to.goals,
  'pilot.pulse': to.surveys,
  'pilot.adjustments': to.pilot,
  'pilot.comparison': to.pilot,
  'rollout.manual': to.manual,
  'rollout.firstWave': to.rollout,
  'rollout.teamsLive': to.rollout,
  'rollout.training': to.training,
  'rollout.monthlyReview': to.reviews,
};

export function placeOfCriterion(engagementId: string, phase: string, criterionId: string): string {
  return places[`${phase}.${criterionId}`]?.(engagementId) ?? to.gate(engagementId, phase);
}
