import { isRouteErrorResponse, useRouteError } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '~/components/ui/button';

/** What happened, what is safe, what to do. */
export function ErrorPage() {
  const { t } = useTranslation('error');
  const error = useRouteError();
  const code = codeOf(error);
  return (
    <main className="mx-auto flex min-h-[60vh] max-w-xl flex-col justify-center px-6 py-16">
      <p className="text-faint text-sm tabular-nums">
        {isRouteErrorResponse(error) ? error.status : 500}
      </p>
      <h1 className="mt-1 text-title">{t(`page.${code}.title`)}</h1>
      <p className="mt-2 text-muted text-prose">{t(`page.${code}.text`)}</p>
      <div className="mt-6">
        <LinkButton to="/" variant="primary">
          {t('page.home')}
        </LinkButton>
      </div>
    </main>
  );
}

function codeOf(error: unknown): 'not-found' | 'forbidden' | 'unavailable' | 'unexpected' {
  if (!isRouteErrorResponse(error)) return 'unexpected';
  if (error.status === 404) return 'not-found';
  if (error.status === 403) return 'forbidden';
  if (error.status === 503) return 'unavailable';
  return 'unexpected';
}
