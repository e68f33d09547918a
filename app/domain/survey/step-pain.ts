import type { Interval } from '../statistics/interval';
import { questionsOf, type SurveyDefinition, type SurveyQuestion } from './survey-definition';
import type { QuestionSummary, SurveySummary } from './survey-summary';
import type { SurveyText } from './survey-text';

/** How much of what the question asks falls on one step of the map. */
export type StepPain = {
  stepId: string;
  questionId: string;
  /** The question that is pinned to the step; of a choice, the option that stands for it. */
  text: SurveyText;
  /** A share from 0 to 1, or a mean in the question's own points. */
  value: number;
  /** People who answered the question. */
  n: number;
  /** At 95 %, in the unit of the value. */
  interval: Interval | null;
  /** From 0 to 1: the share, or where the mean lies between the ends of its scale. */
  heat: number;
};

/**
 * Numbers that may stand on one map together because they mean the same: the options of one choice,
 * or the questions of one survey and kind that are pinned to steps.
 */
export type PainLayer = {
  id: string;
  surveyId: string;
  surveyTitle: string;
  /** The choice whose options are steps; null where each step has a question of its own. */
  question: SurveyText | null;
  unit: 'share' | 'points';
  steps: StepPain[];
};

export type PainByStep = {
  layers: PainLayer[];
  /** Questions about steps whose numbers may not be shown (yet). */
  withheld: number;
};

export type SummarizedSurvey = {
  id: string;
  title: string;
  definition: SurveyDefinition;
  summary: SurveySummary;
};

type NamedStep = { id: string; name: string };

/**
 * What surveys say about the steps of a map, taken from shown results only: whatever is withheld
 * there is withheld here. An option stands for the step whose id or name it bears.
 */
export function painByStep(
  surveys: readonly SummarizedSurvey[],
  steps: readonly NamedStep[],
): PainByStep {
  const layers: PainLayer[] = [];
  let withheld = 0;
  for (const survey of surveys) {
    const summaries = survey.summary.suppressed ? [] : survey.summary.questions;
    const pinned: StepPain[] = [];
    for (const question of questionsOf(survey.definition)) {
      const own = summaries.find(({ id }) => id === question.id);
      const options = optionSteps(question, steps);
      const stepId = pinnedStep(question, steps);
      if (options.size < 2 && stepId === null) continue;
      if (!own || own.suppressed) {
        withheld += 1;
        continue;
      }
      if (options.size >= 2 && 'options' in own) {
        layers.push({
          id: `${survey.id}:${question.id}`,
          surveyId: survey.id,
          surveyTitle: survey.title,
          question: question.text,
          unit: 'share',
          steps: own.options.flatMap(({ id, share, interval }) => {
            const match = options.get(id);
            if (!match) return [];
            const { stepId: to, text } = match;
            const about = { stepId: to, questionId: question.id, text };
            return [{ ...about, value: share, n: own.n, interval, heat: share }];
          }),
        });
      } else if (stepId !== null) {
        const mean = pinnedMean(question, own);
        if (mean) pinned.push({ stepId, questionId: question.id, text: question.text, ...mean });
      }
    }
    if (pinned.length > 0) {
      layers.push({
        id: `${survey.id}:pinned`,
        surveyId: survey.id,
        surveyTitle: survey.title,
        question: null,
        unit: 'points',
        steps: pinned,
      });
    }
  }
  return { layers, withheld };
}

type Shown = Extract<QuestionSummary, { suppressed: false }>;

/** Only scales have ends that a mean can lie between. */
function pinnedMean(
  _question: SurveyQuestion,
  summary: Shown,
): Pick<StepPain, 'value' | 'n' | 'interval' | 'heat'> | null {
  if (summary.kind !== 'scale' || summary.mean === null) return null;
  const { mean, n, meanInterval } = summary;
  return { value: mean, n, interval: meanInterval, heat: (mean - 1) / 4 };
}

function pinnedStep(question: SurveyQuestion, steps: readonly NamedStep[]): string | null {
  const pin = question.step;
  return steps.find(({ id }) => id === pin?.id)?.id ?? null;
}

function optionSteps(
  question: SurveyQuestion,
  steps: readonly NamedStep[],
): Map<string, { stepId: string; text: SurveyText }> {
  const found = new Map<string, { stepId: string; text: SurveyText }>();
  if (!('options' in question)) return found;
  const taken = new Set<string>();
  for (const option of question.options) {
    const names = new Set([plain(option.text['zh-CN']), plain(option.text.en)]);
    const pin = 'step' in option ? option.step : undefined;
    const step =
      steps.find(({ id }) => id === pin || id === option.id) ??
      steps.find(({ name }) => plain(name) !== '' && names.has(plain(name)));
    if (!step || taken.has(step.id)) continue;
    taken.add(step.id);
    found.set(option.id, { stepId: step.id, text: option.text });
  }
  return found;
}

function plain(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
