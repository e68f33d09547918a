import type { Interval } from '../statistics/interval';
import { wilsonInterval } from '../statistics/wilson-interval';
import { type AnswerBlock, answersInGroup } from './answer-blocks';
import type { SurveyQuestion } from './survey-definition';

/** What people found in the free texts of one question. */
export type TextTheme = { id: string; questionId: string; name: string };

/** `share` and its interval (95 %, Wilson) are fractions of those who wrote something. */
export type ThemeCount = {
  id: string;
  name: string;
  count: number;
  share: number;
  interval: Interval | null;
};

/** A theme in the groups of a cut; `groups` is null where its counts would tell of too few people. */
export type ThemeInGroups = {
  cut: string;
  themeId: string;
  groups: { optionId: string; n: number; count: number; share: number }[] | null;
};

export type ThemeResult = {
  questionId: string;
  /** Texts that are shown. */
  n: number;
  /** Texts with at least one theme. */
  themed: number;
  /** The commonest first. */
  themes: ThemeCount[];
  byGroup: ThemeInGroups[];
};

export function isTextQuestion({ kind }: Pick<SurveyQuestion, 'kind'>): boolean {
  return kind === 'short-text' || kind === 'long-text';
}

type ThemedCut = { cut: string; optionIds: readonly string[] };

/**
 * How often each theme was found in the shown texts of a question. Groups are whole blocks of texts;
 * besides, a theme is told by group only where in each group, and outside of all of them, either
 * nobody or a whole smallest group wrote of it.
 */
export function countThemes(
  questionId: string,
  themes: readonly TextTheme[],
  blocks: readonly AnswerBlock[],
  cuts: readonly ThemedCut[],
  minimum: number,
): ThemeResult {
  const shown = blocks.flatMap(({ answers }) => answers);
  const own = themes.filter((theme) => theme.questionId === questionId);
  const ids = new Set(own.map(({ id }) => id));
  const n = shown.length;
  const countIn = (answers: AnswerBlock['answers'], themeId: string) =>
    answers.filter((answer) => answer.themes?.includes(themeId)).length;
  return {
    questionId,
    n,
    themed: shown.filter((answer) => answer.themes?.some((id) => ids.has(id))).length,
    themes: own
      .map(({ id, name }) => {
        const count = countIn(shown, id);
        return {
          id,
          name,
          count,
          share: n > 0 ? count / n : 0,
          interval: wilsonInterval(count, n),
        };
      })
      .toSorted((a, b) => b.count - a.count || compare(a.name, b.name)),
    byGroup: cuts.flatMap(({ cut, optionIds }) => {
      const groups = optionIds.flatMap((optionId) => {
        const members = answersInGroup(blocks, cut, optionId);
        return members.length > 0 ? [{ optionId, members }] : [];
      });
      if (groups.length === 0) return [];
      return own.map(({ id }): ThemeInGroups => {
        const counted = groups.map(({ optionId, members }) => {
          const count = countIn(members, id);
          return { optionId, n: members.length, count, share: count / members.length };
        });
        const rest = countIn(shown, id) - counted.reduce((sum, { count }) => sum + count, 0);
        const tells = [rest, ...counted.map(({ count }) => count)];
        const isSafe = tells.every((count) => count === 0 || count >= minimum);
        return { cut, themeId: id, groups: isSafe ? counted : null };
      });
    }),
  };
}

/** One shown text with a key that leads neither to its sheet nor to other answers on it. */
export type ShownText = { key: string; text: string; themes: string[] };

export type TextFilter = { words?: string | undefined; theme?: string | undefined };

/** The filter that asks for texts without any theme. */
export const WITHOUT_THEME = 'none';

/** Texts with all the words in them, in any order, and with the theme. */
export function filterTexts(texts: readonly ShownText[], filter: TextFilter): ShownText[] {
  const words = fold(filter.words ?? '')
    .split(/\s+/)
    .filter(Boolean);
  return texts.filter(({ text, themes }) => {
    const folded = fold(text);
    if (!words.every((word) => folded.includes(word))) return false;
    if (!filter.theme) return true;
    return filter.theme === WITHOUT_THEME ? themes.length === 0 : themes.includes(filter.theme);
  });
}

/** In the order of their characters, so that nothing tells when a text came or what came beside it. */
export function inTextOrder(texts: readonly ShownText[]): ShownText[] {
  return texts.toSorted((a, b) => compare(a.text, b.text) || compare(a.key, b.key));
}

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
