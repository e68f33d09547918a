import type { SurveyAnswers } from './survey-answers';
import type { SurveyPromise } from './survey-promise';

/** A stored answer: `batch` counts the steps in which answers were written down, null while waiting. */
export type KeptAnswer = {
  day: string;
  batch: number | null;
  answers: SurveyAnswers;
  /** Ids of the themes that people found in its texts. */
  themes?: readonly string[];
};

/**
 * Answers that are only ever counted together. `groups` names the groups that all of them belong to:
 * question id to option id.
 */
export type AnswerBlock<Answer extends KeptAnswer = KeptAnswer> = {
  groups: Readonly<Record<string, string>>;
  answers: Answer[];
};

type Publication = Pick<SurveyPromise, 'cuts' | 'publication'> & {
  /** Fewest answers in a block. */
  minimum: number;
  isClosed: boolean;
};

/**
 * Divides answers into blocks of at least the minimum, so that everything shown is a sum of whole
 * blocks. Whatever is subtracted from whatever else, at whatever time, at least one whole block is
 * left: no group, cut, wave or renewed result can tell less than a block apart. Blocks once made stay
 * as they are while answers are added, given that batches only grow at their end.
 *
 * In steps a block is one batch, or several where too few people answered the question. At the end
 * each group that is large enough is a block; groups that are too small are joined, and if they are
 * still too few, with the smallest block, which is then shown in no group of its own
 * (complementary suppression).
 */
export function answerBlocks<Answer extends KeptAnswer>(
  answers: readonly Answer[],
  publication: Publication,
): AnswerBlock<Answer>[] {
  if (publication.publication === 'steps') return blocksInSteps(answers, publication.minimum);
  if (!publication.isClosed) return [];
  const { blocks, rest } = split(answers, publication.cuts, publication.minimum);
  if (rest.length === 0) return blocks;
  if (rest.length >= publication.minimum) return [...blocks, { groups: {}, answers: rest }];
  const [smallest, ...others] = blocks.toSorted(
    (a, b) => a.answers.length - b.answers.length || compare(nameOf(a), nameOf(b)),
  );
  return smallest ? [...others, { groups: {}, answers: [...smallest.answers, ...rest] }] : [];
}

/** The answers of the blocks that lie wholly in one group. */
export function answersInGroup<Answer extends KeptAnswer>(
  blocks: readonly AnswerBlock<Answer>[],
  questionId: string,
  optionId: string,
): Answer[] {
  return blocks
    .filter(({ groups }) => groups[questionId] === optionId)
    .flatMap(({ answers }) => answers);
}

function blocksInSteps<Answer extends KeptAnswer>(
  answers: readonly Answer[],
  minimum: number,
): AnswerBlock<Answer>[] {
  const batches = new Map<number, Answer[]>();
  for (const answer of answers) {
    if (answer.batch === null) continue;
    batches.set(answer.batch, [...(batches.get(answer.batch) ?? []), answer]);
  }
  const blocks: AnswerBlock<Answer>[] = [];
  let open: Answer[] = [];
  for (const batch of [...batches.keys()].toSorted((a, b) => a - b)) {
    open = [...open, ...(batches.get(batch) ?? [])];
    if (open.length < minimum) continue;
    blocks.push({ groups: {}, answers: open });
    open = [];
  }
  return blocks;
}

type Split<Answer extends KeptAnswer> = { blocks: AnswerBlock<Answer>[]; rest: Answer[] };

function split<Answer extends KeptAnswer>(
  answers: readonly Answer[],
  cuts: readonly string[],
  minimum: number,
): Split<Answer> {
  const [cut, ...further] = cuts;
  if (cut === undefined) {
    return answers.length >= minimum
      ? { blocks: [{ groups: {}, answers: [...answers] }], rest: [] }
      : { blocks: [], rest: [...answers] };
  }
  const groups = new Map<string, Answer[]>();
  const result: Split<Answer> = { blocks: [], rest: [] };
  for (const answer of answers) {
    const group = Object.hasOwn(answer.answers, cut) ? answer.answers[cut] : undefined;
    if (typeof group === 'string') groups.set(group, [...(groups.get(group) ?? []), answer]);
    else result.rest.push(answer);
  }
  for (const [group, members] of groups) {
    const inner = split(members, further, minimum);
    const own: AnswerBlock<Answer>[] =
      inner.rest.length >= minimum ? [{ groups: {}, answers: inner.rest }] : [];
    if (own.length === 0) result.rest.push(...inner.rest);
    for (const block of [...inner.blocks, ...own]) {
      result.blocks.push({ groups: { ...block.groups, [cut]: group }, answers: block.answers });
    }
  }
  return result;
}

function nameOf(block: AnswerBlock): string {
  return Object.entries(block.groups)
    .map(([cut, group]) => `${cut}=${group}`)
    .join();
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
