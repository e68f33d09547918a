import { data } from '@remix-run/node';

/** Every address that no page has: the root's loader then knows the reader's language. */
export function loader() {
  throw data({ code: 'not-found' }, { status: 404 });
}

export function action() {
  throw data({ code: 'not-found' }, { status: 404 });
}

export default function UnknownRoute() {
  return null;
}
