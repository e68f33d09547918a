import { useTranslation } from 'react-i18next';
import { Checkbox, Fieldset, RadioGroup } from '~/components/form/choice';
import { Field } from '~/components/form/field';
import { DateInput, NumberInput } from '~/components/form/text-input';
import type { ActionForm } from '~/components/form/use-action-form';
import { type NamedReaders, namedReaders } from '~/domain/survey/named-answers';
import { questionsOf, type SurveyDefinition } from '~/domain/survey/survey-definition';
import type { SurveyPromise } from '~/domain/survey/survey-promise';
import { type SurveyAccess, surveyAccesses } from '~/domain/survey/survey-state';
import { readSurveyText } from '~/domain/survey/survey-text';
import { TEAM_QUESTION } from '~/domain/survey/team-cut';
import { useFormat } from '~/i18n/format-context';

type PromiseValues = {
  anonymity: SurveyPromise['anonymity'];
  readers: NamedReaders;
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
const anonymities = ['anonymous', 'named'] as const;

/** On the form, so that the browser shows only what belongs to the choice, with or without script. */
export const promiseForm = 'group/promise';
/** For what says nothing about answers by name. */
export const whereAnonymous = 'group-has-[[name=anonymity][value=named]:checked]/promise:hidden';
const whereNamed = 'group-has-[[name=anonymity][value=anonymous]:checked]/promise:hidden';

/** Whether answers carry a name, and who then reads them. */
export function AnonymityFields({ form }: Pick<PromiseFieldsProps, 'form'>) {
  const { t } = useTranslation('sending');
  return (
    <>
      <RadioGroup
        legend={t('promise.anonymity')}
        options={anonymities.map((value) => ({
          value,
          label: t(`promise.${value}`),
          hint: t(`promise.${value}Hint`),
        }))}
        {...form.field('anonymity')}
        {...form.choice('anonymity')}
      />
      <RadioGroup
        className={whereNamed}
        legend={t('promise.readers')}
        options={namedReaders.map((value) => ({
          value,
          label: t(`promise.${value}`),
          hint: t(`promise.${value}Hint`),
        }))}
        {...form.field('readers')}
        {...form.choice('readers')}
      />
    </>
  );
}

/** What is going to be promised; sealed when the survey opens. */
export function PromiseFields({ form, definition, promise }: PromiseFieldsProps) {
  const { t } = useTranslation('survey');
  return (
    <>
      <Field
        label={t('form.minimumTexts')}
        hint={t('form.minimumTextsHint')}
        className={`max-w-sm ${whereAnonymous}`}
        {...form.field('minimumTexts')}
      >
        <NumberInput min={5} step={1} {...form.control('minimumTexts')} />
      </Field>
      <RadioGroup
        className={whereAnonymous}
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
    question.kind === 'single-choice' && question.id !== TEAM_QUESTION ? [question] : [],
  );
  if (candidates.length === 0 && !promise.cuts.includes(TEAM_QUESTION)) return null;
  return (
    <Fieldset legend={t('form.cuts')} hint={t('form.cutsHint')} {...form.field('cuts')}>
      {promise.cuts.includes(TEAM_QUESTION) && (
        <input type="hidden" name="cuts[]" value={TEAM_QUESTION} />
      )}
      <div className="space-y-3">
        {candidates.map(({ id, text, options }) => (
          <div key={id}>
            <Checkbox
              name="cuts[]"
              value={id}
              label={readSurveyText(text, locale)}
              defaultChecked={promise.cuts.includes(id)}
            />
            <details className={`ms-7 mt-1 ${whereAnonymous}`}>
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
