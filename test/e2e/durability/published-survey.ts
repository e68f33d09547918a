import { database } from '~/db/database.server';
import type { SurveyDefinitionInput } from '~/domain/survey/survey-definition';
import type { SentAnswer } from './answer-stream';

export const publicToken = 'durability';
const text = { 'zh-CN': '第几份回答？', en: 'Which answer is this?' };
const definition: SurveyDefinitionInput = {
  title: text,
  minutes: 1,
  sections: [
    {
      id: 'only',
      title: text,
      questions: [{ id: 'number', kind: 'number', text, required: true, wholeNumber: true }],
    },
  ],
};

/** An open survey; on its own with one question, the number of the answer. */
export async function publishSurvey(asked: SurveyDefinitionInput = definition): Promise<void> {
  const createdAt = new Date();
  await database().workspace.create({
    data: {
      id: 'workspace',
      name: '渠成',
      locale: 'zh-CN',
      currency: 'CNY',
      timeZone: 'Asia/Shanghai',
      createdAt,
    },
  });
  await database().survey.create({
    data: {
      id: 'survey',
      workspaceId: 'workspace',
      engagementId: 'engagement',
      kind: 'diagnosis',
      title: '耐久性',
      templateId: 'none',
      definition: asked,
      status: 'open',
      publicToken,
      createdById: 'nobody',
      createdAt,
      openedAt: createdAt,
    },
  });
}

/** With its number, an answer that was stored twice under two ids would show as well. */
export async function storedAnswers(): Promise<SentAnswer[]> {
  const rows = await database().surveyResponse.findMany();
  return inOrder(
    rows.map(({ id, answers }) => ({ id, number: (answers as { number: number }).number })),
  );
}

export function inOrder(answers: SentAnswer[]): SentAnswer[] {
  return [...answers].sort((one, other) => one.number - other.number);
}
