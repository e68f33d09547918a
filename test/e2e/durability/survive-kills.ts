import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from 'vitest';
import { closeDatabase, database } from '~/db/database.server';
import type { SurveyDefinitionInput } from '~/domain/survey/survey-definition';
import { startProductionServer } from '../../setup/production-server';
import { withEnvironment } from '../../setup/with-environment';
import { AnswerStream, type SentAnswer } from './answer-stream';

const kills = 20;
const publicToken = 'durability';
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

/**
 * Kills the server twenty times, at different moments of its work, while answers stream in, and
 * compares what was confirmed with what is stored.
 */
export async function survivesKills(databaseUrl: string): Promise<void> {
  const server = await startProductionServer({ DATABASE_URL: databaseUrl });
  const inItsPlace = <T>(work: () => Promise<T>) =>
    withEnvironment({ DATABASE_URL: databaseUrl, DATA_DIR: server.dataFolder }, () =>
      work().finally(closeDatabase),
    );
  let stream: AnswerStream | undefined;
  try {
    await inItsPlace(publishSurvey);
    stream = new AnswerStream(`${server.url}/api/v1/surveys/${publicToken}/responses`, 6, 20_000);
    for (let kill = 0; kill < kills; kill += 1) {
      const before = stream.confirmed.length;
      const deadline = Date.now() + 30_000;
      while (stream.confirmed.length < before + 5) {
        expect(stream.oddities, 'answers of the server').toEqual([]);
        expect(Date.now(), `no answers confirmed:\n${server.log()}`).toBeLessThan(deadline);
        await sleep(5);
      }
      await sleep((kill * 37) % 150);
      await server.kill();
      await server.restart();
    }
    await stream.stop();
    expect(stream.oddities).toEqual([]);
    expect(stream.confirmed.length).toBeGreaterThanOrEqual(kills * 5);
    expect(await inItsPlace(storedAnswers)).toEqual(inOrder(stream.confirmed));
  } finally {
    stream?.abandon();
    await server.stop();
  }
}

async function publishSurvey(): Promise<void> {
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
      definition,
      status: 'open',
      publicToken,
      createdById: 'nobody',
      createdAt,
      openedAt: createdAt,
    },
  });
}

/** With its number, an answer that was stored twice under two ids would show as well. */
async function storedAnswers(): Promise<SentAnswer[]> {
  const rows = await database().surveyResponse.findMany();
  return inOrder(
    rows.map(({ id, answers }) => ({ id, number: (answers as { number: number }).number })),
  );
}

function inOrder(answers: SentAnswer[]): SentAnswer[] {
  return [...answers].sort((one, other) => one.number - other.number);
}
