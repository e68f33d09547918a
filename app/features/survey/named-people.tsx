import { useTranslation } from 'react-i18next';
import { Disclosure } from '~/components/ui/disclosure';
import { KeyValueList } from '~/components/ui/key-value-list';
import { Notice } from '~/components/ui/notice';
import { Section } from '~/components/ui/section';
import type { SurveyAnswers } from '~/domain/survey/survey-answers';
import { questionsOf, type SurveyQuestion } from '~/domain/survey/survey-definition';
import { readSurveyText, type SurveyLocale } from '~/domain/survey/survey-text';
import type { NamedAnswers, SurveyPage } from '~/domain/survey/survey-view';
import { useFormat } from '~/i18n/format-context';

type NamedPeopleProps = { named: NamedAnswers; definition: SurveyPage['definition'] };

/** What each person answered, for those whom the promise names; for others that it is not theirs. */
export function NamedPeople({ named, definition }: NamedPeopleProps) {
  const { t } = useTranslation('sending');
  const format = useFormat();
  if (!named.mayRead) {
    return <Notice title={t('people.withheldTitle')}>{t('people.withheldText')}</Notice>;
  }
  const questions = questionsOf(definition);
  return (
    <Section title={t('people.title')} description={t('people.description')}>
      {named.people.length === 0 ? (
        <p className="text-muted">{t('people.empty')}</p>
      ) : (
        <div className="space-y-2">
          {named.people.map(({ id, respondent, team, at, answers }) => (
            <Disclosure
              key={id}
              look="box"
              summary={respondent}
              aside={[team, format.dateTime(at)].filter(Boolean).join(' · ')}
            >
              <KeyValueList
                layout="above"
                items={questions.map((question) => ({
                  key: question.id,
                  label: readSurveyText(question.text, format.locale),
                  value: answerText(question, answers[question.id], format.locale) ?? (
                    <span className="text-faint">{t('people.blank')}</span>
                  ),
                }))}
              />
            </Disclosure>
          ))}
        </div>
      )}
    </Section>
  );
}

/** An answer in the words of its question; null where it was left open. */
function answerText(
  question: SurveyQuestion,
  answer: SurveyAnswers[string] | undefined,
  locale: SurveyLocale,
): string | null {
  if (answer === undefined) return null;
  const options = 'options' in question ? question.options : [];
  const word = (value: unknown) => {
    const option = options.find(({ id }) => id === value);
    return option ? readSurveyText(option.text, locale) : String(value);
  };
  return Array.isArray(answer) ? answer.map(word).join(' · ') : word(answer);
}
