import type { Queryable } from '~/db/database.server';
import type { TextTheme } from '~/domain/survey/text-themes';

export type StoredTheme = TextTheme & { surveyId: string; responseIds: string[] };

/** The themes of surveys with the answers they were found in, in the order in which they were made. */
export async function readThemes(
  queryable: Queryable,
  workspaceId: string,
  surveyIds: string[],
): Promise<StoredTheme[]> {
  const themes = await queryable.textTheme.findMany({
    where: { workspaceId, surveyId: { in: surveyIds } },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: { id: true, surveyId: true, questionId: true, name: true },
  });
  if (themes.length === 0) return [];
  const marks = await queryable.textThemeMark.findMany({
    where: { workspaceId, themeId: { in: themes.map(({ id }) => id) } },
    select: { themeId: true, responseId: true },
  });
  const byTheme = new Map(themes.map(({ id }) => [id, [] as string[]]));
  for (const { themeId, responseId } of marks) byTheme.get(themeId)?.push(responseId);
  return themes.map((theme) => ({ ...theme, responseIds: byTheme.get(theme.id) ?? [] }));
}

/** The answers with the themes that were found in their texts. */
export function markAnswers<Answer extends { id: string }>(
  answers: readonly Answer[],
  themes: readonly StoredTheme[],
): (Answer & { themes: string[] })[] {
  const byAnswer = new Map<string, string[]>();
  for (const { id, responseIds } of themes) {
    for (const responseId of responseIds) {
      byAnswer.set(responseId, [...(byAnswer.get(responseId) ?? []), id]);
    }
  }
  return answers.map((answer) => ({ ...answer, themes: byAnswer.get(answer.id) ?? [] }));
}
