import { render } from '@testing-library/react';
import type { ReactElement } from 'react';
import {
  type ActionFunction,
  createMemoryRouter,
  createRoutesFromElements,
  Route,
  RouterProvider,
} from 'react-router-dom';

/** The same switches as the app's own router. */
export const routerFuture = {
  v7_fetcherPersist: true,
  v7_normalizeFormMethod: true,
  v7_partialHydration: true,
  v7_relativeSplatPath: true,
  v7_skipActionErrorRevalidation: true,
};

/** Shows an element at `/` of a router in memory, whose action the test gives. */
export function renderInRouter(element: ReactElement, action?: ActionFunction) {
  const router = createMemoryRouter(
    createRoutesFromElements(<Route path="*" element={element} action={action} />),
    { future: routerFuture },
  );
  return {
    ...render(<RouterProvider router={router} future={{ v7_startTransition: true }} />),
    router,
  };
}
