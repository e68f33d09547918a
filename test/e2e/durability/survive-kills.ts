import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from 'vitest';
import { closeDatabase } from '~/db/database.server';
import { startProductionServer } from '../../setup/production-server';
import { withEnvironment } from '../../setup/with-environment';
import { AnswerStream } from './answer-stream';
import { inOrder, publicToken, publishSurvey, storedAnswers } from './published-survey';

const kills = 20;
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
