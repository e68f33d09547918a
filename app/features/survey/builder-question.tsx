import { useTranslation } from 'react-i18next';
import { Checkbox, CheckboxGroup } from '~/components/form/choice';
import { Field } from '~/components/form/field';
import { Select } from '~/components/form/select';
import { DateInput, NumberInput } from '~/components/form/text-input';
import { Disclosure } from '~/components/ui/disclosure';
import type { Place } from '~/domain/survey/edit-definition';
import {
  questionsOf,
  type SurveyDefinition,
  type SurveyQuestion,
  type SurveyQuestionKind,
  type SurveyQuestionOf,
} from '~/domain/survey/survey-definition';
import { readSurveyText } from '~/domain/survey/survey-text';
import { useFormat } from '~/i18n/format-context';
import { BothLanguages, orNothing } from './both-languages';
import { BuilderOptions } from './builder-options';
import type { BuilderAction } from './builder-state';
import { ConditionEditor } from './condition-editor';

export const questionKinds = [
  'single-choice',
  'multiple-choice',
  'matrix',
  'scale',
  'recommendation',
  'stars',
  'ranking',
  'number',
  'slider',
  'date',
  'short-text',
  'long-text',
  'consent',
] as const satisfies readonly SurveyQuestionKind[];

type BuilderQuestionProps = {
  definition: SurveyDefinition;
  question: SurveyQuestion;
  place: Place;
  steps: readonly { id: string; name: string }[];
  dispatch: (action: BuilderAction) => void;
};

/** Everything about one question. */
export function BuilderQuestion({
  definition,
  question,
  place,
  steps,
  dispatch,
}: BuilderQuestionProps) {
  const { t } = useTranslation('surveyBuilder');
  const all = questionsOf(definition);
  const earlier = all.slice(
    0,
    all.findIndex(({ id }) => id === question.id),
  );
  /** `group` names the field, so that its letters are undone together. */
  const write = (changed: SurveyQuestion, group?: string) =>
    dispatch({
      type: 'question',
      place,
      question: changed,
      ...(group && { group: `${question.id} ${group}` }),
    });
  const { hint: _hint, ...withoutHint } = question;
  return (
    <div className="space-y-5">
      <div className="grid gap-3 sm:grid-cols-2">
        <Field label={t('question.kind')}>
          <Select
            value={question.kind}
            options={questionKinds.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))}
            onChange={(event) =>
              dispatch({ type: 'kind', place, kind: event.target.value as SurveyQuestionKind })
            }
          />
        </Field>
        <div className="self-end pb-1">
          <Checkbox
            label={t('question.required')}
            checked={question.required}
            onChange={(event) => write({ ...question, required: event.target.checked })}
          />
        </div>
      </div>
      <BothLanguages
        label={t('question.text')}
        hint={t('question.textHint', { example: '{{question-id}}' })}
        text={question.text}
        long
        onChange={(text) => write({ ...question, text }, 'text')}
      />
      <BothLanguages
        label={t('question.hint')}
        text={question.hint}
        onChange={(text) => {
          const hint = orNothing(text);
          write(hint ? { ...question, hint } : (withoutHint as SurveyQuestion), 'hint');
        }}
      />
      <KindFields question={question} write={write} />
      <ConditionEditor
        label={t('question.showIf')}
        condition={question.showIf}
        earlier={earlier}
        onChange={(showIf) => {
          const { showIf: _old, ...rest } = question;
          write(showIf ? { ...question, showIf } : (rest as SurveyQuestion), 'showIf');
        }}
      />
      {(steps.length > 0 || question.step) && (
        <Field label={t('question.step')} hint={t('question.stepHint')}>
          <Select
            value={question.step?.id ?? ''}
            placeholder={t('question.noStep')}
            options={[
              ...(question.step && !steps.some(({ id }) => id === question.step?.id)
                ? [question.step]
                : []),
              ...steps,
            ].map(({ id, name }) => ({ value: id, label: name || id }))}
            onChange={(event) => {
              const { step: _old, ...rest } = question;
              const step = steps.find(({ id }) => id === event.target.value);
              write(step ? { ...question, step } : (rest as SurveyQuestion));
            }}
          />
        </Field>
      )}
      <p className="text-faint text-xs">{t('question.id', { id: question.id })}</p>
    </div>
  );
}

type Write = (question: SurveyQuestion, group?: string) => void;

