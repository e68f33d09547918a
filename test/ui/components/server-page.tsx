import type { ReactElement } from 'react';
import { renderToString } from 'react-dom/server';
import { type ActionFunction, createRoutesFromElements, Route } from 'react-router-dom';
import {
  createStaticHandler,
  createStaticRouter,
  StaticRouterProvider,
} from 'react-router-dom/server';
import { routerFuture } from './router';

/** The page as a browser without script gets it; with a form, as the action answered it. */
export async function renderOnServer(
  element: ReactElement,
  options: { action?: ActionFunction; body?: FormData } = {},
): Promise<string> {
  const routes = createRoutesFromElements(
    <Route path="*" element={element} action={options.action} />,
  );
  const handler = createStaticHandler(routes, { future: routerFuture });
  const context = await handler.query(
    new Request('http://localhost/?index', {
      ...(options.body && { method: 'POST', body: options.body }),
    }),
  );
  if (context instanceof Response) throw new Error('A redirect where a page was expected');
  return renderToString(
    <StaticRouterProvider
      router={createStaticRouter(routes, context, { future: routerFuture })}
      context={context}
      hydrate={false}
    />,
  );
}
