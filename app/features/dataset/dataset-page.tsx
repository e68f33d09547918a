import { Filter } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '~/components/ui/button';
import { Disclosure } from '~/components/ui/disclosure';
import { Notice } from '~/components/ui/notice';
import { PageHeader } from '~/components/ui/page-header';
import { TextLink } from '~/components/ui/text-link';
import type { RowProblem, RowProblemCode } from '~/domain/dataset/error-codes';
import { useMay } from '~/features/shell/use-may';
import { useFormat } from '~/i18n/format-context';
import { paths } from '~/platform/paths';
import { DatasetMenu } from './dataset-menu';
import { DatasetStatus } from './dataset-status';
import { useDatasetWords } from './dataset-words';
import { ImportButton } from './import-button';
import { ImportProgress } from './import-progress';
import { ImportResult } from './import-result';
import { LookupSection, type ShownLookups } from './lookup-section';
import { MappingForm, type MappingFormProps, mappingFormId } from './mapping-form';
import { SheetChoice, type ShownSheet } from './sheet-choice';
import type { ShownDataset } from './shown-dataset';
import { usePolling } from './use-polling';

export type DatasetPageProps = Omit<MappingFormProps, 'rows' | 'mayEdit' | 'isAgain'> & {
  engagementId: string;
  dataset: ShownDataset;
  file: { rows: number; encoding: string; delimiter: string };
  sheets: ShownSheet[];
  sheet: string | null;
  result: {
    problems: RowProblem[];
    problemCounts: { reason: RowProblemCode; count: number }[];
    isOutdated: boolean;
    addition: { own: number; kept: number } | undefined;
  } | null;
  lookups: ShownLookups;
  remembered: { id: string; name: string } | null;
  twins: { id: string; name: string; createdAt: string }[];
};

/** One data set: how its file is read, how far the import is, what came of it. */
export function DatasetPage(props: DatasetPageProps) {
  const {
    engagementId,
    dataset,
    file,
    sheets,
    sheet,
    result,
    lookups,
    remembered,
    twins,
    ...mapping
  } = props;
  const { t } = useTranslation('dataset');
  const format = useFormat();
  const words = useDatasetWords();
  const mayEdit = useMay()('engagement:edit');
  const isImporting = dataset.state === 'importing';
  usePolling(isImporting);
  const form = (
    <MappingForm
      key={`${dataset.id} ${sheet}`}
      {...mapping}
      rows={file.rows}
      mayEdit={mayEdit}
      isAgain={result !== null}
    />
  );
  return (
    <>
      <PageHeader
        title={dataset.name}
        status={<DatasetStatus state={dataset.state} />}
        description={t('fileLine', {
          file: dataset.fileName,
          size: words.size(dataset.bytes),
          rows: format.number(file.rows),
          person: dataset.createdBy,
          at: format.dateTime(dataset.createdAt),
        })}
        action={
          <>
            {result && (
              <LinkButton
                to={`${paths.engagement.funnel(engagementId)}?dataset=${dataset.id}`}
                variant="primary"
                icon={<Filter aria-hidden="true" />}
              >
                {t('openFunnel')}
              </LinkButton>
            )}
            {mayEdit && !result && !isImporting && (
              <ImportButton form={mappingFormId} {...mapping} isAgain={false} />
            )}
            {mayEdit && !isImporting && <DatasetMenu name={dataset.name} />}
          </>
        }
      />
      <div className="grid gap-6">
        {twins.length > 0 && (
          <Notice kind="info" title={t('twins.title')}>
            {t('twins.text')}{' '}
            {twins.map((twin) => (
              <span key={twin.id} className="me-3">
                <TextLink to={paths.engagement.dataset(engagementId, twin.id)}>
                  {twin.name}
                </TextLink>{' '}
                ({format.dateTime(twin.createdAt)})
              </span>
            ))}
          </Notice>
        )}
        {mapping.carryOn.successors.length > 0 && (
          <Notice kind="info" title={t('carry.replaced')}>
            {t('carry.replacedText')}{' '}
            {mapping.carryOn.successors.map((successor) => (
              <TextLink
                key={successor.id}
                to={paths.engagement.dataset(engagementId, successor.id)}
                className="me-3"
              >
                {successor.name}
              </TextLink>
            ))}
          </Notice>
        )}
        {remembered && !isImporting && (
          <Notice kind="info" title={t('remembered.title')}>
            {t('remembered.text', { name: remembered.name })}
          </Notice>
        )}
        {sheets.length > 1 && mayEdit && !isImporting && (
          <SheetChoice sheets={sheets} sheet={sheet} />
        )}
        {mayEdit && !isImporting && !lookups.isFixed && <LookupSection {...lookups} />}
        {dataset.error && !isImporting && (
          <Notice
            kind={dataset.error.code === 'dataset-import-cancelled' ? 'info' : 'error'}
            title={t(result ? 'import.failedAgain' : 'import.failed')}
          >
            {words.error(dataset.error)}
          </Notice>
        )}
        {isImporting && (
          <ImportProgress
            progress={dataset.progress}
            mayCancel={mayEdit}
            isAgain={result !== null}
            isComparing={mapping.carryOn.isComparing}
          />
        )}
        {result && !isImporting && (
          <>
            <ImportResult engagementId={engagementId} dataset={dataset} {...result} />
            {result.isOutdated && <Notice kind="warning">{t('import.outdated')}</Notice>}
            <Disclosure summary={t('mapping')} look="box" open={result.isOutdated}>
              {form}
            </Disclosure>
          </>
        )}
        {!result && !isImporting && form}
      </div>
    </>
  );
}
