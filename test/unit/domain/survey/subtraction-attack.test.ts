import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { surveyNumbers } from '~/domain/problem/survey-figure';
import { answerBlocks, answersInGroup, type KeptAnswer } from '~/domain/survey/answer-blocks';
import { type ResultsWords, resultsTable } from '~/domain/survey/results-table';
import { painByStep } from '~/domain/survey/step-pain';
import { cutIntoPeriods } from '~/domain/survey/survey-periods';
import { plainPromise, type SurveyPromise } from '~/domain/survey/survey-promise';
import { questionBlocks, surveyResults } from '~/domain/survey/survey-results';
import { branchingSurvey } from './branching-survey';
import { sampleSurvey } from './sample-survey';

type Person = KeptAnswer & { person: number };

const named = { id: 'one', title: 'One', definition: sampleSurvey };
/** Steps that the question of the groups is about. */
const steps = [
  { id: 'quote', name: 'Quotation' },
  { id: 'approval', name: 'Approval' },
];

/**
 * Whatever somebody computes from shown numbers is made of the people who stand in the same shown
 * sets. So the smallest number of people that can be told apart is the smallest number who share
 * all their sets, over everything that was ever shown.
 */
function smallestTold(shown: readonly (readonly number[])[]): number {
  const memberships = new Map<number, string[]>();
  shown.forEach((people, index) => {
    for (const person of people) {
      memberships.set(person, [...(memberships.get(person) ?? []), String(index)]);
    }
  });
  const sizes = new Map<string, number>();
  for (const sets of memberships.values()) {
    const key = sets.join();
    sizes.set(key, (sizes.get(key) ?? 0) + 1);
  }
  return Math.min(...sizes.values());
}

const people = (answers: readonly KeptAnswer[]) =>
  answers.map((answer) => (answer as Person).person);

const personArbitrary = fc.record({
  team: fc.constantFrom('a', 'b', 'c', undefined),
  region: fc.constantFrom('north', 'south'),
  answers: fc.boolean(),
  day: fc.integer({ min: 1, max: 28 }),
});

function toPerson(
  {
    team,
    region,
    answers,
    day,
  }: { team?: string | undefined; region: string; answers: boolean; day: number },
  index: number,
): Person {
  return {
    person: index,
    day: `2026-02-${String(day).padStart(2, '0')}`,
    batch: null,
    answers: { ...(team && { team }), region, ...(answers && { burden: (index % 5) + 1 }) },
  };
}

