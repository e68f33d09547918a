/**
 * `npm run dev`: the server through Vite, with changes shown at once. It keeps its own data folder,
 * `data/development`, unless DATA_DIR names another.
 */
import http from 'node:http';
import { prepare } from './preparation/prepare.mjs';
import { root } from './preparation/project-folder.mjs';

process.chdir(root);
process.env.NODE_ENV = 'development';
process.env.DATA_DIR ||= 'data/development';
process.env.HOST ||= '127.0.0.1';
await prepare({ build: false, say: (line) => console.log(line) });

const { createServer } = await import('vite');
const server = http.createServer();
const vite = await createServer({
  server: { middlewareMode: { server }, hmr: { server } },
  appType: 'custom',
});
const load = (file) => vite.ssrLoadModule(file);

await (await load('/app/db/migrate.server.ts')).migrate();
const stopScheduler = (await load('/app/services/schedule/scheduler.server.ts')).startScheduler();

let served;
server.on('request', (request, response) => {
  vite.middlewares(request, response, async () => {
    try {
      // Vite answers the same modules until a file changes.
      const entry = await load('/app/server.ts');
      const build = await load('virtual:remix/server-build');
      if (served?.build !== build || served?.entry !== entry) {
        served = { build, entry, app: entry.createApp(build) };
      }
      served.app(request, response);
    } catch (error) {
      vite.ssrFixStacktrace(error);
      console.error(error);
      response.writeHead(500, { 'content-type': 'text/plain' }).end(String(error.stack));
    }
  });
});

const port = Number(process.env.PORT || 3000);
server.listen(port, process.env.HOST, () => {
  console.log(`Penstock (development) is ready at http://localhost:${port}`);
});

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, async () => {
    await stopScheduler();
    await vite.close();
    process.exit(0);
  });
}
