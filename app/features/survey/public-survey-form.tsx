import { OctagonAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '~/components/ui/button';
import { answerField, answerFields } from '~/domain/survey/survey-answers';
import { clampStep, type Sheet, sheetAt, stepOfErrors } from '~/domain/survey/survey-steps';
import { readSurveyText, type SurveyLocale } from '~/domain/survey/survey-text';
import type { PublicSurvey } from '~/domain/survey/survey-view';
import { useFormat } from '~/i18n/format-context';
import { PublicSurveyFrame } from './public-survey-frame';
import { type AnswerErrors, questionAnchor, type TypedAnswers } from './question-field';
import { RespondentField } from './respondent-field';
import { ResumeOffer } from './resume-offer';
import { RobotGuard } from './robot-guard';
import { SendingStatus } from './sending-status';
import { SurveyPromise } from './survey-promise';
import { SurveySheet, SurveyWords } from './survey-sections';

type OpenSurvey = Extract<PublicSurvey, { state: 'open' }>;

type PublicSurveyFormProps = {
  survey: OpenSurvey;
  /** Made with the page: the same sheet sent twice is stored once. */
  submissionId: string;
  step?: number | undefined;
  typed?: TypedAnswers | undefined;
  /** The name typed, where a survey by name asks for it. */
  name?: string | undefined;
  /** When the sheet was opened, signed. */
  opened: string;
  errors?: AnswerErrors | undefined;
  /** Why nothing was stored, where it is not about single answers. */
  refusal?: 'busy' | 'empty' | 'used' | 'failed' | 'robot' | undefined;
};

/**
 * The sheet that people fill in, one screen at a time (see `screensOf`): a plain form that carries the
 * answers of the other screens along, without a line of script.
 */
export function PublicSurveyForm({
  survey,
  submissionId,
  step: wanted = 0,
  typed = {},
  name,
  opened,
  errors = {},
  refusal,
}: PublicSurveyFormProps) {
  const { t } = useTranslation('survey');
  const { locale } = useFormat();
  const { definition } = survey;
  const hasErrors = Object.keys(errors).length > 0;
  const step = hasErrors ? stepOfErrors(definition, errors) : clampStep(definition, wanted);
  const sheet = sheetAt(
    definition,
    step,
    Object.entries(typed).flatMap(([name, values]) =>
      values.map((value): [string, string] => [name, value]),
    ),
  );
  const { isLast } = sheet;
  const isFresh = step === 0 && Object.keys(typed).length === 0;
  return (
    <form method="post" noValidate data-sheet={isFresh ? 'fresh' : 'begun'}>
      {/* Enter in a text field presses a form's first button, which must not be the language. */}
      <button
        type="submit"
        name="go"
        value={isLast ? 'send' : 'next'}
        tabIndex={-1}
        aria-hidden="true"
        className="hidden"
      />
      <input type="hidden" name="submission" value={submissionId} />
      <input type="hidden" name="step" value={step} />
      <RobotGuard opened={opened} />
      <CarriedAnswers sheet={sheet} typed={typed} />
      <PublicSurveyFrame keepsAnswers>
        <h1 className={step === 0 ? 'text-title' : 'font-medium text-muted text-prose'}>
          {titleIn(survey, locale)}
        </h1>
        {isFresh && <ResumeOffer />}
        {step === 0 && <SurveyWords text={definition.introduction} locale={locale} />}
        {hasErrors && <AnswerProblems sheet={sheet} errors={errors} />}
        {refusal && (
          <Refusal title={t(`public.${refusal}Title`)} text={t(`public.${refusal}Text`)} />
        )}
        {step === 0 && (
          <SurveyPromise
            promise={survey.promise}
            definition={definition}
            closesOn={survey.closesOn}
          />
        )}
        <RespondentField
          survey={survey}
          name={name}
          isFirst={step === 0}
          isLast={isLast}
          error={errors.respondent}
        />
        <div className="mt-6">
          <SurveySheet
            definition={definition}
            sheet={sheet}
            locale={locale}
            typed={typed}
            errors={errors}
            seed={submissionId}
          />
        </div>
        <div className="mt-6 flex flex-row-reverse gap-3">
          <Button
            type="submit"
            name="go"
            value={isLast ? 'send' : 'next'}
            variant="primary"
            size="large"
            className="flex-1"
          >
            {isLast ? t('public.send') : t('public.next')}
          </Button>
          {step > 0 && (
            <Button type="submit" name="go" value="back" size="large">
              {t('public.back')}
            </Button>
          )}
        </div>
        {isLast && <p className="mt-2 text-center text-muted text-prose">{t('public.sendHint')}</p>}
        <SendingStatus />
      </PublicSurveyFrame>
    </form>
  );
}

/** In the reader's language, unless the survey goes by a name of its own. */
function titleIn({ title, definition }: OpenSurvey, locale: SurveyLocale): string {
  const isTranslated = title === definition.title['zh-CN'] || title === definition.title.en;
  return isTranslated ? readSurveyText(definition.title, locale) : title;
}

/** What was filled in on the other screens. */
function CarriedAnswers({ sheet, typed }: { sheet: Sheet; typed: TypedAnswers }) {
  const here = new Set(sheet.questions.flatMap(({ question }) => answerFields(question)));
  return Object.entries(typed)
    .filter(([name]) => !here.has(name))
    .flatMap(([name, values]) =>
      values.map((value) => (
        <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
      )),
    );
}

function AnswerProblems({ sheet, errors }: { sheet: Sheet; errors: AnswerErrors }) {
  const { t } = useTranslation('survey');
  const problems = sheet.questions.flatMap(({ question: { id }, number }) => {
    const code = errors[answerField(id)];
    return code ? [{ id, number, code }] : [];
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
