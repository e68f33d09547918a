import { criticalZ } from '../statistics/distributions';
import type { Interval } from '../statistics/interval';
import { netPromoterScore } from '../statistics/net-promoter-score';
import { newcombeInterval } from '../statistics/newcombe-interval';
import { summariseSample } from '../statistics/sample-summary';
import { welchTest } from '../statistics/welch-test';
import type { SurveyAnswers } from './survey-answers';
import { questionsOf, type SurveyDefinition, type SurveyQuestion } from './survey-definition';
import {
  answersTo,
  countOption,
  numbersIn,
  type QuestionSummary,
  type SummaryOptions,
  summarizeSurvey,
  suppressed,
} from './survey-summary';

export type SurveyWave = { id: string; responses: readonly SurveyAnswers[] };

/**
 * One number's change from a wave to the next shown one. `of` is `mean`, `net-promoter-score`, or
 * `option` with its id; a difference of shares is a fraction, of scores in points.
 */
export type WaveChange = {
  of: 'mean' | 'net-promoter-score' | 'option';
  optionId?: string;
  fromWave: string;
  toWave: string;
  difference: number;
  interval: Interval | null;
};

export type QuestionWaves = {
  id: string;
  kind: SurveyQuestion['kind'];
  waves: { wave: string; summary: QuestionSummary }[];
  changes: WaveChange[];
};

/**
 * The same survey asked several times, in the order of the waves. Anonymous answers can't be paired,
 * so waves are compared as independent samples, which is the careful choice: a person who answers
 * alike each time would make the intervals narrower. Withheld waves are passed over.
 */
export function compareWaves(
  definition: SurveyDefinition,
  waves: readonly SurveyWave[],
  options: SummaryOptions,
): QuestionWaves[] {
  const summaries = waves.map((wave) => summarizeSurvey(definition, wave.responses, options));
  return questionsOf(definition).map((question, index) => {
    const shown = waves.map((wave, position) => {
      const summary = summaries[position];
      const own = summary && !summary.suppressed ? summary.questions[index] : undefined;
      return {
        wave,
        summary: own ?? {
          id: question.id,
          kind: question.kind,
          ...suppressed(options.minimumGroup),
        },
      };
    });
    const open = shown.filter(({ summary }) => !summary.suppressed).map(({ wave }) => wave);
    return {
      id: question.id,
      kind: question.kind,
      waves: shown.map(({ wave, summary }) => ({ wave: wave.id, summary })),
      changes: open.slice(1).flatMap((later, position) => {
        const earlier = open[position];
        return earlier ? questionChanges(question, earlier, later) : [];
      }),
    };
  });
}

function questionChanges(
  question: SurveyQuestion,
  earlier: SurveyWave,
  later: SurveyWave,
): WaveChange[] {
  const before = answersTo(question.id, earlier.responses);
  const after = answersTo(question.id, later.responses);
  const between = { fromWave: earlier.id, toWave: later.id };
  switch (question.kind) {
    case 'single-choice':
    case 'multiple-choice':
      return question.options.flatMap(({ id }): WaveChange[] => {
        const change = newcombeInterval(
          { successes: countOption(after, id), trials: after.length },
          { successes: countOption(before, id), trials: before.length },
        );
        return change ? [{ of: 'option', optionId: id, ...between, ...change }] : [];
      });
    case 'recommendation':
      return [
        ...meanChange(between, numbersIn(before), numbersIn(after)),
        ...netPromoterScoreChange(between, numbersIn(before), numbersIn(after)),
      ];
    case 'scale':
    case 'number':
      return meanChange(between, numbersIn(before), numbersIn(after));
    default:
      return [];
  }
}

type Between = Pick<WaveChange, 'fromWave' | 'toWave'>;

function meanChange(
  between: Between,
  before: readonly number[],
  after: readonly number[],
): WaveChange[] {
  const earlier = summariseSample(before);
  const later = summariseSample(after);
  if (earlier.mean === null || later.mean === null) return [];
  const interval = welchTest(later, earlier)?.interval ?? null;
  return [{ of: 'mean', ...between, difference: later.mean - earlier.mean, interval }];
}

/** Two independent scores: their variances add. */
function netPromoterScoreChange(
  between: Between,
  before: readonly number[],
  after: readonly number[],
): WaveChange[] {
  const earlier = netPromoterScore(before);
  const later = netPromoterScore(after);
  if (!earlier || !later) return [];
  const difference = later.score - earlier.score;
  const margin = criticalZ(0.95) * Math.hypot(earlier.standardError, later.standardError);
  const interval = margin > 0 ? { low: difference - margin, high: difference + margin } : null;
  return [{ of: 'net-promoter-score', ...between, difference, interval }];
}
