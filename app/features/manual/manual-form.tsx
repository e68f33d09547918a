import { Form } from '@remix-run/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Field } from '~/components/form/field';
import { SubmitButton } from '~/components/form/submit-button';
import { Textarea, TextInput } from '~/components/form/text-input';
import { Markdown } from '~/components/markdown';
import { LinkButton } from '~/components/ui/button';

export type ManualDraft = {
  id: string;
  title: string;
  markdown: string;
  changes: string;
  revision: number;
};

type Refused = {
  values?: Partial<Record<keyof ManualDraft, string>>;
  errors?: Record<string, string>;
};

/** The draft as Markdown, with the page it will become beside it. */
export function ManualForm({ draft, actionData }: { draft: ManualDraft; actionData: unknown }) {
  const { t } = useTranslation('manual');
  const { values, errors } = (actionData ?? {}) as Refused;
  const [markdown, setMarkdown] = useState(values?.markdown ?? draft.markdown);
  const field = (name: string) => ({
    id: `manual-${name}`,
    ...(errors?.[name] && { error: t(errors[name]) }),
  });
  return (
    <Form method="post" className="grid gap-8 lg:grid-cols-2">
      <div className="space-y-4">
        <input type="hidden" name="id" value={draft.id} />
        <input type="hidden" name="revision" value={draft.revision} />
        <Field label={t('fields.title')} required {...field('title')}>
          <TextInput name="title" defaultValue={values?.title ?? draft.title} maxLength={200} />
        </Field>
        <Field
          label={t('fields.markdown')}
          hint={t('fields.markdownHint')}
          required
          {...field('markdown')}
        >
          <Textarea
            name="markdown"
            rows={24}
            className="font-mono text-sm"
            value={markdown}
            onChange={(event) => setMarkdown(event.currentTarget.value)}
          />
        </Field>
        <Field label={t('fields.changes')} hint={t('fields.changesHint')} {...field('changes')}>
          <TextInput name="changes" defaultValue={values?.changes ?? draft.changes} />
        </Field>
        <div className="flex flex-wrap gap-2">
          <SubmitButton name="intent" value="save" variant="secondary">
            {t('save')}
          </SubmitButton>
          <SubmitButton name="intent" value="release">
            {t('release')}
          </SubmitButton>
          <LinkButton to="?" variant="ghost">
            {t('form:back')}
          </LinkButton>
        </div>
      </div>
      <section aria-label={t('preview')} className="rounded-lg border bg-surface px-6 py-5">
        <Markdown text={markdown} topLevel={2} />
      </section>
    </Form>
  );
}
