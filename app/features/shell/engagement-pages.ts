import { paths } from '~/platform/paths';

const to = paths.engagement;

/** A page of an engagement; its name is `shell:nav.<name>`. */
export type EngagementPage = { name: string; to: (engagementId: string) => string };

/** The pages of each phase, in the order in which the work goes. */
export const pagesOfPhases: Record<string, EngagementPage[]> = {
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

export const pagesThroughout: EngagementPage[] = [
  { name: 'maturity', to: to.maturity },
  { name: 'thread', to: to.thread },
  { name: 'people', to: to.people },
  { name: 'history', to: to.history },
];
