import type { MemberPageView } from '~/domain/member/member-page';
import type { Actor } from '~/domain/permission/actor';
import { feedbackOutcomes } from '~/services/pilot/feedback-outcomes.server';
import { openSurveysForMember } from '~/services/survey/open-surveys-for-member.server';
import { memberEngagements } from './member-engagements.server';
import { memberManuals } from './member-manuals.server';
import { memberTraining } from './member-training.server';

/** Everything that concerns one person in the engagements they belong to; every role may have it. */
export async function readMemberPage(actor: Actor): Promise<MemberPageView> {
  const engagements = await memberEngagements(actor);
  const isRunning = new Set(engagements.map(({ id }) => id));
  const [surveys, outcomes, courses, manuals] = await Promise.all([
    openSurveysForMember(actor),
    feedbackOutcomes(actor),
    memberTraining(actor, engagements),
    memberManuals(actor, engagements),
  ]);
  return {
    engagements: engagements.length,
    surveys,
    outcomes: outcomes
      .filter(({ engagementId }) => isRunning.has(engagementId))
      .map(({ engagementId: _engagementId, ...outcome }) => outcome),
    courses,
    manuals,
  };
}
