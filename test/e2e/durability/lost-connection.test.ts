import { type Browser, chromium, type Page } from '@playwright/test';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeDatabase } from '~/db/database.server';
import { ensureChromium } from '../../setup/chromium.mjs';
import { type ProductionServer, startProductionServer } from '../../setup/production-server';
import { withEnvironment } from '../../setup/with-environment';
import { publicToken, publishSurvey, storedAnswers } from './published-survey';

let server: ProductionServer;
let browser: Browser;
const inItsPlace = <T>(work: () => Promise<T>) =>
  withEnvironment({ DATABASE_URL: '', DATA_DIR: server.dataFolder }, () =>
    work().finally(closeDatabase),
  );
const numbers = async () => (await inItsPlace(storedAnswers)).map(({ number }) => number);

beforeAll(async () => {
  server = await startProductionServer();
  await inItsPlace(publishSurvey);
  const executablePath = await ensureChromium(() => {});
  browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

async function fillIn(page: Page, number: number): Promise<void> {
  await page.goto(`${server.url}/s/${publicToken}?lng=en`);
  await page.locator('[name="answer.number"]').fill(String(number));
  await page.locator('[name="answer.number"]').blur();
  // As soon as only a program would send it, it is asked for once more.
  await page.waitForTimeout(2100);
}

const send = (page: Page) => page.getByRole('button', { name: 'Send' }).click();

test('a sheet that is sent while the server is away waits, and is sent once when it is back', async () => {
  const context = await browser.newContext({ viewport: { width: 375, height: 812 } });
  const page = await context.newPage();
  await fillIn(page, 1);
  await server.kill();
  await send(page);
  await page.locator('[data-state="waiting"]').waitFor();
  await server.restart();
  await page.getByRole('button', { name: 'Try now' }).click();
  await page.getByRole('heading', { name: 'Received, thank you!' }).waitFor();
  expect(await numbers()).toEqual([1]);
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
  await context.close();
});

test('a sheet whose tab was closed while it waited is sent when the link is opened again', async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await fillIn(page, 2);
  await context.setOffline(true);
  await send(page);
  await page.locator('[data-state="waiting"]').waitFor();
  await page.close();
  await context.setOffline(false);
  expect(await numbers()).toEqual([1]);
  const later = await context.newPage();
  await later.goto(`${server.url}/s/${publicToken}?lng=en`);
  await later.getByRole('heading', { name: 'Received, thank you!' }).waitFor();
  expect(await numbers()).toEqual([1, 2]);
  await context.close();
});

test('a draft goes on where it stopped, and nothing of it is left where somebody asks for that', async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await fillIn(page, 3);
  await page.close();
  const later = await context.newPage();
  await later.goto(`${server.url}/s/${publicToken}?lng=en`);
  await later.getByRole('button', { name: 'Go on from there' }).click();
  await later.waitForLoadState();
  expect(await later.locator('[name="answer.number"]').inputValue()).toBe('3');
  await later.getByRole('button', { name: 'Forget my answers on this device' }).click();
  await later.waitForFunction(() => localStorage.length === 0);
  await later.waitForLoadState();
  expect(await later.locator('[name="answer.number"]').inputValue()).toBe('');
  await later.goto('about:blank');
  await later.goto(`${server.url}/s/${publicToken}?lng=en`);
  expect(await later.evaluate(() => localStorage.length)).toBe(0);
  await context.close();
});

test('without script the sheet is posted as it is, and one that is wrong says so', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${server.url}/s/${publicToken}?lng=en`);
  await page.waitForTimeout(2100);
  await send(page);
  await page.getByText('One answer is missing or unclear').waitFor();
  await page.locator('[name="answer.number"]').fill('4');
  await send(page);
  await page.getByRole('heading', { name: 'Received, thank you!' }).waitFor();
  expect(await numbers()).toEqual([1, 2, 4]);
  await context.close();
});
