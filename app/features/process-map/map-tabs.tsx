import { useTranslation } from 'react-i18next';
import { LinkTabs } from '~/components/ui/tabs';
import { paths } from '~/platform/paths';

type MapTabsProps = { engagementId: string; steps: { current: number; ideal: number } };

export function MapTabs({ engagementId, steps }: MapTabsProps) {
  const { t } = useTranslation('processMap');
  return (
    <LinkTabs
      label={t('title')}
      items={[
        ...(['current', 'ideal', 'difference', 'simulation', 'data'] as const).map((variant) => ({
          label: t(`variants.${variant}`),
          to: paths.engagement.map(engagementId, variant),
          ...((variant === 'current' || variant === 'ideal') && { count: steps[variant] }),
        })),
        { label: t('processMaps:title'), to: paths.engagement.maps(engagementId) },
      ]}
    />
  );
}
