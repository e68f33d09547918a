import path from 'node:path';
import { vitePlugin as remix } from '@remix-run/dev';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'vite';

declare module '@remix-run/node' {
  interface Future {
    v3_singleFetch: true;
  }
}

const root = import.meta.dirname;

export default defineConfig(({ isSsrBuild }) => ({
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
  ],
  resolve: {
    alias: {
      '~': path.join(root, 'app'),
      machines: path.join(root, 'machines'),
      templates: path.join(root, 'templates'),
    },
  },
  // The server bundle is the whole server: one module graph, so one database client per process.
  build: { target: 'es2022', ...(isSsrBuild ? { rollupOptions: { input: './app/server.ts' } } : {}) },
  ssr: { external: ['better-sqlite3', '@duckdb/node-api'] },
}));
