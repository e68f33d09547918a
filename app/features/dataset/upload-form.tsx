import { Form, useNavigation, useSubmit } from '@remix-run/react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FileInput } from '~/components/form/file-input';
import { SubmitButton } from '~/components/form/submit-button';
import { Notice } from '~/components/ui/notice';

/** For the file dialog; what a file is shows in its content. */
const acceptedFiles =
  '.csv,.tsv,.txt,.gz,.xes,.xml,.xlsx,.xlsm,.xlsb,.xls,.ods,.parquet,text/csv,text/plain';

/** Takes one file; with script it goes off as soon as it is chosen or dropped. */
export function UploadForm({ megabytes, isFirst }: { megabytes: number; isFirst: boolean }) {
  const { t } = useTranslation('dataset');
  const submit = useSubmit();
  const navigation = useNavigation();
  const form = useRef<HTMLFormElement>(null);
  const [isTooLarge, setTooLarge] = useState(false);
  const isUploading = navigation.formEncType === 'multipart/form-data';

  function take(file: File | undefined): void {
    const tooLarge = file !== undefined && file.size > megabytes * 1024 * 1024;
    setTooLarge(tooLarge);
    if (file && !tooLarge) submit(form.current);
  }

  return (
    <Form ref={form} method="post" encType="multipart/form-data" className="grid gap-3">
      <FileInput
        name="file"
        required
        accept={acceptedFiles}
        aria-label={t('upload.prompt')}
        prompt={isUploading ? t('upload.underWay') : t('upload.prompt')}
        detail={t('upload.detail', { megabytes })}
        onChange={(event) => take(event.target.files?.[0])}
      />
      {isTooLarge && (
        <Notice kind="error" announce>
          {t('error:file-too-large', { megabytes })}
        </Notice>
      )}
      <div className="flex flex-wrap items-center justify-between gap-3">
        <p className="text-muted text-sm">{t('upload.safety')}</p>
        <SubmitButton
          variant={isFirst ? 'primary' : 'secondary'}
          pending={isUploading}
          disabled={isTooLarge}
        >
          {t('upload.button')}
        </SubmitButton>
      </div>
    </Form>
  );
}
