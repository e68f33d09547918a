import { Plus, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Select } from '~/components/form/select';
import { NumberInput, TextInput } from '~/components/form/text-input';
import { Button } from '~/components/ui/button';
import type { AnswerTest, Condition } from '~/domain/survey/survey-condition';
import type { SurveyQuestion } from '~/domain/survey/survey-definition';
import { useFormat } from '~/i18n/format-context';
import { type AnswerKey, keysOf, optionsOf, wordsOf } from './condition-words';

type ConditionEditorProps = {
  label: string;
  condition: Condition | undefined;
  /** Those that come before, whose answers may be asked for. */
  earlier: readonly SurveyQuestion[];
  onChange: (condition: Condition | undefined) => void;
};

type Row = { test: AnswerTest; not: boolean };
type Rows = { how: 'all' | 'any'; rows: Row[] };

/** A condition in words: tests of earlier answers, all of which or one of which must hold. */
export function ConditionEditor({ label, condition, earlier, onChange }: ConditionEditorProps) {
  const { t } = useTranslation('surveyBuilder');
  const { locale } = useFormat();
  const keys = keysOf(earlier, locale);
  const [first] = keys;
  const own = condition ? rowsOf(condition) : { how: 'all' as const, rows: [] };
  if (own === null && condition) {
    return (
      <div>
        <p className="font-medium">{label}</p>
        <p className="mt-1 text-muted">{t('logic.deep')}</p>
        <p className="mt-1">{wordsOf(condition, earlier, locale, t)}</p>
        <Button size="small" className="mt-2" onClick={() => onChange(undefined)}>
          {t('logic.removeAll')}
        </Button>
      </div>
    );
  }
  const { how, rows } = own ?? { how: 'all', rows: [] };
  const write = (changed: Rows) => onChange(conditionOf(changed));
  return (
    <fieldset className="min-w-0">
      <legend className="font-medium">{label}</legend>
      {rows.length > 1 && (
        <div className="mt-1 max-w-72">
          <Select
            aria-label={t('logic.how')}
            value={how}
            options={[
              { value: 'all', label: t('logic.all') },
              { value: 'any', label: t('logic.any') },
            ]}
            onChange={(event) => write({ how: event.target.value === 'any' ? 'any' : 'all', rows })}
          />
        </div>
      )}
      <ul className="mt-1 space-y-2">
        {rows.map((row, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: tests have no other name
          <li key={index} className="flex flex-wrap items-start gap-2 rounded-lg border p-2">
            <TestFields
              row={row}
              keys={keys}
              onChange={(changed) => write({ how, rows: rows.with(index, changed) })}
            />
            <Button
              variant="ghost"
              iconOnly
              icon={<X aria-hidden="true" />}
              aria-label={t('logic.remove')}
              onClick={() => write({ how, rows: rows.toSpliced(index, 1) })}
            />
          </li>
        ))}
      </ul>
      {first ? (
        <Button
          size="small"
          className="mt-2"
          icon={<Plus aria-hidden="true" />}
          onClick={() => write({ how, rows: [...rows, { test: testFor(first), not: false }] })}
        >
          {t('logic.add')}
        </Button>
      ) : (
        <p className="mt-1 text-muted text-sm">{t('logic.nothingEarlier')}</p>
      )}
    </fieldset>
  );
}

