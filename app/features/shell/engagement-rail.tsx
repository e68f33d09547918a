import { useTranslation } from 'react-i18next';
import { PipeRail } from '~/components/ui/pipe';
import { RailHeading, RailLink } from '~/components/ui/rail-link';
import { pipeState } from '~/features/workflow/pipe-state';
import { paths } from '~/platform/paths';

export type RailEngagement = {
  id: string;
  name: string;
  phases: { phase: string; state: string }[];
};

const to = paths.engagement;

/** The pages of each phase, in the order in which the work goes. */
const pagesOf: Record<string, { name: string; to: (id: string) => string }[]> = {
  diagnosis: [
    { name: 'data', to: to.data },
    { name: 'funnel', to: to.funnel },
    { name: 'compare', to: to.compare },
    { name: 'trends', to: to.trends },
    { name: 'quality', to: to.quality },
    { name: 'process', to: to.process },
    { name: 'surveys', to: to.surveys },
    { name: 'cases', to: to.cases },
    { name: 'problems', to: to.problems },
  ],
  mapping: [
    { name: 'currentMap', to: (id) => to.map(id, 'current') },
    { name: 'idealMap', to: (id) => to.map(id, 'ideal') },
    { name: 'difference', to: (id) => to.map(id, 'difference') },
  ],
  redesign: [
    { name: 'measures', to: to.measures },
    { name: 'goals', to: to.goals },
  ],
  pilot: [{ name: 'pilot', to: to.pilot }],
  rollout: [
    { name: 'rollout', to: to.rollout },
    { name: 'manual', to: to.manual },
    { name: 'training', to: to.training },
    { name: 'reviews', to: to.reviews },
  ],
};

const throughout = [
  { name: 'maturity', to: to.maturity },
  { name: 'thread', to: to.thread },
  { name: 'people', to: to.people },
  { name: 'history', to: to.history },
];

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
          children: pagesOf[phase]?.map((page) => (
            <RailLink key={page.name} to={page.to(engagement.id)} nested>
              {t(`nav.${page.name}`)}
            </RailLink>
          )),
        }))}
      />
      <nav aria-label={engagement.name} className="mt-2 border-t pt-2">
        {throughout.map((page) => (
          <RailLink key={page.name} to={page.to(engagement.id)} nested>
            {t(`nav.${page.name}`)}
          </RailLink>
        ))}
      </nav>
    </>
  );
}
