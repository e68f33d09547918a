import { isRouteErrorResponse, useRouteError } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '~/components/ui/button';
import type { DomainError } from '~/domain/result';

/** A failed page without a frame around it. */
export function ErrorPage() {
  return (
    <main className="mx-auto flex min-h-[60vh] max-w-xl flex-col justify-center px-6 py-16">
      <ErrorMessage />
    </main>
  );
}

/** What happened, what is safe, what to do. */
export function ErrorMessage() {
  const { t, i18n } = useTranslation('error');
  const error = useRouteError();
  const refusal = refusalOf(error);
  const isWorded = refusal !== null && i18n.exists(`error:${refusal.code}`);
  const page = isWorded ? 'refused' : pageOf(error);
  return (
    <div className="max-w-xl">
      <p className="text-faint text-sm tabular-nums">
        {isRouteErrorResponse(error) ? error.status : 500}
      </p>
      <h1 className="mt-1 text-title">{t(`page.${page}.title`)}</h1>
      <p className="mt-2 text-muted text-prose">
        {isWorded ? t(refusal.code, { ...refusal.details }) : t(`page.${page}.text`)}
      </p>
      <div className="mt-6">
        <LinkButton to="/" variant="primary">
          {t('page.home')}
        </LinkButton>
      </div>
    </div>
  );
}

function pageOf(error: unknown): 'not-found' | 'forbidden' | 'unavailable' | 'unexpected' {
  if (!isRouteErrorResponse(error)) return 'unexpected';
  if (error.status === 404) return 'not-found';
  if (error.status === 403) return 'forbidden';
  if (error.status === 503) return 'unavailable';
  return 'unexpected';
}

/** What a service refused with a reason of its own; a missing page or role is told by its status. */
function refusalOf(error: unknown): DomainError | null {
  if (!isRouteErrorResponse(error) || pageOf(error) !== 'unexpected') return null;
  const { code } = (error.data ?? {}) as Partial<DomainError>;
  return typeof code === 'string' ? (error.data as DomainError) : null;
}
