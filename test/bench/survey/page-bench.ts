import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { type Browser, chromium } from '@playwright/test';
import { publicToken, publishSurvey } from 'test/e2e/durability/published-survey';
import { ensureChromium } from 'test/setup/chromium.mjs';
import { startProductionServer } from 'test/setup/production-server';
import { withEnvironment } from 'test/setup/with-environment';
import { closeDatabase } from '~/db/database.server';
import { exportSurveyjs } from '~/domain/survey/export-surveyjs';
import { benchSurvey } from './answers-bench';

/** A middling phone on a slow mobile network, as Lighthouse has it. */
const phone = { latency: 150, kilobitsPerSecond: 1600, slowness: 4 };
const runs = 5;

export type PageLoad = { kilobytes: number; milliseconds: number };

/** Bytes and time until the first question can be answered, of our page and SurveyJS's own. */
export async function benchPage(): Promise<{ ours: PageLoad; peer: PageLoad }> {
  const server = await startProductionServer({ LOG_LEVEL: 'error' });
  const peer = await startPeer();
  const executablePath = await ensureChromium(() => {});
  const browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu'],
  });
  try {
    await withEnvironment({ DATABASE_URL: '', DATA_DIR: server.dataFolder }, () =>
      publishSurvey(benchSurvey()).finally(closeDatabase),
    );
    const pages = { ours: `${server.url}/s/${publicToken}?lng=zh-CN`, peer: peer.url };
    const loads: { ours: PageLoad[]; peer: PageLoad[] } = { ours: [], peer: [] };
    for (let run = 0; run < runs; run += 1) {
      for (const name of ['ours', 'peer'] as const) {
        loads[name].push(await loadPage(browser, pages[name]));
      }
    }
    return { ours: median(loads.ours), peer: median(loads.peer) };
  } finally {
    await browser.close();
    await peer.stop();
    await server.stop();
  }
}

async function loadPage(browser: Browser, url: string): Promise<PageLoad> {
  const context = await browser.newContext({ viewport: { width: 375, height: 812 } });
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  let bytes = 0;
  devtools.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength;
  });
  await devtools.send('Network.enable');
  await devtools.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: phone.latency,
    downloadThroughput: (phone.kilobitsPerSecond * 1000) / 8,
    uploadThroughput: (phone.kilobitsPerSecond * 1000) / 8,
  });
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: phone.slowness });
  await page.goto(url, { waitUntil: 'commit' });
  // In the page, so that the time is its own: a control that is there, drawn, and between two frames.
  const control = 'input[type=radio], input[type=checkbox], input[type=number]';
  await page.waitForFunction(
    (selector) => (document.querySelector(selector)?.getClientRects().length ?? 0) > 0,
    control,
    { polling: 'raf' },
  );
  const milliseconds = await page.evaluate(
    () =>
      new Promise<number>((resolve) =>
        requestAnimationFrame(() => setTimeout(() => resolve(performance.now()))),
      ),
  );
  await page.waitForLoadState('networkidle');
  await context.close();
  return { kilobytes: bytes / 1024, milliseconds };
}

function median(loads: readonly PageLoad[]): PageLoad {
  const middle = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(runs / 2)] ?? 0;
  return {
    kilobytes: middle(loads.map(({ kilobytes }) => kilobytes)),
    milliseconds: middle(loads.map(({ milliseconds }) => milliseconds)),
  };
}

/** The same questionnaire shown by SurveyJS's own runtime, minified and compressed. */
async function startPeer(): Promise<{ url: string; stop: () => Promise<void> }> {
  const packages = path.resolve(import.meta.dirname, '../../../node_modules');
  const core = path.join(packages, 'survey-core');
  const ui = path.join(packages, 'survey-js-ui');
  const files = new Map<string, { type: string; body: Buffer }>();
  const add = (name: string, type: string, body: string | Buffer) =>
    files.set(name, { type, body: gzipSync(body) });
  add('/core.js', 'text/javascript', readFileSync(path.join(core, 'survey.core.min.js')));
  add('/ui.js', 'text/javascript', readFileSync(path.join(ui, 'survey-js-ui.min.js')));
  add('/core.css', 'text/css', readFileSync(path.join(core, 'survey-core.fontless.min.css')));
  const model = JSON.stringify(exportSurveyjs(benchSurvey())).replaceAll('<', '\\u003c');
  add(
    '/',
    'text/html; charset=utf-8',
    `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<link rel="stylesheet" href="/core.css"><div id="survey"></div><script src="/core.js"></script><script src="/ui.js"></script>
<script>const model = new Survey.Model(${model}); model.locale = 'zh-cn'; model.render(document.getElementById('survey'));</script></html>`,
  );
  const server = http.createServer((request, response) => {
    const file = files.get(request.url ?? '/');
    if (!file) return void response.writeHead(404).end();
    response
      .writeHead(200, { 'content-type': file.type, 'content-encoding': 'gzip' })
      .end(file.body);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
