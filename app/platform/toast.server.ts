import { createCookie, redirect } from '@remix-run/node';

export type ToastMessage = {
  /** A new one for every message, so that it is shown afresh. */
  id: string;
  /** Message key with namespace. */
  message: string;
  values?: Record<string, string | number>;
  undo?: { action: string; fields: Record<string, string> };
};

const toastCookie = createCookie('toast', {
  path: '/',
  sameSite: 'lax',
  httpOnly: true,
  maxAge: 60,
});

/** Goes to a page that says, once, what was done. */
export async function redirectWithToast(
  request: Request,
  url: string,
  toast: Omit<ToastMessage, 'id'>,
  headers = new Headers(),
): Promise<Response> {
  const message: ToastMessage = { id: crypto.randomUUID(), ...toast };
  headers.append('set-cookie', await toastCookie.serialize(message, { secure: isSecure(request) }));
  return redirect(url, { headers });
}

function isSecure(request: Request): boolean {
  return new URL(request.url).protocol === 'https:';
}

/** The message that waits for this page, and the header that clears it. */
export async function takeToast(
  request: Request,
): Promise<{ toast: ToastMessage | null; clear: string | null }> {
  const toast = (await toastCookie.parse(request.headers.get('cookie'))) as ToastMessage | null;
  return {
    toast: toast ?? null,
    clear: toast ? await toastCookie.serialize('', { maxAge: 0 }) : null,
  };
}
