import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from 'vitest';
import { closeDatabase } from '~/db/database.server';
import { type ProductionServer, startProductionServer } from '../../setup/production-server';
import { withEnvironment } from '../../setup/with-environment';
import { inOrder, publicToken, publishSurvey, storedAnswers } from './published-survey';

const people = 500;
/** The server is killed once so many have been told that their answer is kept. */
const confirmedAtKill = 100;
const patience = 120_000;

/**
 * Five hundred people open the page and send it at the same time, as a browser does, without script:
 * whose connection is lost sends the same sheet again. In the middle the server is killed.
 */
export async function crowdSurvivesKill(databaseUrl: string): Promise<void> {
  const server = await startProductionServer({ DATABASE_URL: databaseUrl });
  const inItsPlace = <T>(work: () => Promise<T>) =>
    withEnvironment({ DATABASE_URL: databaseUrl, DATA_DIR: server.dataFolder }, () =>
      work().finally(closeDatabase),
    );
  try {
    await inItsPlace(publishSurvey);
    const page = `${server.url}/s/${publicToken}`;
    const deadline = Date.now() + patience;
    const sheets = await openSheets(page);
    const sent = { confirmed: 0, oddities: [] as string[] };
    const crowd = Promise.all(sheets.map((sheet) => answer(page, sheet, sent, deadline)));
    await killInTheMiddle(server, sent, deadline);
    await crowd;
    expect(sent.oddities).toEqual([]);
    expect(sent.confirmed).toBe(people);
    const expected = sheets.map(({ id, number }) => ({ id, number }));
    expect(await inItsPlace(storedAnswers)).toEqual(inOrder(expected));
  } finally {
    await server.stop();
  }
}

type Sheet = { id: string; number: number; opened: string };

/** Some pages at a time; what a page brings along is taken from it as a browser would. */
async function openSheets(page: string): Promise<Sheet[]> {
  const sheets: Sheet[] = [];
  while (sheets.length < people) {
    const pages = await Promise.all(
      Array.from({ length: 25 }, () => fetch(page).then((response) => response.text())),
    );
    for (const html of pages) {
      const field = (name: string) =>
        new RegExp(`name="${name}" value="([^"]+)"`).exec(html)?.[1] ?? '';
      sheets.push({
        id: field('submission'),
        opened: field('opened'),
        number: sheets.length + 1,
      });
    }
  }
  // The last page, too, has been open for as long as a person needs.
  await sleep(2100);
  return sheets;
}

async function answer(
  page: string,
  { id, number, opened }: Sheet,
  sent: { confirmed: number; oddities: string[] },
  deadline: number,
): Promise<void> {
  const body = new URLSearchParams({
    submission: id,
    opened,
    website: '',
    step: '0',
    go: 'send',
    'answer.number': String(number),
  }).toString();
  while (Date.now() < deadline) {
    try {
      const response = await fetch(page, {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body,
        redirect: 'manual',
        signal: AbortSignal.timeout(30_000),
      });
      await response.arrayBuffer();
      const isReceived = response.headers.get('location')?.includes('received=') === true;
      if (response.status === 303 && isReceived) sent.confirmed += 1;
      else sent.oddities.push(String(response.status));
      return;
    } catch {
      // The connection was lost: whether the answer was kept is not known, so it is sent again.
      await sleep(50);
    }
  }
  sent.oddities.push('never answered');
}

async function killInTheMiddle(
  server: ProductionServer,
  sent: { confirmed: number },
  deadline: number,
): Promise<void> {
  while (sent.confirmed < confirmedAtKill && Date.now() < deadline) await sleep(1);
  expect(sent.confirmed, 'answers before the kill').toBeLessThan(people);
  await server.kill();
  await server.restart();
}
