import { useTranslation } from 'react-i18next';
import { CheckboxGroup, Fieldset, RadioGroup } from '~/components/form/choice';
import { Field } from '~/components/form/field';
import { Textarea, TextInput } from '~/components/form/text-input';
import { answerField } from '~/domain/survey/survey-answers';
import {
  RECOMMENDATION_VALUES,
  SCALE_VALUES,
  type SurveyOption,
  type SurveyQuestion,
  TEXT_LIMITS,
} from '~/domain/survey/survey-definition';
import { readSurveyText, type SurveyLocale } from '~/domain/survey/survey-text';
import { AnswerScale } from './answer-scale';

/** What was typed so far, as posted: field name to values. */
export type TypedAnswers = Record<string, string[]>;
/** Codes of what is wrong, by field name. */
export type AnswerErrors = Record<string, string>;

type QuestionFieldProps = {
  question: SurveyQuestion;
  number: number;
  locale: SurveyLocale;
  typed: TypedAnswers;
  errors: AnswerErrors;
};

export function questionAnchor(questionId: string): string {
  return `question-${questionId}`;
}

/** One question with the control of its kind; works as a plain part of a plain form. */
export function QuestionField({ question, number, locale, typed, errors }: QuestionFieldProps) {
  const { t } = useTranslation('survey');
  const name = answerField(question.id);
  const values = typed[name] ?? [];
  const code = errors[name];
  const atMost =
    question.kind === 'multiple-choice' && question.maximumChoices !== undefined
      ? t('public.atMost', { count: question.maximumChoices })
      : '';
  const hint = question.hint ? readSurveyText(question.hint, locale) : '';
  const shared = {
    id: questionAnchor(question.id),
    hint: [atMost, hint].filter(Boolean).join(' · ') || undefined,
    ...(code && { error: t(`answer.${code}`) }),
  };
  const legend = (
    <>
      <span className="text-muted tabular-nums">{number}. </span>
      {readSurveyText(question.text, locale)}
      <span className="ms-2 font-normal text-muted text-sm">
        {question.required ? t('public.required') : t('public.optional')}
      </span>
    </>
  );
  switch (question.kind) {
    case 'single-choice':
      return (
        <RadioGroup
          {...shared}
          legend={legend}
          name={name}
          look="card"
          options={choices(question.options, locale)}
          defaultValue={values[0]}
        />
      );
    case 'multiple-choice':
      return (
        <CheckboxGroup
          {...shared}
          legend={legend}
          name={name}
          look="card"
          options={choices(question.options, locale)}
          defaultValue={values}
        />
      );
    case 'scale':
    case 'recommendation':
      return (
        <Fieldset {...shared} legend={legend}>
          <AnswerScale
            name={name}
            steps={question.kind === 'scale' ? SCALE_VALUES : RECOMMENDATION_VALUES}
            lowLabel={question.lowLabel && readSurveyText(question.lowLabel, locale)}
            highLabel={question.highLabel && readSurveyText(question.highLabel, locale)}
            chosen={values[0]}
          />
        </Fieldset>
      );
    case 'number':
      return (
        <Field {...shared} label={legend}>
          <span className="flex max-w-56 items-center gap-2">
            <TextInput
              name={name}
              inputMode="decimal"
              maxLength={30}
              autoComplete="off"
              defaultValue={values[0]}
              className="h-12 text-end text-lg"
            />
            {question.unit && (
              <span className="shrink-0 text-muted">{readSurveyText(question.unit, locale)}</span>
            )}
          </span>
        </Field>
      );
    case 'short-text':
      return (
        <Field {...shared} label={legend}>
          <TextInput
            name={name}
            maxLength={TEXT_LIMITS[question.kind]}
            autoComplete="off"
            defaultValue={values[0]}
            className="h-12 text-lg"
          />
        </Field>
      );
    case 'long-text':
      return (
        <Field {...shared} label={legend}>
          <Textarea
            name={name}
            rows={4}
            maxLength={TEXT_LIMITS[question.kind]}
            defaultValue={values[0]}
            className="text-lg"
          />
        </Field>
      );
  }
}

function choices(options: readonly SurveyOption[], locale: SurveyLocale) {
  return options.map((option) => ({
    value: option.id,
    label: readSurveyText(option.text, locale),
  }));
}
