import { Form, useLocation, useRouteLoaderData } from '@remix-run/react';
import { Languages, SunMoon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Menu, MenuButton, MenuHeading } from '~/components/ui/menu';
import { localeNames, locales } from '~/i18n/locale';
import { paths } from '~/platform/paths';

const themes = ['system', 'light', 'dark'] as const;

/** Language and appearance; works without script and brings the reader back to the same page. */
export function PreferenceMenu() {
  const { t, i18n } = useTranslation('shell');
  const { pathname, search } = useLocation();
  const root = useRouteLoaderData('root') as { theme?: string } | undefined;
  const back = <input type="hidden" name="back" value={pathname + search} />;
  return (
    <>
      <Menu
        variant="ghost"
        ariaLabel={t('language')}
        label={
          <>
            <Languages aria-hidden="true" />
            <span className="max-sm:hidden">{i18n.language === 'en' ? 'EN' : '中'}</span>
          </>
        }
      >
        <Form method="post" action={paths.preferences()} reloadDocument>
          {back}
          <MenuHeading>{t('language')}</MenuHeading>
          {locales.map((locale) => (
            <MenuButton
              key={locale}
              type="submit"
              name="locale"
              value={locale}
              current={i18n.language === locale}
            >
              <span lang={locale}>{localeNames[locale]}</span>
            </MenuButton>
          ))}
        </Form>
      </Menu>
      <Menu
        variant="ghost"
        iconOnly
        ariaLabel={t('theme.label')}
        label={<SunMoon aria-hidden="true" />}
      >
        <Form method="post" action={paths.preferences()} reloadDocument>
          {back}
          <MenuHeading>{t('theme.label')}</MenuHeading>
          {themes.map((theme) => (
            <MenuButton
              key={theme}
              type="submit"
              name="theme"
              value={theme}
              current={(root?.theme ?? 'system') === theme}
            >
              {t(`theme.${theme}`)}
            </MenuButton>
          ))}
        </Form>
      </Menu>
    </>
  );
}
