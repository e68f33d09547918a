import { Outlet } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '~/components/ui/page-header';
import { SettingsTabs } from '~/features/settings/settings-tabs';
import { pageMeta } from '~/features/shell/page-meta';

export const meta = pageMeta('settings');

export default function SettingsLayout() {
  const { t } = useTranslation('settings');
  return (
    <>
      <PageHeader title={t('title')}>
        <SettingsTabs />
      </PageHeader>
      <Outlet />
    </>
  );
}
