import type { LooseEnd } from '~/domain/thread/loose-ends';
import type { NodeKey, ThreadKind } from '~/domain/thread/thread-records';
import { paths } from '~/platform/paths';

export function splitKey(key: NodeKey): { kind: ThreadKind; id: string } {
  const colon = key.indexOf(':');
  return { kind: key.slice(0, colon) as ThreadKind, id: key.slice(colon + 1) };
}

/** The page of a record of the thread; evidence is placed by what it was taken from. */
export function placeOf(engagementId: string, key: NodeKey): string {
  const { kind, id } = splitKey(key);
  const place: Record<ThreadKind, () => string> = {
    evidence: () => paths.engagement.case(engagementId, id),
    problem: () => paths.engagement.problem(engagementId, id),
    step: () => paths.engagement.map(engagementId),
    measure: () => paths.engagement.measures(engagementId),
    goal: () => paths.engagement.goal(engagementId, id),
    pilot: () => paths.engagement.pilot(engagementId),
    'manual-section': () => paths.engagement.manual(engagementId),
    'rollout-team': () => paths.engagement.rollout(engagementId),
  };
  return place[kind]();
}

/** Where a loose end is tied: the page whose record would name the other one. */
export function mendingPlace(engagementId: string, end: LooseEnd): string {
  const { id } = splitKey(end.node);
  switch (end.kind) {
    case 'problem-without-evidence':
      return `${paths.engagement.problem(engagementId, id)}/evidence`;
    case 'evidence-without-problem':
      return paths.engagement.problems(engagementId);
    case 'problem-without-step':
    case 'marked-step-without-problem':
    case 'problem-without-measure':
    case 'goal-without-measure':
    case 'measure-without-problem':
    case 'measure-without-goal':
    case 'measure-without-manual-section':
    case 'manual-section-without-measure':
      return paths.engagement.measures(engagementId);
    case 'goal-without-pilot':
    case 'pilot-without-goal':
      return paths.engagement.pilot(engagementId);
    case 'manual-section-without-team':
      return paths.engagement.rollout(engagementId);
    case 'team-without-manual-section':
      return paths.engagement.manual(engagementId);
    case 'broken-reference':
      return placeOf(engagementId, end.node);
  }
}
