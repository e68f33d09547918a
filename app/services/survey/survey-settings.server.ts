import type { Queryable } from '~/db/database.server';
import type { Actor } from '~/domain/permission/actor';
import { fail, ok, type Result } from '~/domain/result';
import type { SurveyDefinition } from '~/domain/survey/survey-definition';
import { makePromise, type PromiseWish, type SurveyPromise } from '~/domain/survey/survey-promise';
import type { SurveyAccess, SurveyKind } from '~/domain/survey/survey-state';
import { today } from '~/platform/clock.server';
import { checkTeamsOf } from './cut-by-team.server';

/** What a consultant decides about a survey beside its questions. */
export type SurveySettings = {
  title: string;
  /** How many people get the link; the response rate needs it. */
  invited?: number | undefined;
  /** Last day that takes answers. */
  closesOn?: string | undefined;
  /** The pilot that a pulse asks about. */
  pilotId?: string | undefined;
  access?: SurveyAccess | undefined;
} & PromiseWish;

/** The settings as columns; refuses what can't be promised, a past last day and another's pilot. */
export async function settingsColumns(
  queryable: Queryable,
  actor: Actor,
  engagementId: string,
  { kind, definition }: { kind: SurveyKind; definition: SurveyDefinition },
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
  if (pilotId !== null && settings.anonymity === 'named') {
    return fail('invalid-input', undefined, { anonymity: 'survey:form.pulseByName' });
  }
  const promise = makePromise(definition, settings);
  if (!promise.ok) return promise;
  const teams = await checkTeamsOf(queryable, actor, engagementId, definition, promise.value);
  if (!teams.ok) return teams;
  if (isKeptTooShortly(actor, promise.value, settings.closesOn)) {
    return fail('invalid-input', undefined, { keepUntil: 'survey:form.keptTooShortly' });
  }
  return ok({
    title: settings.title,
    invited: settings.invited ?? null,
    closesOn: settings.closesOn ?? null,
    minimumGroup: promise.value.minimumGroup,
    promise: promise.value,
    access: settings.access ?? 'open',
    pilotId,
  });
}

/** Answers are kept at least as long as they are taken. */
export function isKeptTooShortly(
  actor: Pick<Actor, 'timeZone'>,
  { keepUntil }: Pick<SurveyPromise, 'keepUntil'>,
  closesOn: string | null | undefined,
): boolean {
  return keepUntil !== null && keepUntil < (closesOn ?? today(actor.timeZone));
}

export function checkClosingDay(actor: Actor, closesOn: string | undefined): Result<null> {
  return closesOn !== undefined && closesOn < today(actor.timeZone)
    ? fail('invalid-input', undefined, { closesOn: 'survey:form.closesOnPast' })
    : ok(null);
}
