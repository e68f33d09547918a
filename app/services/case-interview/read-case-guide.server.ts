import { interviewTemplates } from 'templates/interview/interview-templates';
import type { CaseGuide, GuideQuestion } from '~/domain/case-interview/case-guide';
import type { CaseTopic } from '~/domain/case-interview/case-interview';
import type { Actor } from '~/domain/permission/actor';
import { ok, type Result } from '~/domain/result';
import { today } from '~/platform/clock.server';
import { authorizeEngagement } from '~/services/access/authorize.server';

/** Which field keeps the answers of a section of the guide. */
const sectionTopics: Record<string, CaseTopic> = {
  timeline: 'timeline',
  deciders: 'decisionMakers',
  requests: 'requested',
  result: 'reason',
  lesson: 'lesson',
};

/** A question whose answer has a field of its own. */
const questionTopics: Record<string, CaseTopic> = { 'what-was-late': 'late' };

/** What a form for a case starts with: the guide, and today as the day of the interview. */
export async function readCaseGuide(
  actor: Actor,
  engagementId: string,
): Promise<Result<{ guide: CaseGuide; today: string }>> {
  const access = await authorizeEngagement(actor, engagementId, 'engagement:read');
  if (!access.ok) return access;
  return ok({ guide: caseGuide(), today: today(actor.timeZone) });
}

/** The same for a case that is about to be written down. */
export async function prepareCase(
  actor: Actor,
  engagementId: string,
): Promise<Result<{ guide: CaseGuide; today: string }>> {
  const access = await authorizeEngagement(actor, engagementId, 'engagement:edit');
  return access.ok ? readCaseGuide(actor, engagementId) : access;
}

function caseGuide(): CaseGuide {
  const template = interviewTemplates[0];
  const questions: CaseGuide['questions'] = {
    timeline: [],
    decisionMakers: [],
    requested: [],
    late: [],
    reason: [],
    lesson: [],
  };
  for (const section of template?.sections ?? []) {
    for (const { id, text, probe, ask, outcome } of section.questions) {
      const topic = questionTopics[id] ?? sectionTopics[section.id];
      const question: GuideQuestion = { text, probe: probe ?? null, ask, outcome: outcome ?? null };
      if (topic) questions[topic].push(question);
    }
  }
  return { minutes: template?.minutes ?? 0, advice: [...(template?.advice ?? [])], questions };
}
