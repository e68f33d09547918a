import { Form, useParams } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Field } from '~/components/form/field';
import { FileInput } from '~/components/form/file-input';
import { SubmitButton } from '~/components/form/submit-button';
import { LinkButton } from '~/components/ui/button';
import { Notice } from '~/components/ui/notice';
import { PageHeader } from '~/components/ui/page-header';
import { Section } from '~/components/ui/section';
import type { ImportedSurvey } from '~/domain/survey/imported-survey';
import { readSurveyText } from '~/domain/survey/survey-text';
import { useFormat } from '~/i18n/format-context';
import { paths } from '~/platform/paths';
import { SurveySections } from './survey-sections';

type Refused = { ok: false; error: { code: string; details?: Record<string, string | number> } };
type Read = { ok: true; format: 'surveyjs' | 'xlsform' } & ImportedSurvey;

/** A questionnaire of another tool: read, looked at, and only then kept as a draft. */
export function SurveyImport({ result }: { result: Refused | Read | undefined }) {
  const { t } = useTranslation('surveyBuilder');
  const { engagementId = '' } = useParams();
  return (
    <div className="max-w-3xl">
      <PageHeader title={t('import.title')} description={t('import.description')} />
      {result && !result.ok && (
        <div className="mb-4">
          <Notice
            kind="error"
            announce
            title={t(`error:${result.error.code}`, result.error.details)}
          />
        </div>
      )}
      <Form method="post" encType="multipart/form-data" className="space-y-4">
        <Field label={t('import.file')} hint={t('import.fileHint')}>
          <FileInput
            name="file"
            prompt={t('import.choose')}
            accept=".json,.xlsx,.xls,.csv,.md"
            required
          />
        </Field>
        <div className="flex gap-2">
          <SubmitButton variant={result?.ok ? 'secondary' : 'primary'}>
            {t('import.read')}
          </SubmitButton>
          <LinkButton to={paths.engagement.surveys(engagementId)} variant="ghost">
            {t('form:cancel')}
          </LinkButton>
        </div>
      </Form>
      {result?.ok && <ReadSurvey read={result} />}
    </div>
  );
}

function ReadSurvey({ read }: { read: Read }) {
  const { t } = useTranslation('surveyBuilder');
  const { locale } = useFormat();
  const { definition, unsupported } = read;
  const lines = [...new Set(unsupported.map(({ name, feature }) => `${name || '–'}: ${feature}`))];
  return (
    <div className="mt-8 space-y-6">
      <Section
        title={readSurveyText(definition.title, locale)}
        description={t('import.counts', { pages: read.pages, questions: read.questions })}
        actions={
          <Form method="post">
            <input type="hidden" name="format" value={read.format} />
            <input type="hidden" name="definition" value={JSON.stringify(definition)} />
            <SubmitButton variant="primary">{t('import.keep')}</SubmitButton>
          </Form>
        }
      >
        {lines.length === 0 ? (
          <Notice kind="success" title={t('import.complete')} />
        ) : (
          <Notice kind="warning" title={t('import.unsupported', { count: lines.length })}>
            <ul className="list-disc ps-5">
              {lines.map((line) => (
                <li key={line} className="break-words">
                  {line}
                </li>
              ))}
            </ul>
          </Notice>
        )}
      </Section>
      <Section title={t('import.preview')}>
        <div className="max-w-2xl rounded-lg border bg-canvas px-4 py-6 text-lg leading-relaxed">
          <SurveySections definition={definition} locale={locale} />
        </div>
      </Section>
    </div>
  );
}
