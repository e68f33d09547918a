import { test as base } from '@playwright/test';
import { type ProductionServer, startProductionServer } from 'test/setup/production-server';
import { PageWatch } from './page-watch';

type Options = {
  /** Environment of the server: `test.use({ serverEnvironment: { PENSTOCK_DEMO: '1' } })`. */
  serverEnvironment: Record<string, string>;
};

type Fixtures = {
  /** The production build with data of its own, shared by the tests of one spec file. */
  server: ProductionServer;
  /** Fails the test for console errors, failed requests and untranslated texts in any page. */
  watch: PageWatch;
};

type WorkerFixtures = { serverOfFile: ServerOfFile };

export const test = base.extend<Options & Fixtures, WorkerFixtures>({
  serverEnvironment: [{}, { option: true }],
  serverOfFile: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from its parameter.
    async ({}, use) => {
      const keeper = new ServerOfFile();
      await use(keeper);
      await keeper.stop();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  server: async ({ serverOfFile, serverEnvironment }, use, testInfo) => {
    const server = await serverOfFile.get(testInfo.file, serverEnvironment);
    await use(server);
    if (testInfo.status !== testInfo.expectedStatus) {
      await testInfo.attach('server-log', { body: server.log(), contentType: 'text/plain' });
    }
  },
  baseURL: async ({ server }, use) => use(server.url),
  watch: [
    async ({ context }, use) => {
      const watch = new PageWatch();
      await watch.follow(context);
      await use(watch);
      await watch.expectNoProblems();
    },
    { auto: true },
  ],
});

export { expect } from '@playwright/test';
export { expectAccessible } from './expect-accessible';

/** Keeps one server for the tests of a file and starts the next file on an empty one. */
class ServerOfFile {
  private current: { key: string; server: ProductionServer } | undefined;

  async get(file: string, environment: Record<string, string>): Promise<ProductionServer> {
    const key = `${file} ${JSON.stringify(environment)}`;
    if (this.current?.key !== key) {
      await this.stop();
      this.current = { key, server: await startProductionServer(environment) };
    }
    return this.current.server;
  }

  async stop(): Promise<void> {
    await this.current?.server.stop();
    this.current = undefined;
  }
}
