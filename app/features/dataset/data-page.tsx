import { Database, Filter } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '~/components/ui/button';
import { EmptyState } from '~/components/ui/empty-state';
import { PageHeader } from '~/components/ui/page-header';
import { Section } from '~/components/ui/section';
import { useMay } from '~/features/shell/use-may';
import { paths } from '~/platform/paths';
import { DatasetList } from './dataset-list';
import { NoScriptRefresh } from './import-progress';
import type { ListedDataset } from './shown-dataset';
import { UploadForm } from './upload-form';
import { usePolling } from './use-polling';

type DataPageProps = { engagementId: string; datasets: ListedDataset[]; megabytes: number };

/** The engagement's data sets and the way to bring in another. */
export function DataPage({ engagementId, datasets, megabytes }: DataPageProps) {
  const { t } = useTranslation('dataset');
  const mayEdit = useMay()('engagement:edit');
  const isImporting = datasets.some(({ state }) => state === 'importing');
  usePolling(isImporting);
  const hasFunnel = datasets.some(({ importedAt }) => importedAt !== null);
  return (
    <>
      {isImporting && <NoScriptRefresh />}
      <PageHeader
        title={t('title')}
        description={t('description')}
        action={
          hasFunnel && (
            <LinkButton
              to={paths.engagement.funnel(engagementId)}
              variant="primary"
              icon={<Filter aria-hidden="true" />}
            >
              {t('openFunnel')}
            </LinkButton>
          )
        }
      />
      <div className="grid gap-8">
        {datasets.length === 0 ? (
          <EmptyState title={t('empty.title')} icon={<Database />}>
            <p>{t('empty.why')}</p>
            <ul className="mt-3 list-disc space-y-1 ps-5 text-start">
              {(['rows', 'columns', 'period', 'sources'] as const).map((key) => (
                <li key={key}>{t(`empty.needs.${key}`)}</li>
              ))}
            </ul>
          </EmptyState>
        ) : (
          <DatasetList engagementId={engagementId} datasets={datasets} />
        )}
        {mayEdit && (
          <Section title={t('upload.title')} description={t('upload.description')}>
            <UploadForm megabytes={megabytes} isFirst={!hasFunnel} />
          </Section>
        )}
      </div>
    </>
  );
}
