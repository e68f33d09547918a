import { Form, useNavigation } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Field } from '~/components/form/field';
import { FileInput } from '~/components/form/file-input';
import { Select } from '~/components/form/select';
import { SubmitButton } from '~/components/form/submit-button';
import { Breadcrumbs } from '~/components/ui/breadcrumbs';
import { PageHeader } from '~/components/ui/page-header';
import { IMPORT_FORMATS } from '~/domain/process-map/map-import';
import { paths } from '~/platform/paths';
import { ImportPreview, type ShownPreview } from './import-preview';

type ImportPageProps = { engagementId: string; megabytes: number; preview: ShownPreview | null };

/** A file of another program on its way to become a map. */
export function ImportPage({ engagementId, megabytes, preview }: ImportPageProps) {
  const { t } = useTranslation('processMaps');
  const list = paths.engagement.maps(engagementId);
  return (
    <>
      <PageHeader
        title={t('upload.title')}
        description={t('upload.description')}
        breadcrumbs={
          <Breadcrumbs
            label={t('title')}
            items={[{ label: t('title'), to: list }, { label: t('upload.title') }]}
          />
        }
      />
      {preview ? (
        <ImportPreview engagementId={engagementId} preview={preview} />
      ) : (
        <UploadMapForm megabytes={megabytes} />
      )}
    </>
  );
}

function UploadMapForm({ megabytes }: { megabytes: number }) {
  const { t } = useTranslation('processMaps');
  const isUploading = useNavigation().formEncType === 'multipart/form-data';
  return (
    <Form method="post" encType="multipart/form-data" className="grid max-w-3xl gap-4">
      <FileInput
        name="file"
        required
        accept=".mmd,.mermaid,.md,.txt,.bpmn,.xml,.csv,.tsv,.xlsx"
        aria-label={t('upload.prompt')}
        prompt={t('upload.prompt')}
        detail={t('upload.detail', { megabytes })}
      />
      <div className="flex flex-wrap items-end justify-between gap-4">
        <Field label={t('upload.format')} className="min-w-56">
          <Select
            name="format"
            options={[
              { value: '', label: t('upload.automatic') },
              ...IMPORT_FORMATS.map((format) => ({
                value: format,
                label: t(`upload.formats.${format}`),
              })),
            ]}
          />
        </Field>
        <SubmitButton variant="primary" pending={isUploading}>
          {t('upload.submit')}
        </SubmitButton>
      </div>
      <p className="text-muted text-sm">{t('upload.table')}</p>
    </Form>
  );
}
