import type { Interval } from '../statistics/interval';
import { rowQuestions } from './counted-questions';
import {
  questionsOf,
  type SurveyDefinition,
  type SurveyOption,
  type SurveyQuestion,
} from './survey-definition';
import type { QuestionSummary, SurveySummary } from './survey-summary';
import type { SurveyText } from './survey-text';

/** How much of what the question asks falls on one step of the map. */
export type StepPain = {
  stepId: string;
  questionId: string;
  /** The question that is pinned to the step, or the option or row that stands for it. */
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
  /** The question whose options or rows are steps; null where each step has a question of its own. */
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
 * there is withheld here. An option, or a row of a matrix, stands for the step whose id or name it
 * bears.
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
      const parts = partSteps(question, steps);
      const stepId = pinnedStep(question, steps);
      if (parts.size < 2 && stepId === null) continue;
      if (!own || own.suppressed) {
        withheld += 1;
        continue;
      }
      if (parts.size >= 2) {
        layers.push({
          id: `${survey.id}:${question.id}`,
          surveyId: survey.id,
          surveyTitle: survey.title,
          question: question.text,
          unit: own.kind === 'matrix' ? 'points' : 'share',
          steps: partNumbers(question, own).flatMap(({ part, ...number }) => {
            const match = parts.get(part);
            return match ? [{ ...match, questionId: question.id, ...number }] : [];
          }),
        });
      } else if (stepId !== null) {
        const mean = meanOf(question, own);
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

type Number = Pick<StepPain, 'value' | 'n' | 'interval' | 'heat'>;

/** Only what has two ends can say how far a mean lies between them. */
function meanOf(question: SurveyQuestion, summary: QuestionSummary): Number | null {
  const ends = endsOf(question);
  if (summary.suppressed || !ends || !('mean' in summary) || summary.mean === null) return null;
  const { mean, n, meanInterval } = summary;
  const heat = (mean - ends.low) / (ends.high - ends.low);
  return { value: mean, n, interval: meanInterval, heat };
}

function endsOf(question: SurveyQuestion): { low: number; high: number } | null {
  switch (question.kind) {
    case 'scale':
      return { low: 1, high: 5 };
    case 'stars':
      return { low: 1, high: question.stars };
    case 'recommendation':
      return { low: 0, high: 10 };
    case 'slider':
      return { low: question.minimum, high: question.maximum };
    default:
      return null;
  }
}

/** A number for each option or row: its share, how often it was put first, or the mean of the row. */
function partNumbers(question: SurveyQuestion, summary: Shown): (Number & { part: string })[] {
  switch (summary.kind) {
    case 'single-choice':
    case 'multiple-choice':
      return summary.options.map(({ id, share, interval }) => ({
        part: id,
        value: share,
        n: summary.n,
        interval,
        heat: share,
      }));
    case 'ranking':
      return summary.ranks.map(({ id, firstShare, firstInterval }) => ({
        part: id,
        value: firstShare,
        n: summary.n,
        interval: firstInterval,
        heat: firstShare,
      }));
    case 'matrix': {
      if (question.kind !== 'matrix') return [];
      const rows = rowQuestions(question);
      return question.rows.flatMap(({ id }, index) => {
        const row = rows[index];
        const own = summary.rows[index];
        const mean = row && own ? meanOf(row, own) : null;
        return mean ? [{ part: id, ...mean }] : [];
      });
    }
    default:
      return [];
  }
}

function pinnedStep(question: SurveyQuestion, steps: readonly NamedStep[]): string | null {
  const pin = question.step;
  return steps.find(({ id }) => id === pin?.id)?.id ?? null;
}

/** The options or rows that stand for steps. */
function partSteps(
  question: SurveyQuestion,
  steps: readonly NamedStep[],
): Map<string, Pick<StepPain, 'stepId' | 'text'>> {
  const found = new Map<string, Pick<StepPain, 'stepId' | 'text'>>();
  const parts = question.kind === 'matrix' ? question.rows : optionsOf(question);
  const taken = new Set<string>();
  for (const part of parts) {
    const names = new Set([plain(part.text['zh-CN']), plain(part.text.en)]);
    const step =
      steps.find(({ id }) => id === part.id) ??
      steps.find(({ name }) => plain(name) !== '' && names.has(plain(name)));
    if (!step || taken.has(step.id)) continue;
    taken.add(step.id);
    found.set(part.id, { stepId: step.id, text: part.text });
  }
  return found;
}

function optionsOf(question: SurveyQuestion): readonly SurveyOption[] {
  return 'options' in question ? question.options : [];
}

function plain(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
