import { randomBytes } from 'node:crypto';
import { PassThrough } from 'node:stream';
import { createReadableStreamFromReadable, type EntryContext } from '@remix-run/node';
import { RemixServer } from '@remix-run/react';
import { renderToPipeableStream } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import { createI18n } from '~/i18n/i18n';
import { localeOf, messagesByLocale } from '~/i18n/locale.server';
import { contentSecurityPolicy } from '~/platform/content-security-policy.server';
import { log } from '~/platform/log.server';
import { NonceProvider } from '~/platform/nonce';

const renderTimeout = 15_000;
export const streamTimeout = renderTimeout + 1000;

export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  context: EntryContext,
): Promise<Response> {
  const nonce = randomBytes(16).toString('base64');
  const locale = await localeOf(request);
  const i18n = createI18n(locale, messagesByLocale[locale]);

  return new Promise((resolve, reject) => {
    let responseStatus = status;
    let isShellSent = false;
    const { pipe, abort } = renderToPipeableStream(
      <NonceProvider value={nonce}>
        <I18nextProvider i18n={i18n}>
          <RemixServer context={context} url={request.url} nonce={nonce} />
        </I18nextProvider>
      </NonceProvider>,
      {
        nonce,
        // Everything is awaited in loaders, so the whole page is ready at once.
        onAllReady() {
          isShellSent = true;
          const body = new PassThrough();
          headers.set('content-type', 'text/html; charset=utf-8');
          headers.set('content-security-policy', contentSecurityPolicy(nonce));
          headers.set('cache-control', 'private, no-store');
          resolve(
            new Response(createReadableStreamFromReadable(body), {
              status: responseStatus,
              headers,
            }),
          );
          pipe(body);
        },
        onShellError: reject,
        onError(error) {
          responseStatus = 500;
          if (isShellSent) log.error({ err: error }, 'page rendering failed');
        },
      },
    );
    setTimeout(abort, renderTimeout).unref();
  });
}

export function handleError(error: unknown, { request }: { request: Request }): void {
  if (request.signal.aborted) return;
  log.error(
    { err: error, method: request.method, path: new URL(request.url).pathname },
    'unexpected',
  );
}
