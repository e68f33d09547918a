import { Form } from '@remix-run/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Field } from '~/components/form/field';
import {
  checkForm,
  type FormRefusal,
  formDataToObject,
  valueAt,
} from '~/components/form/form-data';
import { FormErrorSummary } from '~/components/form/form-error-summary';
import { SubmitButton } from '~/components/form/submit-button';
import { DateInput, Textarea } from '~/components/form/text-input';
import { useActionForm } from '~/components/form/use-action-form';
import { LinkButton } from '~/components/ui/button';
import type { MaturityAssessment } from '~/domain/maturity/maturity-model';
import { scoreMaturity } from '~/domain/maturity/maturity-score';
import type { AssessmentView, MaturityModelTexts } from '~/domain/maturity/maturity-view';
import { ActionError } from '~/features/shell/action-error';
import { paths } from '~/platform/paths';
import { DimensionFields } from './dimension-fields';
import { LevelMark } from './level-mark';
import { assessedDimensions, assessmentSchema } from './maturity-schema';

export type AssessmentFormProps = {
  engagementId: string;
  model: MaturityModelTexts;
  /** The assessment that is changed; null for a new one. */
  record: AssessmentView | null;
  /** The one before it. */
  before: AssessmentView | null;
  today: string;
  actionData: Partial<FormRefusal> | undefined;
};

type Dimensions = MaturityAssessment['dimensions'];

/** Goes through the dimensions and says at once what the ticks come to. */
export function AssessmentForm(props: AssessmentFormProps) {
  const { engagementId, model, record, before, today, actionData } = props;
  const { t } = useTranslation('maturity');
  const [openedRevision] = useState(record?.revision);
  const form = useActionForm({
    schema: assessmentSchema,
    actionData: actionData ?? null,
    translate: (key) => t(key),
    defaultValues: { assessedOn: record?.assessedOn ?? today, note: record?.note ?? '' },
  });
  const [entries, setEntries] = useState<Dimensions>(
    () => entriesOf(actionData?.values) ?? record?.dimensions ?? [],
  );
  const score = scoreMaturity(model, { dimensions: entries });

  return (
    <Form
      method="post"
      {...form.props}
      onChange={({ currentTarget }) => {
        const current = entriesOf(formDataToObject(new FormData(currentTarget)));
        if (current) setEntries(current);
      }}
      className="grid gap-6"
    >
      <ActionError data={actionData} />
      <FormErrorSummary title={t('form:errors')} {...form.summary} />
      {openedRevision !== undefined && (
        <input type="hidden" name="revision" value={openedRevision} />
      )}
      <div className="max-w-60">
        <Field label={t('form.assessedOn')} required {...form.field('assessedOn')}>
          <DateInput max={today} {...form.control('assessedOn')} />
        </Field>
      </div>
      {model.dimensions.map((dimension, index) => (
        <DimensionFields
          key={dimension.id}
          index={index}
          dimension={dimension}
          levels={model.levels}
          start={startOf(actionData?.values, index, record, dimension.id)}
          before={before?.dimensions.find(({ id }) => id === dimension.id)}
          observed={score.dimensions[index]?.observed ?? null}
        />
      ))}
      <Field
        label={t('form.note')}
        hint={t('form.noteHint')}
        optionalLabel={t('form:optional')}
        {...form.field('note')}
      >
        <Textarea rows={3} {...form.control('note')} />
      </Field>
      <div className="sticky bottom-0 z-10 -mx-1 flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-t bg-canvas px-1 py-3">
        <p aria-live="polite" className="flex flex-wrap items-center gap-x-2 text-sm">
          <span className="text-muted">{t('overall.label')}</span>
          {score.overall === null ? (
            <span>
              {t('form.soFar', {
                done: score.dimensions.filter(({ observed }) => observed !== null).length,
                all: score.dimensions.length,
              })}
            </span>
          ) : (
            <LevelMark level={score.overall} levels={model.levels} />
          )}
        </p>
        <div className="flex gap-2">
          <LinkButton to={paths.engagement.maturity(engagementId)}>{t('form:cancel')}</LinkButton>
          <SubmitButton>{t('form.save')}</SubmitButton>
        </div>
      </div>
    </Form>
  );
}

/** The entries as they would be saved; null while a field of the form is not right yet. */
function entriesOf(values: unknown): Dimensions | null {
  const parsed = checkForm(assessmentSchema.shape.dimensions, valueAt(values, 'dimensions'));
  return parsed.success ? assessedDimensions(parsed.data) : null;
}

/** What was typed, where the action gave it back; else what is stored. */
function startOf(
  values: unknown,
  index: number,
  record: AssessmentView | null,
  dimensionId: string,
): { claimed?: string | undefined; marks: string[]; note: string } {
  if (values) {
    const marks = valueAt(values, `dimensions.${index}.marks`);
    return {
      claimed: textAt(values, `dimensions.${index}.claimed`),
      marks: Array.isArray(marks) ? marks.map(String) : [],
      note: textAt(values, `dimensions.${index}.note`) ?? '',
    };
  }
  const entry = record?.dimensions.find(({ id }) => id === dimensionId);
  return {
    claimed: entry?.claimed?.toString(),
    marks: entry?.marks ?? [],
    note: entry?.note ?? '',
  };
}

function textAt(values: unknown, path: string): string | undefined {
  const value = valueAt(values, path);
  return typeof value === 'string' ? value : undefined;
}
