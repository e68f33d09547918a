import { useTranslation } from 'react-i18next';
import { classNames } from '~/components/ui/class-names';
import { questionsOf, type SurveyDefinition } from '~/domain/survey/survey-definition';
import { readSurveyText, type SurveyLocale } from '~/domain/survey/survey-text';
import { type AnswerErrors, QuestionField, type TypedAnswers } from './question-field';

type SurveySectionsProps = {
  definition: SurveyDefinition;
  locale: SurveyLocale;
  /** Index of the one section to show; all of them otherwise. */
  only?: number;
  typed?: TypedAnswers | undefined;
  errors?: AnswerErrors | undefined;
};

/** The questions of a survey as people answer them, part by part. */
export function SurveySections({ definition, locale, only, typed, errors }: SurveySectionsProps) {
  const total = definition.sections.length;
  const order = questionsOf(definition).map(({ id }) => id);
  return (
    <div className="space-y-6">
      {definition.sections.map((section, index) =>
        only !== undefined && only !== index ? null : (
          <section
            key={section.id}
            aria-labelledby={`section-${section.id}`}
            className="rounded-lg border bg-surface px-4 py-5 sm:px-6"
          >
            {total > 1 && <Progress number={index + 1} total={total} />}
            <h2 id={`section-${section.id}`} className="text-title-sm">
              {readSurveyText(section.title, locale)}
            </h2>
            {section.introduction && (
              <p className="mt-1 text-muted">{readSurveyText(section.introduction, locale)}</p>
            )}
            <div className="mt-4 space-y-8">
              {section.questions.map((question) => (
                <QuestionField
                  key={question.id}
                  question={question}
                  number={order.indexOf(question.id) + 1}
                  locale={locale}
                  typed={typed ?? {}}
                  errors={errors ?? {}}
                />
              ))}
            </div>
          </section>
        ),
      )}
    </div>
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
  return text ? <p className="mt-2">{readSurveyText(text, locale)}</p> : null;
}
