import type { AnswerCount, SurveyListItem, SurveyPage } from '~/domain/survey/survey-view';
import { paths } from '~/platform/paths';

/** A survey as the API tells it. */
export function surveyItemOf(item: SurveyListItem, engagementId: string, origin: string) {
  return {
    id: item.id,
    engagementId,
    title: item.title,
    kind: item.kind,
    status: item.state,
    publicUrl: origin + paths.survey(item.publicToken),
    answers: countOf(item.answers),
    minimumGroup: item.minimumGroup,
    invited: item.invited,
    closesOn: item.closesOn,
  };
}

/** Everything that may be shown, and nothing else. */
export function resultsOf(page: SurveyPage) {
  const { summary } = page;
  return {
    id: page.id,
    suppressed: summary.suppressed,
    answers: summary.suppressed ? null : summary.answers,
    minimumGroup: page.minimumGroup,
    questions: summary.suppressed ? [] : summary.questions,
    scales: page.scales,
    cuts: page.cuts,
    themes: page.themes,
    differences: page.differences,
    test: page.test,
    timeline: page.timeline,
  };
}

function countOf(answers: AnswerCount): number | null {
  return answers.shown ? answers.count : null;
}
