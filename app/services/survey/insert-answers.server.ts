import type { Transaction } from '~/db/database.server';
import type { SurveyAnswers } from '~/domain/survey/survey-answers';
import { readEnvironment } from '~/platform/env.server';

export type AnswerRow = {
  id: string;
  workspaceId: string;
  surveyId: string;
  day: string;
  batch: number | null;
  answers: SurveyAnswers;
};

const columns = '"id", "workspaceId", "surveyId", "day", "batch", "answers"';

const statements = {
  sqlite: `INSERT INTO "SurveyResponse" (${columns})
    SELECT value ->> 'id', value ->> 'workspaceId', value ->> 'surveyId', value ->> 'day',
      value ->> 'batch', value ->> 'answers'
    FROM json_each(?)`,
  postgresql: `INSERT INTO "SurveyResponse" (${columns})
    SELECT "id", "workspaceId", "surveyId", "day", "batch", "answers"::jsonb
    FROM jsonb_to_recordset($1::jsonb) AS row
      ("id" text, "workspaceId" text, "surveyId" text, "day" text, "batch" int, "answers" text)`,
};

/**
 * Writes answers in the order given. Raw, because this runs for every crowd of answers, and for every
 * number of rows Prisma would plan and the database prepare another statement, on the thread that
 * other answers wait for. All rows are one parameter of one fixed statement.
 */
export async function insertAnswers(
  transaction: Transaction,
  rows: readonly AnswerRow[],
): Promise<void> {
  const texts = rows.map((row) => ({ ...row, answers: JSON.stringify(row.answers) }));
  const statement = statements[readEnvironment().databaseKind];
  await transaction.$executeRawUnsafe(statement, JSON.stringify(texts));
}
