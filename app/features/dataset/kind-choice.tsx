import { useTranslation } from 'react-i18next';
import { type DatasetKind, datasetKinds } from '~/domain/dataset/dataset-kind';
import { LiveSelect } from './live-select';

/** What one row of the file is; another kind is guessed anew. */
export function KindChoice({ kind }: { kind: DatasetKind }) {
  const { t } = useTranslation('dataset');
  return (
    <p className="mb-3 flex flex-wrap items-center gap-x-3 gap-y-1">
      <span className="font-medium">{t('rowKinds.label')}</span>
      <LiveSelect
        name="kind"
        label={t('rowKinds.label')}
        value={kind}
        options={datasetKinds.map((value) => ({ value, label: t(`rowKinds.${value}`) }))}
        className="w-auto"
      />
      <span className="text-muted text-sm">{t(`rowKinds.hints.${kind}`)}</span>
    </p>
  );
}
