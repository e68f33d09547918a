import { RemixBrowser } from '@remix-run/react';
import { StrictMode, startTransition } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import { createI18n } from '~/i18n/i18n';

async function start(): Promise<void> {
  const locale = document.documentElement.lang === 'en' ? 'en' : 'zh-CN';
  const { messages } =
    locale === 'en' ? await import('~/i18n/messages/en') : await import('~/i18n/messages/zh-CN');
  const i18n = createI18n(locale, messages);
  startTransition(() => {
    hydrateRoot(
      document,
      <I18nextProvider i18n={i18n}>
        <StrictMode>
          <RemixBrowser />
        </StrictMode>
      </I18nextProvider>,
    );
  });
}

void start();