describe('an attacker who keeps everything that was ever shown', () => {
  test('tells no fewer than the smallest group apart while answers arrive', () => {
    fc.assert(
      fc.property(
        fc.array(personArbitrary, { maxLength: 70 }),
        fc.integer({ min: 2, max: 7 }),
        (list, minimum) => {
          const promise: SurveyPromise = { ...plainPromise(minimum), minimumTexts: minimum };
          const question = { id: 'burden', kind: 'scale' } as const;
          const shown: number[][] = [];
          let batch = 0;
          const arrived: Person[] = [];
          for (const [index, one] of list.entries()) {
            arrived.push(toPerson(one, index));
            const waiting = arrived.filter((answer) => answer.batch === null);
            if (waiting.length >= minimum) {
              batch += 1;
              for (const answer of waiting) answer.batch = batch;
            }
            const blocks = questionBlocks(question, arrived, promise, false);
            shown.push(people(blocks.flatMap((block) => block.answers)));
            const dated = blocks.map((block) =>
              block.answers.map((answer) => ({ day: answer.day, answers: answer })),
            );
            for (const period of cutIntoPeriods(dated)) shown.push(people(period.responses));
          }
          expect(smallestTold(shown)).toBeGreaterThanOrEqual(minimum);
        },
      ),
      { numRuns: 150 },
    );
  });

  test('tells no fewer than the smallest group apart by any cut against any other', () => {
    const cutsArbitrary = fc.constantFrom<string[]>(
      ['team'],
      ['region', 'team'],
      ['team', 'region'],
      [],
    );
    fc.assert(
      fc.property(
        fc.array(personArbitrary, { maxLength: 80 }),
        fc.integer({ min: 2, max: 7 }),
        cutsArbitrary,
        (list, minimum, cuts) => {
          const answers = list.map(toPerson);
          const publication = { publication: 'end', cuts, minimum } as const;
          expect(answerBlocks(answers, { ...publication, isClosed: false })).toEqual([]);
          const blocks = answerBlocks(answers, { ...publication, isClosed: true });
          const everybody = people(blocks.flatMap((block) => block.answers));
          const groups = cuts.flatMap((cut) =>
            ['a', 'b', 'c', 'north', 'south'].map((option) =>
              people(answersInGroup(blocks, cut, option)),
            ),
          );
          expect(smallestTold([everybody, ...groups])).toBeGreaterThanOrEqual(minimum);
          // Nobody is lost to the total once there are enough.
          expect(everybody).toHaveLength(
            list.length >= minimum && blocks.length > 0 ? list.length : 0,
          );
        },
      ),
      { numRuns: 300 },
    );
  });

  test('sees the group that would give a small one away withheld, and the total whole', () => {
    const answers = (team: string, count: number): KeptAnswer[] =>
      Array.from({ length: count }, () => ({
        day: '2026-02-01',
        batch: null,
        answers: { step: team, burden: 3 },
      }));
    const promise: SurveyPromise = { ...plainPromise(5), cuts: ['step'], publication: 'end' };
    const given = [...answers('quote', 8), ...answers('approval', 3)];
    const results = surveyResults(sampleSurvey, given, promise, true);
    if (results.summary.suppressed) throw new Error('eleven answers are enough');
    expect(results.summary.answers).toBe(11);
    expect(results.summary.questions.map(({ id }) => id)).not.toContain('step');
    const burden = results.cuts.find(({ questionId }) => questionId === 'burden');
    expect(burden?.groups.map(({ summary }) => summary.suppressed)).toEqual([true, true]);

    const enough = surveyResults(
      sampleSurvey,
      [...answers('quote', 8), ...answers('approval', 6)],
      promise,
      true,
    );
    const shown = enough.cuts.find(({ questionId }) => questionId === 'burden');
    expect(shown?.groups.map(({ summary }) => ('n' in summary ? summary.n : null))).toEqual([8, 6]);
  });

  test('finds no theme, score or comparison of a set that is told apart in a group', () => {
    const one = fc.record({
      team: fc.constantFrom('quote', 'approval'),
      writes: fc.boolean(),
      theme: fc.constantFrom('slow', 'price', undefined),
      burden: fc.integer({ min: 1, max: 5 }),
    });
    const themes = ['slow', 'price'].map((id) => ({ id, questionId: 'story', name: id }));
    fc.assert(
      fc.property(
        fc.array(one, { maxLength: 60 }),
        fc.integer({ min: 5, max: 7 }),
        fc.integer({ min: 0, max: 3 }),
        (list, minimumGroup, further) => {
          const minimumTexts = minimumGroup + further;
          const promise: SurveyPromise = {
            ...plainPromise(minimumGroup),
            minimumTexts,
            cuts: ['step'],
            publication: 'end',
          };
          const given = list.map(
            ({ team, writes, theme, burden }): KeptAnswer => ({
              day: '2026-02-01',
              batch: 1,
              answers: { step: team, burden, ...(writes && { story: `secret of ${team}` }) },
              themes: writes && theme ? [theme] : [],
            }),
          );
          const results = surveyResults(sampleSurvey, given, promise, true, themes);
          const writers = (team?: string) =>
            list.filter((person) => person.writes && (!team || person.team === team));
          for (const result of results.themes) {
            expect(result.n).toBeGreaterThanOrEqual(minimumTexts);
            for (const { groups, themeId } of result.byGroup) {
              if (groups === null) continue;
              const total = result.themes.find(({ id }) => id === themeId)?.count ?? 0;
              const told = groups.map(({ count }) => count);
              const rest = total - told.reduce((sum, count) => sum + count, 0);
              // Whatever is added up or taken away: nobody, or a whole smallest group.
              for (const count of [...told, rest]) {
                expect(count === 0 || count >= minimumTexts).toBe(true);
              }
              for (const { n, optionId } of groups) expect(n).toBe(writers(optionId).length);
            }
          }
          if (writers().length < minimumTexts) expect(results.themes).toEqual([]);
          // No group shows what somebody of it wrote, nor does a comparison stand without both sides.
          expect(JSON.stringify([results.cuts, results.differences])).not.toContain('secret');
          for (const { questionId, cut, group } of results.differences) {
            const shown = results.cuts
              .find((own) => own.cut === cut && own.questionId === questionId)
              ?.groups.filter(({ summary }) => !summary.suppressed);
            expect(shown?.map(({ optionId }) => optionId)).toContain(group);
            expect(shown?.length).toBeGreaterThanOrEqual(2);
            for (const { summary } of shown ?? []) {
              expect('n' in summary && summary.n).toBeGreaterThanOrEqual(minimumGroup);
            }
          }
          expect(painByStep([{ ...named, summary: results.summary }], steps).layers).toEqual([]);
        },
      ),
      { numRuns: 150 },
    );
  });

  test('gains nothing by reading every new kind, export or finding after every answer', () => {
    const sheet = fc.record({
      stars: fc.option(fc.integer({ min: 1, max: 5 }), { nil: undefined }),
      clear: fc.option(fc.integer({ min: 1, max: 3 }), { nil: undefined }),
      order: fc.option(fc.shuffledSubarray(['a', 'b', 'c'], { minLength: 1 }), { nil: undefined }),
      other: fc.option(fc.string({ minLength: 1, maxLength: 5 }), { nil: undefined }),
      agreed: fc.boolean(),
    });
    const words = new Proxy({} as ResultsWords, { get: (_target, key) => String(key) });
    fc.assert(
      fc.property(fc.array(sheet, { maxLength: 24 }), fc.integer({ min: 5, max: 6 }), (list, k) => {
        const promise = plainPromise(k);
        const arrived: KeptAnswer[] = [];
        let before = '';
        let batch = 0;
        for (const { stars, clear, order, other, agreed } of list) {
          arrived.push({
            day: '2026-02-01',
            batch: null,
            answers: {
              team: other ? 'else' : 'north',
              ...(other && { 'team.other': other }),
              ...(stars && { stars }),
              ...(clear && { 'agree.clear': clear }),
              ...(order && { order }),
              ...(agreed && { agreed: 'yes' }),
            },
          });
          const waiting = arrived.filter((answer) => answer.batch === null);
          if (waiting.length >= k) {
            batch += 1;
            for (const answer of waiting) answer.batch = batch;
          }
          const results = surveyResults(branchingSurvey, arrived, promise, false);
          const told = JSON.stringify([
            results,
            resultsTable(branchingSurvey, results, 'en', words),
            surveyNumbers(branchingSurvey, results),
          ]);
          // Between two steps nothing moves, so one answer can't be had as a difference.
          if (waiting.length < k) expect(told).toBe(before || told);
          before = told;
          if (results.summary.suppressed) continue;
          for (const question of results.summary.questions) {
            if (question.suppressed) continue;
            expect(question.n).toBeGreaterThanOrEqual(k);
            if (question.asked !== undefined) expect(question.asked).toBeGreaterThanOrEqual(k);
            if (question.kind !== 'matrix') continue;
            for (const row of question.rows) {
              if (!row.suppressed) expect(row.n).toBeGreaterThanOrEqual(k);
            }
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});
