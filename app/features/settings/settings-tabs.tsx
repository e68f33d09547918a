import { useTranslation } from 'react-i18next';
import { LinkTabs } from '~/components/ui/tabs';
import { useMay } from '~/features/shell/use-may';
import { paths } from '~/platform/paths';

/** The parts of the settings that the reader may open; nothing where that is only one. */
export function SettingsTabs() {
  const { t } = useTranslation('settings');
  const may = useMay();
  const items = [
    { label: t('tabs.account'), to: paths.settings.account(), end: true, shown: true },
    {
      label: t('tabs.workspace'),
      to: paths.settings.workspace(),
      shown: may('workspace:manage'),
    },
    { label: t('tabs.people'), to: paths.settings.people(), shown: may('people:manage') },
    { label: t('tabs.channels'), to: paths.settings.channels(), shown: may('channel:manage') },
    { label: t('tabs.tokens'), to: paths.settings.tokens(), shown: may('token:manage') },
  ].filter((item) => item.shown);
  if (items.length < 2) return null;
  return (
    <LinkTabs label={t('tabs.label')} items={items.map(({ shown: _shown, ...item }) => item)} />
  );
}
