import { Plus, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Select } from '~/components/form/select';
import { Button } from '~/components/ui/button';
import {
  questionsOf,
  type SurveyDefinition,
  type SurveyQuota,
} from '~/domain/survey/survey-definition';
import { SMALLEST_MINIMUM_GROUP } from '~/domain/survey/survey-state';
import { readSurveyText } from '~/domain/survey/survey-text';
import { useFormat } from '~/i18n/format-context';
import { BothLanguages, orNothing } from './both-languages';
import { NumberField } from './builder-question';
import type { BuilderAction } from './builder-state';

type BuilderSurveyProps = {
  definition: SurveyDefinition;
  dispatch: (action: BuilderAction) => void;
};

/** The survey as a whole: what it is called, how long it takes, how many answers are enough. */
export function BuilderSurvey({ definition, dispatch }: BuilderSurveyProps) {
  const { t } = useTranslation('surveyBuilder');
  const write = (change: Partial<SurveyDefinition>, group?: string) =>
    dispatch({ type: 'survey', change, ...(group && { group: `survey ${group}` }) });
  return (
    <div className="space-y-5">
      <BothLanguages
        label={t('survey.title')}
        text={definition.title}
        onChange={(title) => write({ title }, 'title')}
      />
      <BothLanguages
        label={t('survey.introduction')}
        text={definition.introduction}
        long
        onChange={(text) => write({ introduction: orNothing(text) }, 'introduction')}
      />
      <BothLanguages
        label={t('survey.closing')}
        text={definition.closing}
        long
        onChange={(text) => write({ closing: orNothing(text) }, 'closing')}
      />
      <div className="grid gap-3 sm:grid-cols-2">
        <NumberField
          label={t('survey.minutes')}
          hint={t('survey.minutesHint')}
          value={definition.minutes}
          onChange={(minutes) => write({ minutes: minutes ?? 1 }, 'minutes')}
        />
        <NumberField
          label={t('survey.passMark')}
          hint={t('survey.passMarkHint')}
          value={
            definition.passMark === undefined ? undefined : Math.round(definition.passMark * 100)
          }
          onChange={(percent) =>
            write(
              { passMark: percent === undefined || percent <= 0 ? undefined : percent / 100 },
              'passMark',
            )
          }
        />
      </div>
      <Quotas definition={definition} onChange={(quotas) => write({ quotas }, 'quotas')} />
    </div>
  );
}

function Quotas({
  definition,
  onChange,
}: {
  definition: SurveyDefinition;
  onChange: (quotas: SurveyQuota[] | undefined) => void;
}) {
  const { t } = useTranslation('surveyBuilder');
  const { locale } = useFormat();
  const quotas = definition.quotas ?? [];
  const options = questionsOf(definition).flatMap((question) =>
    question.kind === 'single-choice' || question.kind === 'multiple-choice'
      ? question.options.map(({ id, text }) => ({
          value: `${question.id} ${id}`,
          label: `${readSurveyText(question.text, locale).slice(0, 40)}: ${readSurveyText(text, locale)}`,
        }))
      : [],
  );
  const write = (changed: SurveyQuota[]) => onChange(changed.length > 0 ? changed : undefined);
  return (
    <fieldset className="min-w-0">
      <legend className="font-medium">{t('quota.title')}</legend>
      <p className="text-muted text-sm">{t('quota.hint', { minimum: SMALLEST_MINIMUM_GROUP })}</p>
      <ul className="mt-2 space-y-2">
        {quotas.map((quota, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: quotas have no other name
          <li key={index} className="flex flex-wrap items-end gap-2 rounded-lg border p-2">
            <span className="min-w-48 flex-1">
              <Select
                aria-label={t('quota.of')}
                value={quota.question ? `${quota.question} ${quota.option}` : ''}
                options={[{ value: '', label: t('quota.total') }, ...options]}
                onChange={(event) => {
                  const [question, option] = event.target.value.split(' ');
                  write(
                    quotas.with(
                      index,
                      question && option
                        ? { question, option, limit: quota.limit }
                        : { limit: quota.limit },
                    ),
                  );
                }}
              />
            </span>
            <NumberField
              label={t('quota.limit')}
              value={quota.limit}
              onChange={(limit) =>
                write(quotas.with(index, { ...quota, limit: limit ?? SMALLEST_MINIMUM_GROUP }))
              }
            />
            <Button
              variant="ghost"
              iconOnly
              icon={<X aria-hidden="true" />}
              aria-label={t('quota.remove')}
              onClick={() => write(quotas.toSpliced(index, 1))}
            />
          </li>
        ))}
      </ul>
      <Button
        size="small"
        className="mt-2"
        icon={<Plus aria-hidden="true" />}
        onClick={() => write([...quotas, { limit: 100 }])}
      >
        {t('quota.add')}
      </Button>
    </fieldset>
  );
}
