import type { LinksFunction, LoaderFunctionArgs } from '@remix-run/node';
import { data } from '@remix-run/node';
import {
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useMatches,
  useRouteLoaderData,
} from '@remix-run/react';
import type { ReactNode } from 'react';
import { findActor } from '~/auth/session.server';
import { themeOf } from '~/auth/theme.server';
import { ErrorPage } from '~/features/shell/error-page';
import { Toasts } from '~/features/shell/toasts';
import { FormatProvider } from '~/i18n/format-context';
import { localeOf, messagesByLocale } from '~/i18n/locale.server';
import { useNonce } from '~/platform/nonce';
import { takeToast } from '~/platform/toast.server';
import stylesheet from '~/styles/app.css?url';

export const links: LinksFunction = () => [
  { rel: 'stylesheet', href: stylesheet },
  { rel: 'icon', href: '/favicon.svg', type: 'image/svg+xml' },
  { rel: 'apple-touch-icon', href: '/apple-touch-icon.png' },
];

export async function loader({ request }: LoaderFunctionArgs) {
  const [locale, theme, actor, { toast, clear }] = await Promise.all([
    localeOf(request),
    themeOf(request),
    findActor(request),
    takeToast(request),
  ]);
  const titles = Object.fromEntries(
    Object.entries(messagesByLocale[locale]).flatMap(([area, messages]) =>
      'title' in messages ? [[area, String(messages.title)]] : [],
    ),
  );
  return data(
    {
      locale,
      theme,
      titles,
      toast,
      actor,
      timeZone: actor?.timeZone ?? 'Asia/Shanghai',
      currency: actor?.currency ?? 'CNY',
    },
    clear ? { headers: { 'set-cookie': clear } } : undefined,
  );
}

export function Layout({ children }: { children: ReactNode }) {
  const root = useRouteLoaderData<typeof loader>('root');
  const nonce = useNonce();
  const isWithoutScript = useMatches().some(
    ({ handle }) => (handle as { withoutScript?: boolean } | undefined)?.withoutScript,
  );
  return (
    <html lang={root?.locale ?? 'zh-CN'} data-theme={root?.theme ?? 'system'}>
      <head>
        <meta charSet="utf-8" />
        {/* Without this zod probes for `eval`, which the content security policy reports. */}
        {!isWithoutScript && (
          <script
            nonce={nonce}
            suppressHydrationWarning
            // biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of our own
            dangerouslySetInnerHTML={{ __html: 'globalThis.__zod_globalConfig={jitless:true}' }}
          />
        )}
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <Meta />
        <Links />
      </head>
      <body>
        <FormatProvider
          locale={root?.locale ?? 'zh-CN'}
          timeZone={root?.timeZone ?? 'Asia/Shanghai'}
          currency={root?.currency ?? 'CNY'}
        >
          {children}
          <Toasts toast={root?.toast ?? null} />
        </FormatProvider>
        {!isWithoutScript && (
          <>
            <ScrollRestoration nonce={nonce} />
            <Scripts nonce={nonce} />
          </>
        )}
      </body>
    </html>
  );
}

export default function Root() {
  return <Outlet />;
}

export function ErrorBoundary() {
  return <ErrorPage />;
}
