import { paths } from '~/platform/paths';

export function newAssessmentPath(engagementId: string): string {
  return `${paths.engagement.maturity(engagementId)}/new`;
}

export function assessmentPath(engagementId: string, assessmentId: string): string {
  return `${paths.engagement.maturity(engagementId)}/${assessmentId}`;
}
