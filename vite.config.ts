import path from 'node:path';
import { vitePlugin as remix } from '@remix-run/dev';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig, type Plugin } from 'vite';

declare module '@remix-run/node' {
  interface Future {
    v3_singleFetch: true;
  }
}

const root = import.meta.dirname;
const nativePackages = ['better-sqlite3', '@duckdb/node-api'];

export default defineConfig({
  plugins: [
    tailwindcss(),
    remix({
      ignoredRouteFiles: ['**/*.css'],
      future: {
        v3_fetcherPersist: true,
        v3_lazyRouteDiscovery: true,
        v3_relativeSplatPath: true,
        v3_routeConfig: true,
        v3_singleFetch: true,
        v3_throwAbortReason: true,
        unstable_optimizeDeps: true,
      },
    }),
    wholeServerBundle(),
  ],
  resolve: {
    alias: {
      '~': path.join(root, 'app'),
      machines: path.join(root, 'machines'),
      templates: path.join(root, 'templates'),
    },
  },
  build: { target: 'es2022' },
  ssr: { external: nativePackages },
  // The browser's bundle looks through routes, which import services too.
  optimizeDeps: { exclude: [...nativePackages, '@duckdb/node-bindings'] },
});

/**
 * The server bundle is the whole server: one module graph, so one database client per process. Comes
 * after Remix's plugin, whose own entry it replaces.
 */
function wholeServerBundle(): Plugin {
  return {
    name: 'penstock-whole-server-bundle',
    enforce: 'post',
    config: (_config, { isSsrBuild }) =>
      isSsrBuild ? { build: { rollupOptions: { input: './app/server.ts' } } } : undefined,
  };
}
