import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Checkbox, CheckboxGroup, Fieldset, RadioGroup } from '~/components/form/choice';
import { Field } from '~/components/form/field';
import { DateInput, Textarea, TextInput } from '~/components/form/text-input';
import { OTHER_PART, partKey } from '~/domain/survey/answer-keys';
import { optionsInOrder } from '~/domain/survey/option-order';
import { answerField } from '~/domain/survey/survey-answers';
import {
  RECOMMENDATION_VALUES,
  SCALE_VALUES,
  type SurveyOption,
  type SurveyQuestion,
  TEXT_LIMITS,
} from '~/domain/survey/survey-definition';
import type { SurveyLocale } from '~/domain/survey/survey-text';
import { AnswerMatrix } from './answer-matrix';
import { AnswerRanking } from './answer-ranking';
import { AnswerScale } from './answer-scale';
import { AnswerSlider } from './answer-slider';
import { AnswerStars } from './answer-stars';
import { useSurveyText } from './answer-text';

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
  /** Decides random orders; the same for one sheet. */
  seed: string;
};

export function questionAnchor(questionId: string): string {
  return `question-${questionId}`;
}

/** One question with the control of its kind; works as a plain part of a plain form. */
export function QuestionField(props: QuestionFieldProps) {
  const { question, number, locale, typed, errors } = props;
  const { t } = useTranslation('survey');
  const read = useSurveyText(locale);
  const name = answerField(question.id);
  const code = errors[name];
  const atMost =
    question.kind === 'multiple-choice' && question.maximumChoices !== undefined
      ? t('public.atMost', { count: question.maximumChoices })
      : '';
  const rank = question.kind === 'ranking' ? t('public.rankHint') : '';
  const hint = question.hint ? read(question.hint) : '';
  const shared: Shared = {
    id: questionAnchor(question.id),
    hint: [atMost, rank, hint].filter(Boolean).join(' · ') || undefined,
    ...(code && { error: t(`answer.${code}`) }),
    legend: (
      <>
        <span className="text-muted tabular-nums">{number}. </span>
        <span className="whitespace-pre-line">{read(question.text)}</span>
        <span className="ms-2 font-normal text-muted text-sm">
          {question.required ? t('public.required') : t('public.optional')}
        </span>
      </>
    ),
  };
  const first = (field: string) => typed[field]?.[0];
  const { legend, ...field } = shared;
  switch (question.kind) {
    case 'single-choice':
    case 'multiple-choice':
      return <ChoiceQuestion {...props} question={question} shared={shared} />;
    case 'scale':
    case 'recommendation':
      return (
        <Fieldset {...shared}>
          <AnswerScale
            name={name}
            steps={question.kind === 'scale' ? SCALE_VALUES : RECOMMENDATION_VALUES}
            lowLabel={question.lowLabel && read(question.lowLabel)}
            highLabel={question.highLabel && read(question.highLabel)}
            chosen={first(name)}
          />
        </Fieldset>
      );
    case 'stars':
      return (
        <Fieldset {...shared}>
          <AnswerStars
            name={name}
            stars={question.stars}
            lowLabel={question.lowLabel && read(question.lowLabel)}
            highLabel={question.highLabel && read(question.highLabel)}
            chosen={first(name)}
          />
        </Fieldset>
      );
    case 'matrix':
      return (
        <Fieldset {...shared}>
          <AnswerMatrix
            questionId={question.id}
            rows={labelled(optionsInOrder(question.rows, question.randomOrder, props.seed), read)}
            columns={labelled(question.columns, read)}
            chosen={first}
          />
        </Fieldset>
      );
    case 'ranking':
      return (
        <Fieldset {...shared}>
          <AnswerRanking
            questionId={question.id}
            options={labelled(
              optionsInOrder(question.options, question.randomOrder, props.seed),
              read,
            )}
            chosen={first}
          />
        </Fieldset>
      );
    case 'number':
      return (
        <Field {...field} label={legend}>
          <span className="flex max-w-56 items-center gap-2">
            <TextInput
              name={name}
              inputMode="decimal"
              maxLength={30}
              autoComplete="off"
              defaultValue={first(name)}
              className="h-12 text-end text-lg"
            />
            {question.unit && <span className="shrink-0 text-muted">{read(question.unit)}</span>}
          </span>
        </Field>
      );
    case 'slider':
      return (
        <Field {...field} label={legend}>
          <AnswerSlider
            name={name}
            minimum={question.minimum}
            maximum={question.maximum}
            interval={question.interval}
            unit={question.unit && read(question.unit)}
            lowLabel={question.lowLabel && read(question.lowLabel)}
            highLabel={question.highLabel && read(question.highLabel)}
            chosen={first(name)}
          />
        </Field>
      );
    case 'date':
      return (
        <Field {...field} label={legend}>
          <DateInput
            name={name}
            min={question.earliest}
            max={question.latest}
            defaultValue={first(name)}
            className="h-12 max-w-56 text-lg"
          />
        </Field>
      );
    case 'short-text':
    case 'long-text':
      return (
        <Field {...field} label={legend}>
          {question.kind === 'short-text' ? (
            <TextInput
              name={name}
              maxLength={TEXT_LIMITS[question.kind]}
              autoComplete="off"
              defaultValue={first(name)}
              className="h-12 text-lg"
            />
          ) : (
            <Textarea
              name={name}
              rows={4}
              maxLength={TEXT_LIMITS[question.kind]}
              defaultValue={first(name)}
              className="text-lg"
            />
          )}
        </Field>
      );
    case 'consent':
      return (
        <Fieldset {...shared}>
          <Checkbox
            name={name}
            value="yes"
            look="card"
            label={t('public.consent')}
            defaultChecked={first(name) === 'yes'}
          />
        </Fieldset>
      );
  }
}

type Shared = { id: string; hint: string | undefined; error?: string; legend: ReactNode };
type ChoiceQuestionProps = QuestionFieldProps & {
  question: Extract<SurveyQuestion, { kind: 'single-choice' | 'multiple-choice' }>;
  shared: Shared;
};

function ChoiceQuestion({ question, shared, typed, locale, seed }: ChoiceQuestionProps) {
  const { t } = useTranslation('survey');
  const read = useSurveyText(locale);
  const name = answerField(question.id);
  const other = question.options.find(({ role }) => role === 'other');
  const otherName = answerField(partKey(question.id, OTHER_PART));
  const group = {
    ...shared,
    name,
    look: 'card' as const,
    options: optionsInOrder(question.options, question.randomOrder, seed).map(
      ({ id, text, role }) => ({
        value: id,
        label: read(text),
        ...(question.kind === 'multiple-choice' &&
          (role === 'none' || role === 'exclusive') && { hint: t('public.onlyThis') }),
      }),
    ),
  };
  return (
    <div>
      {question.kind === 'single-choice' ? (
        <RadioGroup {...group} defaultValue={typed[name]?.[0]} />
      ) : (
        <CheckboxGroup {...group} defaultValue={typed[name] ?? []} />
      )}
      {other && (
        <Field
          label={t('public.otherText', { option: read(other.text) })}
          className="mt-2 text-base"
        >
          <TextInput
            name={otherName}
            maxLength={TEXT_LIMITS['short-text']}
            autoComplete="off"
            defaultValue={typed[otherName]?.[0]}
            className="h-12 text-lg"
          />
        </Field>
      )}
    </div>
  );
}

function labelled(
  options: readonly SurveyOption[],
  read: (text: SurveyOption['text']) => string,
): { id: string; label: string }[] {
  return options.map(({ id, text }) => ({ id, label: read(text) }));
}
