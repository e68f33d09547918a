import { Form, useSubmit } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Fieldset, Radio } from '~/components/form/choice';
import { Field } from '~/components/form/field';
import { Select } from '~/components/form/select';
import { SubmitButton } from '~/components/form/submit-button';
import { Button, LinkButton } from '~/components/ui/button';
import { EmptyState } from '~/components/ui/empty-state';
import { Notice } from '~/components/ui/notice';
import type { EvidenceSources } from '~/domain/problem/evidence-choice';
import type { SurveyNumbers } from '~/domain/problem/survey-figure';
import { readSurveyText } from '~/domain/survey/survey-text';
import { useFormat } from '~/i18n/format-context';
import { paths } from '~/platform/paths';
import { answerValue } from './evidence-schema';
import { useEvidenceWords } from './evidence-words';
import { NoteField } from './note-field';

export type SurveyPanelData = {
  surveys: EvidenceSources['surveys'];
  survey: (SurveyNumbers & { id: string; title: string; minimumGroup: number }) | null;
};

type AttachSurveyProps = SurveyPanelData & { engagementId: string };

/** The numbers of a survey that enough people stand behind, one to choose. */
export function AttachSurveyAnswer({ engagementId, surveys, survey }: AttachSurveyProps) {
  const { t } = useTranslation('problem');
  const submit = useSubmit();
  if (surveys.length === 0) {
    return (
      <EmptyState
        title={t('attaching.noSurvey')}
        action={
          <LinkButton to={paths.engagement.surveys(engagementId)}>
            {t('attaching.toSurveys')}
          </LinkButton>
        }
      >
        {t('attaching.noSurveyText')}
      </EmptyState>
    );
  }
  return (
    <div className="max-w-3xl space-y-6">
      <Form
        className="flex flex-wrap items-end gap-2"
        onChange={(event) =>
          submit(event.currentTarget, { preventScrollReset: true, replace: true })
        }
      >
        <input type="hidden" name="kind" value="survey" />
        <Field label={t('attaching.survey')} className="min-w-56 flex-1">
          <Select
            name="surveyId"
            defaultValue={survey?.id}
            placeholder={t('attaching.choose')}
            options={surveys.map(({ id, title, answers }) => ({
              value: id,
              label: answers.shown
                ? t('attaching.surveyOption', { title, count: answers.count })
                : t('attaching.surveyOptionFew', { title, minimum: answers.fewerThan }),
            }))}
          />
        </Field>
        <Button type="submit">{t('attaching.show')}</Button>
      </Form>
      {survey && survey.withheld > 0 && (
        <Notice>
          {t('attaching.withheld', { count: survey.withheld, minimum: survey.minimumGroup })}
        </Notice>
      )}
      {survey && survey.numbers.length > 0 && <AnswerChoice survey={survey} />}
    </div>
  );
}

function AnswerChoice({ survey }: { survey: NonNullable<SurveyPanelData['survey']> }) {
  const { t } = useTranslation('problem');
  const { locale } = useFormat();
  const words = useEvidenceWords();
  const questionIds = [...new Set(survey.numbers.map(({ questionId }) => questionId))];
  return (
    <Form method="post" className="space-y-5">
      <input type="hidden" name="intent" value="survey" />
      <input type="hidden" name="surveyId" value={survey.id} />
      {questionIds.map((questionId) => {
        const numbers = survey.numbers.filter((number) => number.questionId === questionId);
        const [first] = numbers;
        return (
          first && (
            <Fieldset key={questionId} legend={readSurveyText(first.question, locale)}>
              {numbers.map((number) => {
                const figure = {
                  ...number,
                  kind: 'survey' as const,
                  surveyTitle: survey.title,
                  frozenAt: '',
                };
                return (
                  <Radio
                    key={answerValue(number)}
                    name="answer"
                    required
                    value={answerValue(number)}
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
      <NoteField />
      <SubmitButton>{t('attaching.do')}</SubmitButton>
    </Form>
  );
}
