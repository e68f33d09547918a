import { database } from '~/db/database.server';
import type { Actor } from '~/domain/permission/actor';
import { ok, type Result } from '~/domain/result';
import { rowsApart } from '~/domain/survey/counted-questions';
import {
  questionsOf,
  type SurveyDefinition,
  type SurveyQuestion,
} from '~/domain/survey/survey-definition';
import { cutIntoPeriods } from '~/domain/survey/survey-periods';
import { questionBlocks } from '~/domain/survey/survey-results';
import { surveyState } from '~/domain/survey/survey-state';
import type { PulseSummary, PulseWave } from '~/domain/survey/survey-view';
import { compareWaves, judgeWaves, type SurveyWave } from '~/domain/survey/survey-waves';
import { isTextQuestion } from '~/domain/survey/text-themes';
import { today } from '~/platform/clock.server';
import { authorizeEngagement } from '~/services/access/authorize.server';
import {
  definitionOf,
  liveSurveys,
  promiseOf,
  readAnswers,
  type StoredAnswers,
  type SurveyRecord,
  toListItem,
} from './survey-record.server';

/**
 * The pulse surveys of a pilot side by side. Each survey is cut into days or weeks by itself and per
 * question, along the blocks that its results are made of.
 */
export async function pulseSummary(
  actor: Actor,
  engagementId: string,
  pilotId: string,
): Promise<Result<PulseSummary>> {
  const access = await authorizeEngagement(actor, engagementId, 'engagement:read');
  if (!access.ok) return access;
  const surveys = await database().survey.findMany({
    where: { ...liveSurveys(actor, engagementId), pilotId, status: { not: 'draft' } },
    orderBy: [{ openedAt: 'asc' }, { id: 'asc' }],
  });
  const day = today(actor.timeZone);
  const responses = await readAnswers(
    database(),
    actor.workspaceId,
    surveys.map(({ id }) => id),
  );
  const answersOf = (survey: SurveyRecord) =>
    responses.filter(({ surveyId }) => surveyId === survey.id);
  const compared = distinctQuestions(surveys).map(({ question, definition }) => {
    const asked = surveys.filter((survey) => asks(definitionOf(survey), question));
    const waves = asked.flatMap((survey) => wavesOf(survey, question, answersOf(survey), day));
    const [comparison] = compareWaves(
      only(definition, question),
      waves.map(({ wave, responses: given }): SurveyWave => ({ id: wave.id, responses: given })),
      // Every wave is made of whole blocks, each of them large enough already.
      { minimumGroup: 1 },
    );
    return {
      question,
      waves: waves.map(({ wave }) => wave),
      comparison: comparison ?? { id: question.id, kind: question.kind, waves: [], changes: [] },
    };
  });
  const judged = judgeWaves(compared.map(({ comparison }) => comparison));
  return ok({
    surveys: surveys.map((survey) => toListItem(survey, answersOf(survey).length, day)),
    questions: compared.flatMap(({ question, waves }, index) => {
      const comparison = judged[index];
      if (!comparison) return [];
      const { id, text } = question;
      return [
        { id, text, options: 'options' in question ? question.options : [], waves, comparison },
      ];
    }),
  });
}

type Asked = { question: SurveyQuestion; definition: SurveyDefinition };

/** Every question of the pulses once, as the newest survey words it; texts and days aren't compared. */
function distinctQuestions(surveys: readonly SurveyRecord[]): Asked[] {
  const byId = new Map<string, Asked>();
  for (const survey of surveys) {
    const definition = definitionOf(survey);
    for (const question of rowsApart(questionsOf(definition))) {
      if (isTextQuestion(question) || question.kind === 'date') continue;
      byId.set(question.id, { question, definition });
    }
  }
  return [...byId.values()];
}

function asks(definition: SurveyDefinition, question: SurveyQuestion): boolean {
  return rowsApart(questionsOf(definition)).some(
    ({ id, kind }) => id === question.id && kind === question.kind,
  );
}

function only(definition: SurveyDefinition, question: SurveyQuestion): SurveyDefinition {
  const section = definition.sections[0];
  return {
    ...definition,
    sections: section ? [{ ...section, questions: [question] }] : [],
  };
}

type AnsweredWave = { wave: PulseWave; responses: SurveyWave['responses'] };

/** The days or weeks of one survey in which enough people answered this question. */
function wavesOf(
  survey: SurveyRecord,
  question: SurveyQuestion,
  responses: readonly StoredAnswers[],
  day: string,
): AnsweredWave[] {
  const isClosed = surveyState(survey, day) === 'closed';
  const blocks = questionBlocks(question, responses, promiseOf(survey), isClosed);
  return cutIntoPeriods(blocks.map(({ answers }) => answers)).map((period, index) => ({
    wave: {
      id: `${survey.id}-${index}`,
      surveyId: survey.id,
      title: survey.title,
      from: period.from,
      to: period.to,
    },
    responses: period.responses,
  }));
}
