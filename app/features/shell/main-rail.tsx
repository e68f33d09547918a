import { BookOpen, Briefcase, Home, LayoutList, Settings } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { RailLink } from '~/components/ui/rail-link';
import { isAllowed, type Role } from '~/domain/permission/permission';
import { paths } from '~/platform/paths';

/** The product's own pages, as far as the role has business there. */
export function MainRail({ role }: { role: Role }) {
  const { t } = useTranslation('shell');
  const isMember = !isAllowed(role, 'portfolio:read');
  return (
    <nav aria-label={t('nav.main')} className="flex flex-col gap-0.5">
      {isMember ? (
        <RailLink to={paths.member()} icon={<Home aria-hidden="true" />}>
          {t('nav.my')}
        </RailLink>
      ) : (
        <>
          <RailLink to={paths.portfolio()} icon={<LayoutList aria-hidden="true" />}>
            {t('nav.portfolio')}
          </RailLink>
          <RailLink to={paths.engagements()} end icon={<Briefcase aria-hidden="true" />}>
            {t('nav.engagements')}
          </RailLink>
          <RailLink to={paths.library()} icon={<BookOpen aria-hidden="true" />}>
            {t('nav.library')}
          </RailLink>
        </>
      )}
      <RailLink to={paths.settings.account()} icon={<Settings aria-hidden="true" />}>
        {t('nav.settings')}
      </RailLink>
    </nav>
  );
}
