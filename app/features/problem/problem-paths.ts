import type { EvidenceKind } from '~/domain/problem/evidence-figure';
import { paths } from '~/platform/paths';

/** The page that attaches evidence to a problem. */
export function attachPath(engagementId: string, problemId: string, kind?: EvidenceKind): string {
  const path = `${paths.engagement.problem(engagementId, problemId)}/evidence`;
  return kind ? `${path}?kind=${kind}` : path;
}
