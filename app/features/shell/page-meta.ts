import type { MetaFunction } from '@remix-run/react';

type RootData = { titles: Record<string, string> } | undefined;
type EngagementData = { engagement?: { name: string } } | undefined;

/**
 * The page's title in the reader's language. `area` names the messages whose `title` it is; inside
 * an engagement its name follows.
 */
export function pageMeta(area: string): MetaFunction {
  return ({ matches }) => {
    const root = matches.find((match) => match.id === 'root')?.data as RootData;
    const engagement = matches.find((match) => match.id === 'routes/_app.engagements.$engagementId')
      ?.data as EngagementData;
    const parts = [root?.titles[area], engagement?.engagement?.name, 'Penstock · 渠成'];
    return [{ title: parts.filter(Boolean).join(' – ') }];
  };
}
