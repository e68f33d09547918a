import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Fieldset, Radio } from '~/components/form/choice';
import { Field } from '~/components/form/field';
import type { FormRefusal } from '~/components/form/form-data';
import { SubmitButton } from '~/components/form/submit-button';
import { Textarea, TextInput } from '~/components/form/text-input';
import { Breadcrumbs } from '~/components/ui/breadcrumbs';
import { LinkButton } from '~/components/ui/button';
import { Disclosure } from '~/components/ui/disclosure';
import { EmptyState } from '~/components/ui/empty-state';
import { PageHeader } from '~/components/ui/page-header';
import type { SurveyNumber, SurveyNumbers } from '~/domain/problem/survey-figure';
import { questionOfKey } from '~/domain/survey/answer-keys';
import { readSurveyText } from '~/domain/survey/survey-text';
import { answerValue } from '~/features/problem/evidence-schema';
import { useEvidenceWords } from '~/features/problem/evidence-words';
import { ActionError } from '~/features/shell/action-error';
import { useFormat } from '~/i18n/format-context';
import { paths } from '~/platform/paths';
import { NEW_PROBLEM } from './evidence-schema';

type SurveyEvidencePageProps = {
  engagementId: string;
  findings: SurveyNumbers & {
    id: string;
    title: string;
    problems: { id: string; title: string }[];
  };
  /** The question whose findings come first. */
  questionId: string | null;
  actionData?: Partial<FormRefusal> | undefined;
};

/** A finding of a survey on its way to a problem. */
export function SurveyEvidencePage(props: SurveyEvidencePageProps) {
  const { engagementId, findings, questionId, actionData } = props;
  const { t } = useTranslation('surveyResults');
  const results = paths.engagement.survey(engagementId, findings.id);
  const isAsked = (number: SurveyNumber) =>
    number.questionId === questionId || questionOfKey(number.questionId) === questionId;
  const asked = findings.numbers.filter(isAsked);
  const others = findings.numbers.filter((number) => !isAsked(number));
  const typed = typedOf(actionData);
  const proposed = largest(asked);
  const chosen = typed.finding ?? (proposed && answerValue(proposed));
  const firstProblem = findings.problems[0]?.id ?? NEW_PROBLEM;
  const errors = actionData?.errors ?? {};
  return (
    <>
      <PageHeader
        breadcrumbs={
          <Breadcrumbs
            label={t('texts.breadcrumbs')}
            items={[{ label: findings.title, to: results }, { label: t('evidence.title') }]}
          />
        }
        title={t('evidence.title')}
        description={t('evidence.description')}
      />
      <ActionError data={actionData} />
      {findings.numbers.length === 0 ? (
        <EmptyState
          title={t('evidence.empty')}
          action={<LinkButton to={results}>{t('evidence.back')}</LinkButton>}
        >
          {t('evidence.emptyText')}
        </EmptyState>
      ) : (
        <Form method="post" className="max-w-3xl space-y-6">
          {asked.length > 0 ? (
            <>
              <FindingChoice numbers={asked} chosen={chosen} />
              {others.length > 0 && (
                <Disclosure summary={t('evidence.more')}>
                  <FindingChoice numbers={others} chosen={chosen} />
                </Disclosure>
              )}
            </>
          ) : (
            <FindingChoice numbers={others} chosen={chosen} />
          )}
          <Fieldset legend={t('evidence.problem')}>
            {findings.problems.map(({ id, title }) => (
              <Radio
                key={id}
                name="problemId"
                value={id}
                required
                defaultChecked={(typed.problemId ?? firstProblem) === id}
                label={title}
              />
            ))}
            <Radio
              name="problemId"
              value={NEW_PROBLEM}
              required
              defaultChecked={(typed.problemId ?? firstProblem) === NEW_PROBLEM}
              label={t('evidence.newProblem')}
            />
          </Fieldset>
          <Field
            label={t('evidence.newTitle')}
            hint={t('evidence.newTitleHint')}
            {...(errors.title && { error: t(errors.title) })}
          >
            <TextInput name="title" maxLength={200} defaultValue={typed.title} />
          </Field>
          <Field label={t('evidence.note')} optionalLabel={t('evidence.optional')}>
            <Textarea name="note" rows={3} maxLength={2000} defaultValue={typed.note} />
          </Field>
          {findings.withheld > 0 && (
            <p className="text-muted text-sm">
              {t('evidence.withheld', { count: findings.withheld })}
            </p>
          )}
          <div className="flex flex-wrap gap-2">
            <SubmitButton>{t('evidence.attach')}</SubmitButton>
            <LinkButton to={results}>{t('evidence.back')}</LinkButton>
          </div>
        </Form>
      )}
    </>
  );
}

function FindingChoice({ numbers, chosen }: { numbers: SurveyNumber[]; chosen: string | null }) {
  const { t } = useTranslation('problem');
  const { locale } = useFormat();
  const words = useEvidenceWords();
  const questionIds = [...new Set(numbers.map(({ questionId }) => questionId))];
  return (
    <div className="space-y-5">
      {questionIds.map((id) => {
        const own = numbers.filter(({ questionId }) => questionId === id);
        const [first] = own;
        return (
          first && (
            <Fieldset key={id} legend={readSurveyText(first.question, locale)}>
              {own.map((number) => {
                const figure = {
                  ...number,
                  kind: 'survey' as const,
                  surveyTitle: '',
                  frozenAt: '',
                };
                const value = answerValue(number);
                return (
                  <Radio
                    key={value}
                    name="finding"
                    value={value}
                    required
                    defaultChecked={value === chosen}
                    label={
                      <span className="flex flex-wrap items-baseline gap-x-3">
                        <span>
                          {number.option
                            ? readSurveyText(number.option, locale)
                            : t(`origin.of-${number.of}`)}
                        </span>
                        <span className="font-medium tabular-nums">{words.value(figure)}</span>
                        <span className="text-faint text-xs">{words.interval(figure)}</span>
                        <span className="text-faint text-xs">{words.n(figure)}</span>
                      </span>
                    }
                  />
                );
              })}
            </Fieldset>
          )
        );
      })}
    </div>
  );
}

/** What stands out most is proposed; anything else is one click away. */
function largest(numbers: readonly SurveyNumber[]): SurveyNumber | null {
  return numbers.toSorted((a, b) => b.value - a.value)[0] ?? null;
}

type Typed = Partial<Record<'finding' | 'problemId' | 'title' | 'note', string>>;

function typedOf(refusal: Partial<FormRefusal> | undefined): Typed {
  const values: Record<string, unknown> = refusal?.values ?? {};
  return Object.fromEntries(
    (['finding', 'problemId', 'title', 'note'] as const).flatMap((key) =>
      typeof values[key] === 'string' ? [[key, values[key]]] : [],
    ),
  );
}
