import { useLocation, useSearchParams } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Menu, MenuLink } from '~/components/ui/menu';
import { TextLink } from '~/components/ui/text-link';
import type { MapFigures } from '~/domain/process-map/map-figures';
import { HEAT_KINDS, type HeatKind } from '~/domain/process-map/map-heat';
import type { ProcessMap } from '~/domain/process-map/process-map';
import { readSurveyText } from '~/domain/survey/survey-text';
import { useFormat } from '~/i18n/format-context';
import { paths } from '~/platform/paths';
import { useHeatAmounts } from './use-map-heat';

type MapHeatSwitchProps = { engagementId: string; map: ProcessMap; figures: MapFigures };

/** What colours the steps of the picture, and what those colours rest on. */
export function MapHeatSwitch({ engagementId, map, figures }: MapHeatSwitchProps) {
  const { t } = useTranslation('mapReading');
  const { pathname } = useLocation();
  const [search] = useSearchParams();
  const to = (kind: HeatKind | null) => {
    const parameters = new URLSearchParams(search);
    if (kind) parameters.set('heat', kind);
    else parameters.delete('heat');
    return `${pathname}?${parameters}`;
  };
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm print:hidden">
      <Menu
        size="small"
        align="start"
        label={t('heat.colours', { what: t(`heat.kinds.${figures.heat ?? 'none'}`) })}
      >
        {[null, ...HEAT_KINDS].map((kind) => (
          <MenuLink
            key={kind ?? 'none'}
            to={to(kind)}
            preventScrollReset
            current={kind === figures.heat}
          >
            {t(`heat.kinds.${kind ?? 'none'}`)}
          </MenuLink>
        ))}
      </Menu>
      {figures.heat && <HeatSource {...{ engagementId, map, figures, kind: figures.heat }} />}
    </div>
  );
}

/** What the heat rests on and how many; where nothing is known, how to get it. */
function HeatSource({ engagementId, map, figures, kind }: MapHeatSwitchProps & { kind: HeatKind }) {
  const { t } = useTranslation('mapReading');
  const format = useFormat();
  const amounts = useHeatAmounts(map, figures);
  const pages = {
    measured: paths.engagement.map(engagementId, 'data'),
    pain: paths.engagement.surveys(engagementId),
    cost: '#rates',
  };
  if (amounts.length === 0) {
    return (
      <p className="max-w-prose text-muted">
        {kind === 'pain' && figures.withheld > 0
          ? t('heat.withheld', { count: figures.withheld })
          : t(`heat.missing.${kind}`)}{' '}
        {kind !== 'waiting' && <TextLink to={pages[kind]}>{t(`heat.get.${kind}`)}</TextLink>}
      </p>
    );
  }
  const { pain, measured } = figures;
  const people = pain?.steps.map(({ n }) => n) ?? [];
  const counts = measured?.steps.map(({ count }) => count) ?? [];
  const range = (list: number[]) =>
    [...new Set([Math.min(...list), Math.max(...list)])].map((n) => format.number(n)).join('–');
  const text = {
    waiting: () => t('heat.rests.waiting'),
    cost: () => t('heat.rests.cost'),
    measured: () =>
      t('heat.rests.measured', { name: measured?.dataset.name ?? '', n: range(counts) }),
    pain: () =>
      t(`heat.rests.pain-${pain?.unit ?? 'share'}`, {
        survey: pain?.surveyTitle ?? '',
        question: pain?.question ? readSurveyText(pain.question, format.locale) : '',
        n: range(people),
      }),
  }[kind];
  return <p className="max-w-prose text-muted">{text()}</p>;
}
