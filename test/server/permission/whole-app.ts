import path from 'node:path';
import { UNSAFE_flatRoutes } from '@remix-run/dev';
import { createRequestHandler, type ServerBuild } from '@remix-run/node';
import * as entry from '~/entry.server';
import * as root from '~/root';

type RouteModule = ServerBuild['routes'][string]['module'];
type EntryModule = ServerBuild['entry']['module'];
type AnswerRequest = (request: Request) => Promise<Response>;

const modules = import.meta.glob<RouteModule>('/app/routes/**/route.{ts,tsx}');
const publicPath = '/';

export type FoundRoute = { id: string; file: string; url: string; parentId?: string };

/** The module behind a route. */
export async function loadRoute(file: string): Promise<RouteModule> {
  const load = modules[`/app/${file}`];
  if (!load) throw new Error(`No module for ${file}`);
  return load();
}

/** Every route that the file system names, by the same convention as the build's. */
export function findRoutes(): FoundRoute[] {
  const found = Object.values(manifest());
  return found.map((route) => ({
    id: route.id,
    file: route.file,
    url: urlOf(route.id),
    ...(route.parentId && { parentId: route.parentId }),
  }));
}

const showData: EntryModule['default'] = (_request, status, headers, context) => {
  headers.set('content-type', 'text/html; charset=utf-8');
  const { loaderData, actionData } = context.staticHandlerContext;
  return new Response(JSON.stringify({ loaderData, actionData }), { status, headers });
};

/** A route and the routes around it. */
function lineage({ id, parentId }: { id: string; parentId?: string | undefined }): string[] {
  const parent = parentId ? manifest()[parentId] : undefined;
  return parent ? [id, ...lineage(parent)] : [id];
}

/** The address of a route with its parameters still in it, such as `/engagements/:engagementId`. */
function urlOf(id: string): string {
  const all = manifest();
  const parts: string[] = [];
  for (let route = all[id]; route; route = all[route.parentId ?? '']) {
    if (route.path) parts.unshift(route.path);
  }
  return `/${parts.join('/')}`;
}

function manifest() {
  return UNSAFE_flatRoutes(path.resolve('app'), ['**/*.css'], 'routes');
}

/**
 * The server side of the app without a build: routes, loaders, actions and rendered pages; all of
 * them, or those below one address. Without rendering a page's body is what its loaders gave.
 */
export async function createWholeBuild(
  below = '/',
  { isRendering = true } = {},
): Promise<ServerBuild> {
  const routes: ServerBuild['routes'] = {
    root: { id: 'root', path: '', module: root as RouteModule },
  };
  const all = Object.values(manifest());
  const wanted = new Set(all.filter(({ id }) => urlOf(id).startsWith(below)).flatMap(lineage));
  for (const route of all) {
    if (!wanted.has(route.id)) continue;
    routes[route.id] = {
      id: route.id,
      parentId: route.parentId ?? 'root',
      ...(route.path !== undefined && { path: route.path }),
      ...(route.index && { index: true }),
      module: await loadRoute(route.file),
    };
  }
  return {
    mode: 'production',
    entry: { module: isRendering ? (entry as EntryModule) : { ...entry, default: showData } },
    routes,
    assets: {
      version: 'test',
      url: `${publicPath}manifest.js`,
      entry: { module: `${publicPath}entry.js`, imports: [] },
      routes: Object.fromEntries(
        Object.values(routes).map(({ module, ...route }) => [
          route.id,
          {
            ...route,
            module: `${publicPath}${encodeURIComponent(route.id)}.js`,
            imports: [],
            hasAction: 'action' in module,
            hasLoader: 'loader' in module,
            hasClientAction: false,
            hasClientLoader: false,
            hasErrorBoundary: 'ErrorBoundary' in module,
          },
        ]),
      ),
    },
    basename: '/',
    publicPath,
    assetsBuildDirectory: 'build/client',
    isSpaMode: false,
    future: {
      v3_fetcherPersist: true,
      v3_lazyRouteDiscovery: true,
      v3_relativeSplatPath: true,
      v3_singleFetch: true,
      v3_throwAbortReason: true,
    },
  };
}

/** Answers requests the way the server does, below its guards. */
export async function createWholeApp(
  ...which: Parameters<typeof createWholeBuild>
): Promise<AnswerRequest> {
  return createRequestHandler(await createWholeBuild(...which), 'production');
}
