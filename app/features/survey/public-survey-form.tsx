import { OctagonAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '~/components/ui/button';
import { answerField } from '~/domain/survey/survey-answers';
import { questionsOf } from '~/domain/survey/survey-definition';
import type { PublicSurvey } from '~/domain/survey/survey-view';
import { useFormat } from '~/i18n/format-context';
import { PublicSurveyFrame } from './public-survey-frame';
import { type AnswerErrors, questionAnchor, type TypedAnswers } from './question-field';
import { SurveyPromise } from './survey-promise';
import { SurveySections, SurveyWords } from './survey-sections';

type OpenSurvey = Extract<PublicSurvey, { state: 'open' }>;

type PublicSurveyFormProps = {
  survey: OpenSurvey;
  /** Made with the page: the same sheet sent twice is stored once. */
  submissionId: string;
  typed?: TypedAnswers | undefined;
  errors?: AnswerErrors | undefined;
  /** Why nothing was stored, where it is not about single answers. */
  refusal?: 'busy' | 'empty' | 'failed' | undefined;
};

/** The sheet that people fill in: one plain form, without a line of script. */
export function PublicSurveyForm({
  survey,
  submissionId,
  typed,
  errors,
  refusal,
}: PublicSurveyFormProps) {
  const { t } = useTranslation('survey');
  const { locale } = useFormat();
  const { definition } = survey;
  return (
    <form method="post" noValidate>
      {/* Enter in a text field presses a form's first button, which must not be the language. */}
      <button type="submit" tabIndex={-1} aria-hidden="true" className="hidden" />
      <input type="hidden" name="submission" value={submissionId} />
      <PublicSurveyFrame keepsAnswers>
        <h1 className="text-title">{survey.title}</h1>
        <SurveyWords text={definition.introduction} locale={locale} />
        {errors && <AnswerProblems survey={survey} errors={errors} />}
        {refusal && (
          <Refusal title={t(`public.${refusal}Title`)} text={t(`public.${refusal}Text`)} />
        )}
        <SurveyPromise
          minimumGroup={survey.minimumGroup}
          minutes={definition.minutes}
          closesOn={survey.closesOn}
        />
        <div className="mt-6">
          <SurveySections definition={definition} locale={locale} typed={typed} errors={errors} />
        </div>
        <div className="mt-6">
          <Button type="submit" variant="primary" size="large" className="w-full">
            {t('public.send')}
          </Button>
          <p className="mt-2 text-center text-muted text-prose">{t('public.sendHint')}</p>
        </div>
      </PublicSurveyFrame>
    </form>
  );
}

function AnswerProblems({ survey, errors }: { survey: OpenSurvey; errors: AnswerErrors }) {
  const { t } = useTranslation('survey');
  const problems = questionsOf(survey.definition).flatMap(({ id }, index) => {
    const code = errors[answerField(id)];
    return code ? [{ id, number: index + 1, code }] : [];
  });
  if (problems.length === 0) return null;
  return (
    <Refusal title={t('public.errorsTitle', { count: problems.length })}>
      <ul className="mt-1">
        {problems.map(({ id, number, code }) => (
          <li key={id}>
            <a href={`#${questionAnchor(id)}`} className="text-link">
              {t('public.jump', { number, problem: t(`answer.${code}`) })}
            </a>
          </li>
        ))}
      </ul>
    </Refusal>
  );
}

function Refusal({
  title,
  text,
  children,
}: {
  title: string;
  text?: string;
  children?: ReactNode;
}) {
  return (
    <div
      role="alert"
      className="mt-5 flex gap-3 rounded-lg border border-critical-line bg-critical-soft px-4 py-3"
    >
      <OctagonAlert aria-hidden="true" className="mt-1 size-5 shrink-0 text-critical" />
      <div className="min-w-0">
        <p className="font-semibold">{title}</p>
        {text && <p>{text}</p>}
        {children}
      </div>
    </div>
  );
}
