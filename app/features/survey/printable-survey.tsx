import { Printer } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button, LinkButton } from '~/components/ui/button';
import {
  questionsOf,
  type SurveyDefinition,
  type SurveyOption,
  type SurveyQuestion,
} from '~/domain/survey/survey-definition';
import type { SurveyPromise } from '~/domain/survey/survey-promise';
import type { SurveyText } from '~/domain/survey/survey-text';
import { useFormat } from '~/i18n/format-context';
import { paths } from '~/platform/paths';
import { wordsOf } from './condition-words';
import { SurveyPromise as PromiseText } from './survey-promise';

type PrintableSurveyProps = {
  engagementId: string;
  id: string;
  title: string;
  definition: SurveyDefinition;
  promise: SurveyPromise;
  closesOn: string | null;
};

/** The questionnaire on paper, in both languages, with boxes to tick and lines to write on. */
export function PrintableSurvey(props: PrintableSurveyProps) {
  const { engagementId, id, title, definition, promise, closesOn } = props;
  const { t } = useTranslation('surveyBuilder');
  const { locale } = useFormat();
  const questions = questionsOf(definition);
  const asked = (condition: SurveyQuestion['showIf']) =>
    condition && (
      <p className="text-muted text-sm">
        {t('print.onlyIf', { condition: wordsOf(condition, questions, locale, t) })}
      </p>
    );
  return (
    <article className="max-w-3xl text-base">
      <div className="mb-6 flex flex-wrap gap-2 print:hidden">
        <Button
          variant="primary"
          icon={<Printer aria-hidden="true" />}
          onClick={() => window.print()}
        >
          {t('print.print')}
        </Button>
        <LinkButton to={paths.engagement.survey(engagementId, id)}>{t('print.back')}</LinkButton>
      </div>
      <h1 className="text-title">{title}</h1>
      <Both text={definition.introduction} />
      <PromiseText promise={promise} definition={definition} closesOn={closesOn} />
      {definition.sections.map((section, index) => (
        <section key={section.id} className="mt-8">
          <h2 className="break-after-avoid text-title-sm">
            {index + 1}. <Both text={section.title} isInline />
          </h2>
          <Both text={section.introduction} />
          {asked(section.showIf)}
          <ol className="mt-4 space-y-6">
            {section.questions.map((question) => (
              <li key={question.id} className="break-inside-avoid">
                <p className="font-medium">
                  {questions.indexOf(question) + 1}. <Both text={question.text} isInline />
                  {question.required && <span className="ms-1 text-muted">*</span>}
                </p>
                <Both text={question.hint} />
                {asked(question.showIf)}
                <PaperAnswer question={question} />
              </li>
            ))}
          </ol>
          {section.jumps?.map((jump, position) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: jumps have no other name
            <p key={position} className="mt-3 text-muted text-sm">
              {t('print.jump', {
                condition: wordsOf(jump.when, questions, locale, t),
                part:
                  jump.to === null
                    ? t('section.end')
                    : definition.sections.findIndex((own) => own.id === jump.to) + 1,
              })}
            </p>
          ))}
        </section>
      ))}
      <div className="mt-8">
        <Both text={definition.closing} />
      </div>
    </article>
  );
}

/** Chinese first, English beside or below it. */
function Both({ text, isInline }: { text: SurveyText | undefined; isInline?: boolean }) {
  if (!text) return null;
  const sides = (['zh-CN', 'en'] as const).filter((side) => text[side].trim() !== '');
  return isInline
    ? sides.map((side, index) => (
        <span key={side} lang={side} className={index > 0 ? 'ms-2 font-normal text-muted' : ''}>
          {text[side]}
        </span>
      ))
    : sides.map((side) => (
        <p key={side} lang={side} className="whitespace-pre-line text-muted">
          {text[side]}
        </p>
      ));
}

function PaperAnswer({ question }: { question: SurveyQuestion }) {
  const { t } = useTranslation('surveyBuilder');
  switch (question.kind) {
    case 'single-choice':
    case 'multiple-choice':
      return (
        <Boxes options={question.options} sign={question.kind === 'single-choice' ? '○' : '□'} />
      );
    case 'ranking':
      return (
        <>
          <p className="text-muted text-sm">{t('print.rank')}</p>
          <Boxes options={question.options} sign="____" />
        </>
      );
    case 'matrix':
      return (
        <table className="mt-2 w-full border-collapse text-sm">
          <thead>
            <tr>
              <td />
              {question.columns.map(({ id, text }) => (
                <th key={id} scope="col" className="border p-1 font-normal">
                  <span lang="zh-CN">{text['zh-CN']}</span> <span lang="en">{text.en}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {question.rows.map(({ id, text }) => (
              <tr key={id}>
                <th scope="row" className="border p-1 text-start font-normal">
                  <Both text={text} isInline />
                </th>
                {question.columns.map((column) => (
                  <td key={column.id} className="border p-1 text-center">
                    ○
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      );
    case 'scale':
      return <Steps question={question} steps={[1, 2, 3, 4, 5]} />;
    case 'recommendation':
      return <Steps question={question} steps={[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]} />;
    case 'stars':
      return (
        <Steps
          question={question}
          steps={Array.from({ length: question.stars }, (_, index) => index + 1)}
        />
      );
    case 'number':
    case 'slider':
      return (
        <p className="mt-3">
          __________ <Both text={question.unit} isInline />
          {question.minimum !== undefined && question.maximum !== undefined && (
            <span className="ms-2 text-muted">
              ({question.minimum} – {question.maximum})
            </span>
          )}
        </p>
      );
    case 'date':
      return <p className="mt-3">________ – ____ – ____</p>;
    case 'consent':
      return <p className="mt-2">□ 我同意 / I agree</p>;
    case 'short-text':
      return <div className="mt-8 border-b" />;
    case 'long-text':
      return (
        <div>
          <div className="mt-8 border-b" />
          <div className="mt-8 border-b" />
          <div className="mt-8 border-b" />
        </div>
      );
  }
}

function Boxes({ options, sign }: { options: readonly SurveyOption[]; sign: string }) {
  return (
    <ul className="mt-1">
      {options.map(({ id, text, role }) => (
        <li key={id}>
          {sign} <Both text={text} isInline />
          {role === 'other' && ' ______________'}
        </li>
      ))}
    </ul>
  );
}

type Ended = Extract<SurveyQuestion, { lowLabel?: unknown }>;

function Steps({ question, steps }: { question: Ended; steps: number[] }) {
  return (
    <p className="mt-2 flex flex-wrap gap-x-4">
      <Both text={question.lowLabel} isInline />
      {steps.map((step) => (
        <span key={step}>○ {step}</span>
      ))}
      <Both text={question.highLabel} isInline />
    </p>
  );
}