function KindFields({ question, write }: { question: SurveyQuestion; write: Write }) {
  const { t } = useTranslation('surveyBuilder');
  switch (question.kind) {
    case 'single-choice':
    case 'multiple-choice':
      return <ChoiceFields question={question} write={write} />;
    case 'ranking':
      return (
        <div className="space-y-3">
          <BuilderOptions
            label={t('options.title')}
            options={question.options}
            onChange={(options) => write({ ...question, options }, 'options')}
          />
          <RandomOrder question={question} write={write} />
        </div>
      );
    case 'matrix':
      return (
        <div className="space-y-5">
          <BuilderOptions
            label={t('question.rows')}
            options={question.rows}
            onChange={(rows) => write({ ...question, rows }, 'rows')}
          />
          <BuilderOptions
            label={t('question.columns')}
            options={question.columns}
            onChange={(columns) => write({ ...question, columns }, 'columns')}
          />
          <RandomOrder question={question} write={write} />
        </div>
      );
    case 'scale':
    case 'recommendation':
      return <EndFields question={question} write={write} />;
    case 'stars':
      return (
        <div className="space-y-5">
          <NumberField
            label={t('question.stars')}
            value={question.stars}
            onChange={(stars) => write({ ...question, stars: stars ?? 5 })}
          />
          <EndFields question={question} write={write} />
        </div>
      );
    case 'slider':
      return (
        <div className="space-y-5">
          <div className="grid grid-cols-3 gap-3">
            {(['minimum', 'maximum', 'interval'] as const).map((name) => (
              <NumberField
                key={name}
                label={t(`question.${name}`)}
                value={question[name]}
                onChange={(value) => write({ ...question, [name]: value ?? 0 }, name)}
              />
            ))}
          </div>
          <UnitField question={question} write={write} />
          <EndFields question={question} write={write} />
        </div>
      );
    case 'number':
      return (
        <div className="space-y-5">
          <div className="grid grid-cols-2 gap-3 sm:grid-cols-3">
            {(['minimum', 'maximum', 'correct'] as const).map((name) => (
              <NumberField
                key={name}
                label={t(`question.${name}`)}
                value={question[name]}
                onChange={(value) => {
                  const { [name]: _old, ...rest } = question;
                  write(value === undefined ? rest : { ...rest, [name]: value }, name);
                }}
              />
            ))}
          </div>
          <Checkbox
            label={t('question.wholeNumber')}
            checked={question.wholeNumber}
            onChange={(event) => write({ ...question, wholeNumber: event.target.checked })}
          />
          <UnitField question={question} write={write} />
        </div>
      );
    case 'date':
      return (
        <div className="grid gap-3 sm:grid-cols-2">
          {(['earliest', 'latest'] as const).map((name) => (
            <Field key={name} label={t(`question.${name}`)}>
              <DateInput
                value={question[name] ?? ''}
                onChange={(event) => {
                  const { [name]: _old, ...rest } = question;
                  write(event.target.value ? { ...rest, [name]: event.target.value } : rest);
                }}
              />
            </Field>
          ))}
        </div>
      );
    default:
      return null;
  }
}

type Choice = SurveyQuestionOf<'single-choice'> | SurveyQuestionOf<'multiple-choice'>;

function ChoiceFields({ question, write }: { question: Choice; write: Write }) {
  const { t } = useTranslation('surveyBuilder');
  const { locale } = useFormat();
  return (
    <div className="space-y-3">
      <BuilderOptions
        label={t('options.title')}
        options={question.options}
        hasRoles
        onChange={(options) => {
          const ids = new Set(options.map(({ id }) => id));
          const correct = question.correct?.filter((id) => ids.has(id));
          const { correct: _old, ...rest } = question;
          write(
            correct && correct.length > 0 ? { ...rest, options, correct } : { ...rest, options },
            'options',
          );
        }}
      />
      <RandomOrder question={question} write={write} />
      {question.kind === 'multiple-choice' && (
        <NumberField
          label={t('question.maximumChoices')}
          value={question.maximumChoices}
          onChange={(value) => {
            const { maximumChoices: _old, ...rest } = question;
            write(value === undefined ? rest : { ...rest, maximumChoices: value });
          }}
        />
      )}
      <Disclosure summary={t('question.right')} open={question.correct !== undefined}>
        <CheckboxGroup
          legend={t('question.right')}
          hideLegend
          hint={t('question.rightHint')}
          name={`right-${question.id}`}
          layout="row"
          options={question.options.map(({ id, text }) => ({
            value: id,
            label: readSurveyText(text, locale) || id,
          }))}
          defaultValue={question.correct ?? []}
          control={{
            onChange: (event) => {
              const { value, checked } = event.target;
              const others = (question.correct ?? []).filter((id) => id !== value);
              const correct = checked ? [...others, value] : others;
              const { correct: _old, ...rest } = question;
              write(correct.length > 0 ? { ...rest, correct } : rest);
            },
          }}
        />
      </Disclosure>
    </div>
  );
}

type Shuffled = Extract<SurveyQuestion, { randomOrder?: boolean | undefined }>;

function RandomOrder({ question, write }: { question: Shuffled; write: Write }) {
  const { t } = useTranslation('surveyBuilder');
  return (
    <Checkbox
      label={t('question.randomOrder')}
      checked={question.randomOrder ?? false}
      onChange={(event) => write({ ...question, randomOrder: event.target.checked })}
    />
  );
}

type Ended = Extract<SurveyQuestion, { lowLabel?: unknown }>;

function EndFields({ question, write }: { question: Ended; write: Write }) {
  const { t } = useTranslation('surveyBuilder');
  return (['lowLabel', 'highLabel'] as const).map((name) => (
    <div key={name} className="mt-3 first:mt-0">
      <BothLanguages
        label={t(`question.${name}`)}
        text={question[name]}
        onChange={(text) => {
          const { [name]: _old, ...rest } = question;
          const label = orNothing(text);
          write(label ? { ...rest, [name]: label } : rest, name);
        }}
      />
    </div>
  ));
}

type Measured = Extract<SurveyQuestion, { unit?: unknown }>;

function UnitField({ question, write }: { question: Measured; write: Write }) {
  const { t } = useTranslation('surveyBuilder');
  return (
    <BothLanguages
      label={t('question.unit')}
      text={question.unit}
      onChange={(text) => {
        const { unit: _old, ...rest } = question;
        const unit = orNothing(text);
        write(unit ? { ...rest, unit } : rest, 'unit');
      }}
    />
  );
}

export function NumberField({
  label,
  hint,
  value,
  onChange,
}: {
  label: string;
  hint?: string;
  value: number | undefined;
  onChange: (value: number | undefined) => void;
}) {
  return (
    <Field label={label} hint={hint}>
      <NumberInput
        className="max-w-40"
        value={value ?? ''}
        onChange={(event) =>
          onChange(event.target.value === '' ? undefined : Number(event.target.value))
        }
      />
    </Field>
  );
}
