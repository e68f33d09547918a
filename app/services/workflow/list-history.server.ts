import { database } from '~/db/database.server';
import type { Actor } from '~/domain/permission/actor';
import { ok, type Result } from '~/domain/result';
import { authorizeEngagement } from '~/services/access/authorize.server';

export type HistoryLine = {
  id: string;
  at: string;
  person: string;
} & (
  | {
      kind: 'step';
      machineId: string;
      type: string;
      from: string;
      to: string;
      reason: string | null;
    }
  | {
      kind: 'change';
      action: string;
      subjectType: string;
      details: Record<string, string | number>;
    }
);

const pageSize = 100;

/** Who did what and when, newest first: the machines' steps and the other audited changes. */
export async function listHistory(
  actor: Actor,
  engagementId: string,
  before?: string,
): Promise<Result<{ lines: HistoryLine[]; next: string | null }>> {
  const access = await authorizeEngagement(actor, engagementId, 'engagement:read');
  if (!access.ok) return access;
  const where = {
    workspaceId: actor.workspaceId,
    engagementId,
    ...(before && { at: { lt: new Date(before) } }),
  };
  const page = { where, orderBy: { at: 'desc' as const }, take: pageSize };
  const [steps, changes] = await Promise.all([
    database().workflowEvent.findMany({ ...page, orderBy: [{ at: 'desc' }, { sequence: 'desc' }] }),
    database().auditEntry.findMany(page),
  ]);
  const names = await namesOf(actor, [...steps, ...changes]);
  const lines: HistoryLine[] = [
    ...steps.map((step) => ({
      kind: 'step' as const,
      id: step.id,
      at: step.at.toISOString(),
      person: names.get(step.actorId) ?? '',
      machineId: step.machineId,
      type: step.type,
      from: step.fromState,
      to: step.toState,
      reason: step.reason,
    })),
    ...changes.map((change) => ({
      kind: 'change' as const,
      id: change.id,
      at: change.at.toISOString(),
      person: names.get(change.actorId) ?? '',
      action: change.action,
      subjectType: change.subjectType,
      details: change.details as Record<string, string | number>,
    })),
  ].sort((one, other) => (one.at < other.at ? 1 : one.at > other.at ? -1 : 0));
  const shown = lines.slice(0, pageSize);
  return ok({ lines: shown, next: lines.length > pageSize ? (shown.at(-1)?.at ?? null) : null });
}

async function namesOf(actor: Actor, rows: { actorId: string }[]): Promise<Map<string, string>> {
  const people = await database().user.findMany({
    where: { workspaceId: actor.workspaceId, id: { in: [...new Set(rows.map((r) => r.actorId))] } },
    select: { id: true, name: true },
  });
  return new Map(people.map(({ id, name }) => [id, name]));
}
