import { database, inTransaction } from '~/db/database.server';
import type { Actor } from '~/domain/permission/actor';
import { fail, ok, type Result } from '~/domain/result';
import { surveyState } from '~/domain/survey/survey-state';
import { readSurveyText } from '~/domain/survey/survey-text';
import { findTeam } from '~/domain/survey/team-cut';
import { storableText } from '~/domain/text/storable-text';
import { today } from '~/platform/clock.server';
import { newId } from '~/platform/ids.server';
import { authorizeEngagement } from '~/services/access/authorize.server';
import { recordAudit } from '~/services/audit/record-audit.server';
import { hashOneTimeToken, newOneTimeToken } from './one-time-token.server';
import { accessOf, definitionOf, liveSurveys, promiseOf } from './survey-record.server';

export type LinkWish = {
  /** Names or addresses; one link each. */
  recipients: readonly string[];
  /** So many more for nobody in particular. */
  unnamed?: number | undefined;
  /** The group of teams that the links are for. */
  team?: string | undefined;
};

type OneTimeLink = { recipient: string; team: string; token: string };

const mostLinks = 2000;

/**
 * Makes one link for each recipient. They are shown this once: only hashes are kept. Whose link is
 * still unused is known, so that reminders can go out; what somebody answered is not.
 */
export async function makeOneTimeLinks(
  actor: Actor,
  engagementId: string,
  surveyId: string,
  { recipients, unnamed = 0, team: wantedTeam }: LinkWish,
): Promise<Result<{ publicToken: string; links: OneTimeLink[] }>> {
  const access = await authorizeEngagement(actor, engagementId, 'engagement:edit');
  if (!access.ok) return access;
  const named = recipients
    .map((recipient) => storableText(recipient).slice(0, 200))
    .filter(Boolean);
  const wanted = [...named, ...Array<string>(unnamed).fill('')];
  if (wanted.length === 0) return fail('invalid-input', undefined, { recipients: 'form:required' });
  if (wanted.length > mostLinks) {
    return fail('invalid-input', undefined, { recipients: 'form:tooMany' });
  }
  const survey = await database().survey.findFirst({
    where: { ...liveSurveys(actor, engagementId), id: surveyId },
  });
  if (!survey) return fail('not-found');
  if (accessOf(survey) !== 'tokens') return fail('survey-link-is-open');
  if (surveyState(survey, today(actor.timeZone)) === 'closed') return fail('survey-closed');
  // Whoever answers by name is the one that the link was made for.
  if (promiseOf(survey).anonymity === 'named' && unnamed > 0) {
    return fail('invalid-input', undefined, { recipients: 'form:required' });
  }
  const team = findTeam(definitionOf(survey), wantedTeam);
  if (wantedTeam && !team) return fail('invalid-input', undefined, { team: 'form:invalidChoice' });
  const links = wanted.map((recipient) => ({
    recipient,
    team: team ? readSurveyText(team.text, actor.locale) : '',
    token: newOneTimeToken(surveyId),
  }));
  await inTransaction(async (transaction) => {
    await transaction.surveyToken.createMany({
      data: links.map(({ recipient, token }) => ({
        id: newId(),
        workspaceId: actor.workspaceId,
        surveyId,
        tokenHash: hashOneTimeToken(token),
        recipient,
        team: team?.id ?? '',
      })),
    });
    await transaction.survey.updateMany({
      where: { id: surveyId, workspaceId: actor.workspaceId },
      data: { invited: (survey.invited ?? 0) + links.length },
    });
    await recordAudit(transaction, actor, {
      engagementId,
      action: 'survey.updated',
      subjectType: 'survey',
      subjectId: surveyId,
      details: { name: survey.title },
    });
  });
  return ok({ publicToken: survey.publicToken, links });
}
