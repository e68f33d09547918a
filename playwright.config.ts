import { defineConfig } from '@playwright/test';
import { ensureChromium } from './test/setup/chromium.mjs';

const executablePath = await ensureChromium((line) => process.stderr.write(`${line}\n`));
// The workers, which read this file too, need not search again.
process.env.PENSTOCK_CHROMIUM = executablePath;

/** End-to-end tests drive the production build; every spec file gets a server and data of its own. */
export default defineConfig({
  testDir: 'test/e2e',
  testMatch: '**/*.spec.ts',
  globalSetup: './test/setup/prepare-build.mjs',
  outputDir: 'test-results',
  workers: 2,
  timeout: 120_000,
  expect: { timeout: 10_000 },
  forbidOnly: true,
  reporter: process.env.PENSTOCK_E2E_REPORT
    ? [['json', { outputFile: process.env.PENSTOCK_E2E_REPORT }]]
    : [['list']],
  use: {
    browserName: 'chromium',
    viewport: { width: 1280, height: 800 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    actionTimeout: 15_000,
    navigationTimeout: 30_000,
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
});
