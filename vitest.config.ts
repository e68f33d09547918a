import path from 'node:path';
import { defineConfig } from 'vitest/config';

const root = import.meta.dirname;
const quietConsole = 'test/setup/fail-on-console-output.ts';

/** The Remix plugin stays out: pages and services are plain modules to a test. */
export default defineConfig({
  resolve: {
    alias: {
      '~': path.join(root, 'app'),
      machines: path.join(root, 'machines'),
      templates: path.join(root, 'templates'),
      test: path.join(root, 'test'),
    },
  },
  test: {
    maxWorkers: 2,
    // A busy machine makes nothing wrong; what hangs still ends.
    testTimeout: 30_000,
    env: { LOG_LEVEL: 'silent', TZ: 'UTC' },
    unstubGlobals: true,
    restoreMocks: true,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['test/unit/**/*.test.ts'],
          setupFiles: [quietConsole],
        },
      },
      {
        extends: true,
        test: {
          name: 'ui',
          environment: 'jsdom',
          include: ['test/ui/**/*.test.{ts,tsx}'],
          setupFiles: [quietConsole, 'test/setup/unmount-components.ts'],
        },
      },
      serverProject('sqlite'),
      serverProject('postgresql'),
      {
        extends: true,
        test: {
          name: 'durability',
          environment: 'node',
          pool: 'forks',
          include: ['test/e2e/durability/*.test.ts'],
          globalSetup: ['test/setup/prepare-build.mjs'],
          testTimeout: 600_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});

/** The same tests on both databases; every test file starts on a fresh, migrated one. */
function serverProject(kind: 'sqlite' | 'postgresql') {
  return {
    extends: true as const,
    test: {
      name: `server-${kind}`,
      environment: 'node',
      pool: 'forks' as const,
      include: ['test/server/**/*.test.{ts,tsx}'],
      globalSetup: [`test/setup/migrated-${kind}.ts`],
      setupFiles: [quietConsole, `test/setup/fresh-${kind}.ts`],
      hookTimeout: 60_000,
    },
  };
}
