import { useSearchParams } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { buttonClasses } from '~/components/ui/button';
import { useFormat } from '~/i18n/format-context';
import { localeNames, locales } from '~/i18n/locale';
import { useNonce } from '~/platform/nonce';

type PublicSurveyFrameProps = {
  /** With typed answers on the page the language is a button of their form, so that they stay. */
  keepsAnswers?: boolean;
  children: ReactNode;
};

/** The survey's own small world: one column, large text, nothing to get lost in. */
export function PublicSurveyFrame({ keepsAnswers, children }: PublicSurveyFrameProps) {
  const { t } = useTranslation('survey');
  const nonce = useNonce();
  return (
    <div className="mx-auto flex min-h-dvh max-w-2xl flex-col px-4 pt-3 pb-8 text-lg leading-relaxed sm:px-6">
      <nav className="flex justify-end" aria-label={t('public.language')}>
        <LanguageSwitch keepsAnswers={keepsAnswers ?? false} />
      </nav>
      <main id="content" className="flex-1">
        {children}
      </main>
      <footer className="mt-10 text-center text-muted text-sm">{t('public.brand')}</footer>
      <script src="/survey-sheet.js" nonce={nonce} defer />
      <script src="/survey-sending.js" nonce={nonce} defer />
    </div>
  );
}

function LanguageSwitch({ keepsAnswers }: { keepsAnswers: boolean }) {
  const { locale } = useFormat();
  const [parameters] = useSearchParams();
  const look = buttonClasses({ variant: 'ghost' });
  /** The address in another language; a one-time link keeps its token. */
  const inLanguage = (other: string) => {
    const changed = new URLSearchParams(parameters);
    changed.set('lng', other);
    return `?${changed}`;
  };
  return (
    <>
      {locales
        .filter((other) => other !== locale)
        .map((other) =>
          keepsAnswers ? (
            <button
              key={other}
              type="submit"
              name="language"
              value={other}
              formAction={inLanguage(other)}
              formNoValidate
              lang={other}
              className={look}
            >
              {localeNames[other]}
            </button>
          ) : (
            <a key={other} href={inLanguage(other)} lang={other} className={look}>
              {localeNames[other]}
            </a>
          ),
        )}
    </>
  );
}
