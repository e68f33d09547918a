import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { surveyTemplates } from 'templates/survey/survey-templates';
import { publicToken, publishSurvey } from 'test/e2e/durability/published-survey';
import { startPostgres } from 'test/setup/postgres.mjs';
import { startProductionServer } from 'test/setup/production-server';
import { withEnvironment } from 'test/setup/with-environment';
import { closeDatabase } from '~/db/database.server';
import {
  questionsOf,
  type SurveyDefinition,
  type SurveyQuestion,
} from '~/domain/survey/survey-definition';
import { type Load, sendAnswers } from './load';

const clients = 50;
const seconds = 4;
const rounds = 3;

export type AnswersBench = { name: string; floor: Load; ours: Load; ratio: number };

/** The questionnaire that both sides are sent: the diagnosis of a sales process. */
export function benchSurvey(): SurveyDefinition {
  const template = surveyTemplates.find(({ id }) => id === 'sales-process-diagnosis');
  if (!template) throw new Error('the template of the diagnosis is gone');
  return template.definition;
}

/** Answers kept per second with durable writes, beside the floor; the two take turns. */
export async function benchAnswers(folder: string): Promise<AnswersBench[]> {
  const floor = await startFloor(path.join(folder, 'floor.sqlite'));
  try {
    const onSqlite = await compare('SQLite', floor.url, '');
    const postgres = await startPostgres({ keepsWritesAfterPowerCut: true });
    try {
      const database = await postgres.createDatabase();
      return [onSqlite, await compare('PostgreSQL', floor.url, database)];
    } finally {
      await postgres.stop();
    }
  } finally {
    await floor.stop();
  }
}

async function compare(name: string, floorUrl: string, databaseUrl: string): Promise<AnswersBench> {
  const server = await startProductionServer({ DATABASE_URL: databaseUrl, LOG_LEVEL: 'error' });
  try {
    await withEnvironment({ DATABASE_URL: databaseUrl, DATA_DIR: server.dataFolder }, () =>
      publishSurvey(benchSurvey()).finally(closeDatabase),
    );
    const ourUrl = `${server.url}/api/v1/surveys/${publicToken}/responses`;
    const answers = sampleAnswers(benchSurvey());
    const load = { clients, seconds };
    // What runs for the first time is compiled first.
    await sendAnswers(ourUrl, answers, { clients, seconds: 2 });
    await sendAnswers(floorUrl, answers, { clients, seconds: 1 });
    const runs: { floor: Load; ours: Load }[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const floor = await sendAnswers(floorUrl, answers, load);
      runs.push({ floor, ours: await sendAnswers(ourUrl, answers, load) });
    }
    const ratios = runs.map(({ floor, ours }) => ({
      name,
      floor,
      ours,
      ratio: ours.perSecond / floor.perSecond,
    }));
    const median = ratios.toSorted((a, b) => a.ratio - b.ratio)[Math.floor(rounds / 2)];
    if (!median) throw new Error('nothing was measured');
    return median;
  } finally {
    await server.stop();
  }
}

async function startFloor(file: string): Promise<{ url: string; stop: () => Promise<void> }> {
  const script = path.join(import.meta.dirname, 'floor-server.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', script, file], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  return {
    url: `http://127.0.0.1:${String(line).trim()}/`,
    async stop() {
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
      rmSync(file, { force: true });
    },
  };
}

function sampleAnswers(definition: SurveyDefinition): Record<string, unknown> {
  return Object.fromEntries(
    questionsOf(definition).flatMap((question) => {
      const answer = sampleAnswer(question);
      return answer === null ? [] : [[question.id, answer]];
    }),
  );
}

function sampleAnswer(question: SurveyQuestion): unknown {
  switch (question.kind) {
    case 'single-choice':
      return question.options[0]?.id ?? null;
    case 'multiple-choice':
      return [question.options[0]?.id];
    case 'scale':
      return 3;
    case 'recommendation':
      return 7;
    case 'number':
      return question.minimum ?? 5;
    case 'short-text':
    case 'long-text':
      return '报价要等两三天，客户就去找别家了';
    default:
      return null;
  }
}
