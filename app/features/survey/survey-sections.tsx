import { useTranslation } from 'react-i18next';
import { questionsOf, type SurveyDefinition } from '~/domain/survey/survey-definition';
import { readSurveyText, type SurveyLocale } from '~/domain/survey/survey-text';
import { type AnswerErrors, QuestionField, type TypedAnswers } from './question-field';

type SurveySectionsProps = {
  definition: SurveyDefinition;
  locale: SurveyLocale;
  typed?: TypedAnswers | undefined;
  errors?: AnswerErrors | undefined;
};

/** The questions of a survey as people answer them, part by part. */
export function SurveySections({ definition, locale, typed, errors }: SurveySectionsProps) {
  const { t } = useTranslation('survey');
  const total = definition.sections.length;
  const order = questionsOf(definition).map(({ id }) => id);
  return (
    <div className="space-y-6">
      {definition.sections.map((section, index) => (
        <section
          key={section.id}
          aria-labelledby={`section-${section.id}`}
          className="rounded-lg border bg-surface px-4 py-5 sm:px-6"
        >
          {total > 1 && (
            <p className="text-muted text-prose">
              {t('public.progress', { number: index + 1, total })}
            </p>
          )}
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
      ))}
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
