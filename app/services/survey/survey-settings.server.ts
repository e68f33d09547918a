import type { Queryable } from '~/db/database.server';
import type { Actor } from '~/domain/permission/actor';
import { fail, ok, type Result } from '~/domain/result';
import type { SurveyKind } from '~/domain/survey/survey-state';
import { today } from '~/platform/clock.server';

/** What a consultant decides about a survey beside its questions. */
export type SurveySettings = {
  title: string;
  /** How many people get the link; the response rate needs it. */
  invited?: number | undefined;
  /** Last day that takes answers. */
  closesOn?: string | undefined;
  minimumGroup: number;
  /** The pilot that a pulse asks about. */
  pilotId?: string | undefined;
};

/** The settings as columns; refuses a last day that has passed and somebody else's pilot. */
export async function settingsColumns(
  queryable: Queryable,
  actor: Actor,
  engagementId: string,
  kind: SurveyKind,
  settings: SurveySettings,
) {
  const dates = checkClosingDay(actor, settings.closesOn);
  if (!dates.ok) return dates;
  const pilotId = kind === 'pulse' ? (settings.pilotId ?? null) : null;
  if (pilotId !== null) {
    const pilot = await queryable.pilot.count({
      where: { id: pilotId, workspaceId: actor.workspaceId, engagementId },
    });
    if (pilot === 0) return fail('invalid-input', undefined, { pilotId: 'form:invalidChoice' });
  }
  return ok({
    title: settings.title,
    invited: settings.invited ?? null,
    closesOn: settings.closesOn ?? null,
    minimumGroup: settings.minimumGroup,
    pilotId,
  });
}

export function checkClosingDay(actor: Actor, closesOn: string | undefined): Result<null> {
  return closesOn !== undefined && closesOn < today(actor.timeZone)
    ? fail('invalid-input', undefined, { closesOn: 'survey:form.closesOnPast' })
    : ok(null);
}
