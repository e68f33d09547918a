import { useTranslation } from 'react-i18next';
import { Checkbox, Fieldset, RadioGroup } from '~/components/form/choice';
import { Field } from '~/components/form/field';
import { DateInput, NumberInput } from '~/components/form/text-input';
import type { ActionForm } from '~/components/form/use-action-form';
import { questionsOf, type SurveyDefinition } from '~/domain/survey/survey-definition';
import type { SurveyPromise } from '~/domain/survey/survey-promise';
import { type SurveyAccess, surveyAccesses } from '~/domain/survey/survey-state';
import { readSurveyText } from '~/domain/survey/survey-text';
import { useFormat } from '~/i18n/format-context';

type PromiseValues = {
  minimumTexts: number;
  publication: SurveyPromise['publication'];
  keepUntil: string;
  access: SurveyAccess;
  cuts: string[];
};

type PromiseFieldsProps = {
  form: Pick<ActionForm<PromiseValues>, 'field' | 'control' | 'choice'>;
  definition: SurveyDefinition;
  promise: SurveyPromise;
};

const publications = ['steps', 'end'] as const;

/** What is going to be promised; sealed when the survey opens. */
export function PromiseFields({ form, definition, promise }: PromiseFieldsProps) {
  const { t } = useTranslation('survey');
  return (
    <>
      <Field
        label={t('form.minimumTexts')}
        hint={t('form.minimumTextsHint')}
        className="max-w-sm"
        {...form.field('minimumTexts')}
      >
        <NumberInput min={5} step={1} {...form.control('minimumTexts')} />
      </Field>
      <RadioGroup
        legend={t('form.publication')}
        options={publications.map((value) => ({
          value,
          label: t(`publication.${value}`),
          hint: t(`publication.${value}Hint`),
        }))}
        {...form.field('publication')}
        {...form.choice('publication')}
      />
      <RadioGroup
        legend={t('form.access')}
        options={surveyAccesses.map((value) => ({
          value,
          label: t(`access.${value}`),
          hint: t(`access.${value}Hint`),
        }))}
        {...form.field('access')}
        {...form.choice('access')}
      />
      <Field
        label={t('form.keepUntil')}
        hint={t('form.keepUntilHint')}
        optionalLabel={t('form:optional')}
        className="max-w-sm"
        {...form.field('keepUntil')}
      >
        <DateInput {...form.control('keepUntil')} />
      </Field>
      <CutFields form={form} definition={definition} promise={promise} />
    </>
  );
}

/** Which single-choice questions make groups, and how many people each of them has. */
function CutFields({ form, definition, promise }: PromiseFieldsProps) {
  const { t } = useTranslation('survey');
  const { locale } = useFormat();
  const candidates = questionsOf(definition).flatMap((question) =>
    question.kind === 'single-choice' ? [question] : [],
  );
  if (candidates.length === 0) return null;
  return (
    <Fieldset legend={t('form.cuts')} hint={t('form.cutsHint')} {...form.field('cuts')}>
      <div className="space-y-3">
        {candidates.map(({ id, text, options }) => (
          <div key={id}>
            <Checkbox
              name="cuts[]"
              value={id}
              label={readSurveyText(text, locale)}
              defaultChecked={promise.cuts.includes(id)}
            />
            <details className="ms-7 mt-1">
              <summary className="cursor-pointer text-muted text-sm">
                {t('form.groupSizes')}
              </summary>
              <div className="mt-2 grid gap-2 sm:grid-cols-2">
                {options.map((option) => (
                  <Field key={option.id} label={readSurveyText(option.text, locale)}>
                    <NumberInput
                      name={`groupSizes.${id}.${option.id}`}
                      min={0}
                      step={1}
                      unit={t('form.people')}
                    />
                  </Field>
                ))}
              </div>
            </details>
          </div>
        ))}
      </div>
    </Fieldset>
  );
}