function TestFields({
  row,
  keys,
  onChange,
}: {
  row: Row;
  keys: readonly AnswerKey[];
  onChange: (row: Row) => void;
}) {
  const { t } = useTranslation('surveyBuilder');
  const { locale } = useFormat();
  const { test, not } = row;
  const current = keys.find(({ key }) => key === test.question);
  const options = current ? optionsOf(current, locale) : [];
  return (
    <>
      <div className="min-w-40 flex-1">
        <Select
          aria-label={t('logic.question')}
          value={test.question}
          options={keys.map(({ key, label }) => ({ value: key, label }))}
          onChange={(event) => {
            const next = keys.find(({ key }) => key === event.target.value);
            if (next) onChange({ not, test: testFor(next) });
          }}
        />
      </div>
      <div className="w-40">
        <Select
          aria-label={t('logic.is')}
          value={`${not ? 'not-' : ''}${test.is}`}
          options={(current ? testsFor(current) : [test.is]).flatMap((is) => [
            { value: is, label: t(`logic.${is}`) },
            { value: `not-${is}`, label: t(`logic.not-${is}`) },
          ])}
          onChange={(event) => {
            const isNot = event.target.value.startsWith('not-');
            const is = event.target.value.replace(/^not-/, '') as AnswerTest['is'];
            if (current) onChange({ not: isNot, test: testFor(current, is) });
          }}
        />
      </div>
      {'value' in test && (
        <div className="min-w-32 flex-1">
          {options.length > 0 ? (
            <Select
              aria-label={t('logic.value')}
              value={String(test.value)}
              options={options}
              onChange={(event) =>
                onChange({ not, test: { ...test, value: event.target.value } as AnswerTest })
              }
            />
          ) : typeof test.value === 'number' ? (
            <NumberInput
              aria-label={t('logic.value')}
              value={test.value}
              onChange={(event) =>
                onChange({
                  not,
                  test: { ...test, value: Number(event.target.value) } as AnswerTest,
                })
              }
            />
          ) : (
            <TextInput
              aria-label={t('logic.value')}
              value={test.value}
              onChange={(event) =>
                onChange({ not, test: { ...test, value: event.target.value } as AnswerTest })
              }
            />
          )}
        </div>
      )}
    </>
  );
}

const numeric = new Set(['scale', 'recommendation', 'stars', 'number', 'slider', 'matrix']);

function testsFor({ question, key }: AnswerKey): AnswerTest['is'][] {
  if (key !== question.id && question.kind !== 'matrix') return ['answered', 'equals'];
  if (numeric.has(question.kind)) return ['at-least', 'equals', 'answered'];
  switch (question.kind) {
    case 'multiple-choice':
    case 'ranking':
      return ['includes', 'answered'];
    case 'single-choice':
      return ['equals', 'answered'];
    default:
      return ['answered', 'equals'];
  }
}

/** A test of this kind with a value that the question can have. */
function testFor(
  own: AnswerKey,
  is: AnswerTest['is'] = testsFor(own)[0] ?? 'answered',
): AnswerTest {
  const { key: question } = own;
  const first =
    'options' in own.question && question === own.question.id
      ? (own.question.options[0]?.id ?? '')
      : '';
  switch (is) {
    case 'answered':
      return { question, is };
    case 'equals':
      return { question, is, value: numeric.has(own.question.kind) ? 1 : first };
    case 'includes':
      return { question, is, value: first };
    case 'at-least':
      return { question, is, value: own.question.kind === 'recommendation' ? 9 : 4 };
  }
}

function rowsOf(condition: Condition): Rows | null {
  const one = rowOf(condition);
  if (one) return { how: 'all', rows: [one] };
  const how = 'any' in condition ? 'any' : 'all';
  const parts = 'any' in condition ? condition.any : 'all' in condition ? condition.all : [];
  const rows = parts.map(rowOf);
  return parts.length > 0 && rows.every((row) => row !== null) ? { how, rows } : null;
}

function rowOf(condition: Condition): Row | null {
  if ('not' in condition) {
    return 'is' in condition.not ? { test: condition.not, not: true } : null;
  }
  return 'is' in condition ? { test: condition, not: false } : null;
}

function conditionOf({ how, rows }: Rows): Condition | undefined {
  const parts = rows.map(({ test, not }): Condition => (not ? { not: test } : test));
  const [only] = parts;
  if (parts.length <= 1) return only;
  return how === 'any' ? { any: parts } : { all: parts };
}
