import { useTranslation } from 'react-i18next';
import { classNames } from '~/components/ui/class-names';
import {
  questionsOf,
  type SurveyDefinition,
  type SurveyQuestion,
  type SurveySection,
} from '~/domain/survey/survey-definition';
import type { Sheet } from '~/domain/survey/survey-steps';
import { readSurveyText, type SurveyLocale } from '~/domain/survey/survey-text';
import { PipingProvider, useSurveyText } from './answer-text';
import { type AnswerErrors, QuestionField, type TypedAnswers } from './question-field';

/** All questions of a survey, part by part, whatever they depend on. */
export function SurveySections({
  definition,
  locale,
}: {
  definition: SurveyDefinition;
  locale: SurveyLocale;
}) {
  const order = questionsOf(definition).map(({ id }) => id);
  return (
    <div className="space-y-6">
      {definition.sections.map((section, index) => (
        <SectionCard
          key={section.id}
          section={section}
          index={index}
          total={definition.sections.length}
          isContinued={false}
          locale={locale}
          questions={section.questions.map((question) => ({
            question,
            number: order.indexOf(question.id) + 1,
          }))}
        />
      ))}
    </div>
  );
}

type SurveySheetProps = {
  definition: SurveyDefinition;
  sheet: Sheet;
  locale: SurveyLocale;
  typed: TypedAnswers;
  errors: AnswerErrors;
  seed: string;
};

/** The one screen that is being answered. */
export function SurveySheet({ definition, sheet, ...rest }: SurveySheetProps) {
  const section = sheet.screen && definition.sections[sheet.screen.sectionIndex];
  if (!sheet.screen || !section) return <EndCard total={definition.sections.length} />;
  return (
    <PipingProvider value={{ questions: questionsOf(definition), answers: sheet.answers }}>
      <SectionCard
        section={section}
        index={sheet.screen.sectionIndex}
        total={definition.sections.length}
        isContinued={sheet.screen.isContinued}
        questions={sheet.questions}
        {...rest}
      />
    </PipingProvider>
  );
}

type SectionCardProps = {
  section: SurveySection;
  index: number;
  total: number;
  isContinued: boolean;
  questions: { question: SurveyQuestion; number: number }[];
  locale: SurveyLocale;
  typed?: TypedAnswers;
  errors?: AnswerErrors;
  seed?: string;
};

function SectionCard(props: SectionCardProps) {
  const { section, index, total, isContinued, questions, locale, typed, errors, seed } = props;
  const { t } = useTranslation('survey');
  const read = useSurveyText(locale);
  return (
    <section
      aria-labelledby={`section-${section.id}`}
      className="rounded-lg border bg-surface px-4 py-5 sm:px-6"
    >
      {total > 1 && <Progress number={index + 1} total={total} />}
      <h2 id={`section-${section.id}`} className="text-title-sm">
        {read(section.title)}
        {isContinued && (
          <span className="ms-2 font-normal text-muted text-prose">{t('public.continued')}</span>
        )}
      </h2>
      {section.introduction && !isContinued && (
        <p className="mt-1 whitespace-pre-line text-muted">{read(section.introduction)}</p>
      )}
      <div className="mt-4 space-y-8">
        {questions.map(({ question, number }) => (
          <QuestionField
            key={question.id}
            question={question}
            number={number}
            locale={locale}
            typed={typed ?? {}}
            errors={errors ?? {}}
            seed={seed ?? ''}
          />
        ))}
      </div>
    </section>
  );
}

/** Where the answers have led to the end: nothing is left but to send. */
function EndCard({ total }: { total: number }) {
  const { t } = useTranslation('survey');
  return (
    <section className="rounded-lg border bg-surface px-4 py-5 sm:px-6">
      {total > 1 && <Progress number={total} total={total} />}
      <h2 className="text-title-sm">{t('public.endTitle')}</h2>
      <p className="mt-1 text-muted">{t('public.endText')}</p>
    </section>
  );
}

function Progress({ number, total }: { number: number; total: number }) {
  const { t } = useTranslation('survey');
  return (
    <div className="mb-2">
      <p className="text-muted text-prose">{t('public.progress', { number, total })}</p>
      <div aria-hidden="true" className="mt-1 flex gap-1">
        {Array.from({ length: total }, (_, index) => (
          <span
            // biome-ignore lint/suspicious/noArrayIndexKey: parts of a bar have no other name
            key={index}
            className={classNames(
              'h-1.5 flex-1 rounded-full',
              index < number ? 'bg-accent' : 'bg-line',
            )}
          />
        ))}
      </div>
    </div>
  );
}

/** The closing words of a survey, its opening words, or nothing. */
export function SurveyWords({
  text,
  locale,
}: {
  text: SurveyDefinition['introduction'];
  locale: SurveyLocale;
}) {
  return text ? <p className="mt-2 whitespace-pre-line">{readSurveyText(text, locale)}</p> : null;
}
