import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Field } from '~/components/form/field';
import type { FormRefusal } from '~/components/form/form-data';
import { FormErrorSummary } from '~/components/form/form-error-summary';
import { SubmitButton } from '~/components/form/submit-button';
import { NumberInput, Textarea, TextInput } from '~/components/form/text-input';
import { useActionForm } from '~/components/form/use-action-form';
import { LinkButton } from '~/components/ui/button';
import { TableFrame } from '~/components/ui/table';
import { reviewSchema } from './review-schema';
import type { Review } from './shown-review';

type ReviewFormProps = {
  month: string;
  review: Review | null;
  /** The review before: its metrics are offered again, its figures as the previous ones. */
  previous: Review | null;
  actionData?: unknown;
};

const emptyRows = 3;
const columns = ['metric', 'current', 'previous', 'unit', 'target', 'analysis', 'action'] as const;
const figures = new Set<string>(['current', 'previous', 'target']);

export function ReviewForm({ month, review, previous, actionData }: ReviewFormProps) {
  const { t } = useTranslation('review');
  const rows = (
    review?.rows ??
    previous?.rows.map((row) => ({ ...row, previous: row.current, current: undefined })) ??
    []
  ).map((row) => ({
    ...row,
    current: row.current,
    previous: row.previous ?? undefined,
    target: row.target ?? undefined,
  }));
  const form = useActionForm({
    schema: reviewSchema,
    actionData: (actionData ?? null) as Partial<FormRefusal> | null,
    translate: (key) => t(key),
    defaultValues: {
      month,
      revision: review?.revision ?? 0,
      summary: review?.summary ?? '',
      decisions: review?.decisions ?? '',
      nextTopics: review?.nextTopics ?? '',
      rows,
    },
  });
  const indexes = Array.from({ length: rows.length + emptyRows }, (_, index) => index);
  return (
    <Form method="post" className="mb-10 space-y-5" {...form.props}>
      <FormErrorSummary title={t('form:errors')} {...form.summary} />
      <input type="hidden" name="revision" value={review?.revision ?? 0} />
      <div className="w-44">
        <Field label={t('fields.month')} required {...form.field('month')}>
          <TextInput type="month" {...form.control('month')} />
        </Field>
      </div>
      <TableFrame label={t('figures')}>
        <table className="w-full min-w-[60rem] text-base">
          <caption className="sr-only">{t('figures')}</caption>
          <thead>
            <tr>
              {columns.map((column) => (
                <th
                  key={column}
                  scope="col"
                  className="px-2 py-2 text-start font-medium text-muted text-sm"
                >
                  {t(`columns.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {indexes.map((index) => (
              <tr key={index} className="border-t">
                {columns.map((column) => (
                  <td key={column} className="px-1 py-1 align-top">
                    <Cell index={index} column={column} form={form} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
      <Field
        label={t('fields.summary')}
        hint={t('fields.summaryHint')}
        required
        {...form.field('summary')}
      >
        <Textarea rows={3} {...form.control('summary')} />
      </Field>
      <Field
        label={t('fields.decisions')}
        optionalLabel={t('form:optional')}
        {...form.field('decisions')}
      >
        <Textarea rows={3} {...form.control('decisions')} />
      </Field>
      <Field
        label={t('fields.nextTopics')}
        hint={t('fields.nextTopicsHint')}
        optionalLabel={t('form:optional')}
        {...form.field('nextTopics')}
      >
        <Textarea rows={2} {...form.control('nextTopics')} />
      </Field>
      <div className="flex gap-2">
        <SubmitButton>{t('form:save')}</SubmitButton>
        <LinkButton to="?" variant="ghost">
          {t('form:cancel')}
        </LinkButton>
      </div>
    </Form>
  );
}

type CellProps = {
  index: number;
  column: (typeof columns)[number];
  form: ReturnType<typeof useActionForm<typeof reviewSchema>>;
};

function Cell({ index, column, form }: CellProps) {
  const { t } = useTranslation('review');
  const path = `rows.${index}.${column}` as const;
  const { error } = form.field(path);
  const shared = {
    ...form.control(path),
    'aria-label': `${t(`columns.${column}`)} ${index + 1}`,
    ...(error && { 'aria-invalid': true, title: error }),
  };
  return figures.has(column) ? <NumberInput {...shared} /> : <TextInput {...shared} />;
}
