import { Form, Link, useLocation, useRouteLoaderData } from '@remix-run/react';
import { CircleUser } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { AppFrame } from '~/components/ui/app-frame';
import { BrandMark } from '~/components/ui/brand-mark';
import { Breadcrumbs, type Crumb } from '~/components/ui/breadcrumbs';
import { Menu, MenuButton, MenuHeading, MenuLink } from '~/components/ui/menu';
import { isAllowed, type Role } from '~/domain/permission/permission';
import { SearchButton } from '~/features/search/search-button';
import { paths } from '~/platform/paths';
import { EngagementRail, type RailEngagement } from './engagement-rail';
import { MainRail } from './main-rail';
import { PreferenceMenu } from './preference-menu';

type FrameProps = { person: { name: string; role: Role }; children: ReactNode };

/** Rail, bar and page for whoever has signed in; pilot members have no rail to get lost in. */
export function Frame({ person, children }: FrameProps) {
  const { t } = useTranslation('shell');
  const { pathname } = useLocation();
  const engagement = (
    useRouteLoaderData('routes/_app.engagements.$engagementId') as
      | { engagement: RailEngagement }
      | undefined
  )?.engagement;

  return (
    <AppFrame
      brand={
        <Link to={paths.home()} className="flex items-center gap-2 font-semibold text-ink">
          <BrandMark />
          {t('brand')}
        </Link>
      }
      rail={
        <>
          <MainRail role={person.role} />
          {engagement && person.role !== 'member' && <EngagementRail engagement={engagement} />}
        </>
      }
      breadcrumbs={<Breadcrumbs label={t('breadcrumbs')} items={useCrumbs(engagement)} />}
      tools={
        <>
          {isAllowed(person.role, 'portfolio:read') && (
            <SearchButton engagementId={engagement?.id} />
          )}
          <PreferenceMenu />
          <AccountMenu person={person} />
        </>
      }
      skipLabel={t('skip')}
      menuLabel={t('menu')}
      closeLabel={t('close')}
      pageKey={pathname}
    >
      {children}
    </AppFrame>
  );
}

function useCrumbs(engagement: RailEngagement | undefined): Crumb[] {
  const { t } = useTranslation('shell');
  const { pathname } = useLocation();
  const [, section = '', , page, part = ''] = pathname.split('/');
  if (!engagement) return [{ label: t(`nav.${sectionNames[section] ?? 'portfolio'}`) }];
  const crumbs: Crumb[] = [
    { label: t('nav.engagements'), to: paths.engagements() },
    { label: engagement.name, to: paths.engagement.overview(engagement.id) },
  ];
  const name = page && ((page === 'map' && mapViews[part]) || pageNames[page]);
  return name ? [...crumbs, { label: t(`nav.${name}`) }] : crumbs;
}

const sectionNames: Record<string, string> = {
  portfolio: 'portfolio',
  engagements: 'engagements',
  library: 'library',
  search: 'search',
  settings: 'settings',
  my: 'my',
};

const pageNames: Record<string, string> = {
  data: 'data',
  funnel: 'funnel',
  compare: 'compare',
  trends: 'trends',
  quality: 'quality',
  process: 'process',
  surveys: 'surveys',
  cases: 'cases',
  problems: 'problems',
  map: 'maps',
  maps: 'maps',
  measures: 'measures',
  goals: 'goals',
  pilot: 'pilot',
  rollout: 'rollout',
  manual: 'manual',
  training: 'training',
  reviews: 'reviews',
  maturity: 'maturity',
  thread: 'thread',
  people: 'people',
  history: 'history',
  gate: 'gate',
};

/** The views of the two maps; any other address under `map` is one of the list of maps. */
const mapViews: Record<string, string> = {
  current: 'currentMap',
  ideal: 'idealMap',
  difference: 'difference',
  simulation: 'simulation',
  data: 'mapData',
};

function AccountMenu({ person }: { person: FrameProps['person'] }) {
  const { t } = useTranslation('shell');
  return (
    <Menu
      variant="ghost"
      iconOnly
      ariaLabel={t('account')}
      label={<CircleUser aria-hidden="true" />}
    >
      <MenuHeading>
        {person.name} · {t(`roles.${person.role}`)}
      </MenuHeading>
      <MenuLink to={paths.settings.account()}>{t('nav.settings')}</MenuLink>
      <Form method="post" action={paths.signOut()} reloadDocument>
        <MenuButton type="submit">{t('signOut')}</MenuButton>
      </Form>
    </Menu>
  );
}
