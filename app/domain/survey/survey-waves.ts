import { type Difference, differencesBetween, type Judged, judge } from './group-differences';
import type { SurveyAnswers } from './survey-answers';
import { questionsOf, type SurveyDefinition, type SurveyQuestion } from './survey-definition';
import {
  answersTo,
  type QuestionSummary,
  type SummaryOptions,
  summarizeSurvey,
  suppressed,
} from './survey-summary';

export type SurveyWave = { id: string; responses: readonly SurveyAnswers[] };

/** One number's change from a wave to the next shown one. */
export type WaveChange = Difference & { fromWave: string; toWave: string };

export type QuestionWaves = {
  id: string;
  kind: SurveyQuestion['kind'];
  waves: { wave: string; summary: QuestionSummary }[];
  changes: WaveChange[];
};

export type JudgedWaves = Omit<QuestionWaves, 'changes'> & { changes: (WaveChange & Judged)[] };

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
  return differencesBetween(question, after, before).map((difference) => ({
    ...difference,
    fromWave: earlier.id,
    toWave: later.id,
  }));
}

/** Judges all changes of all questions together, since all of them are looked at. */
export function judgeWaves(questions: readonly QuestionWaves[]): JudgedWaves[] {
  const judged = judge(questions.flatMap(({ changes }) => changes));
  let from = 0;
  return questions.map((question) => {
    const changes = judged.slice(from, from + question.changes.length);
    from += question.changes.length;
    return { ...question, changes };
  });
}
