import { useTranslation } from 'react-i18next';
import { PipeRail } from '~/components/ui/pipe';
import { RailHeading, RailLink } from '~/components/ui/rail-link';
import { pipeState } from '~/features/workflow/pipe-state';
import { paths } from '~/platform/paths';
import { pagesOfPhases, pagesThroughout } from './engagement-pages';

export type RailEngagement = {
  id: string;
  name: string;
  phases: { phase: string; state: string }[];
};

const to = paths.engagement;

/** The engagement's phases as a pipe, each with its pages. */
export function EngagementRail({ engagement }: { engagement: RailEngagement }) {
  const { t } = useTranslation('shell');
  return (
    <>
      <RailHeading>{engagement.name}</RailHeading>
      <RailLink to={to.overview(engagement.id)} end nested>
        {t('nav.overview')}
      </RailLink>
      <PipeRail
        label={t('nav.phases')}
        items={engagement.phases.map(({ phase, state }) => ({
          key: phase,
          label: t(`workflow:phases.${phase}`),
          state: pipeState(state),
          stateLabel: t(`workflow:states.${state}`),
          href: to.gate(engagement.id, phase),
          children: pagesOfPhases[phase]?.map((page) => (
            <RailLink key={page.name} to={page.to(engagement.id)} nested>
              {t(`nav.${page.name}`)}
            </RailLink>
          )),
        }))}
      />
      <nav aria-label={engagement.name} className="mt-2 border-t pt-2">
        {pagesThroughout.map((page) => (
          <RailLink key={page.name} to={page.to(engagement.id)} nested>
            {t(`nav.${page.name}`)}
          </RailLink>
        ))}
      </nav>
    </>
  );
}
