import { useTranslation } from 'react-i18next';
import { Status } from '~/components/ui/badge';
import { Disclosure } from '~/components/ui/disclosure';
import { KeyValueList } from '~/components/ui/key-value-list';
import { Notice } from '~/components/ui/notice';
import { Section } from '~/components/ui/section';
import { answerWords } from '~/domain/survey/answer-words';
import type { SurveyAnswers } from '~/domain/survey/survey-answers';
import { questionsOf } from '~/domain/survey/survey-definition';
import { readSurveyText } from '~/domain/survey/survey-text';
import type { NamedAnswers, SurveyPage } from '~/domain/survey/survey-view';
import { type TestScore, testScore } from '~/domain/survey/test-score';
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
              <PersonScore definition={definition} answers={answers} />
              <KeyValueList
                layout="above"
                items={questions.map((question) => ({
                  key: question.id,
                  label: readSurveyText(question.text, format.locale),
                  value: <Answer lines={answerWords(question, answers, format.locale)} />,
                }))}
              />
            </Disclosure>
          ))}
        </div>
      )}
    </Section>
  );
}

function Answer({ lines }: { lines: string[] }) {
  const { t } = useTranslation('sending');
  if (lines.length === 0) return <span className="text-faint">{t('people.blank')}</span>;
  return <span className="whitespace-pre-line break-words">{lines.join('\n')}</span>;
}

type PersonScoreProps = { definition: SurveyPage['definition']; answers: SurveyAnswers };

function PersonScore({ definition, answers }: PersonScoreProps) {
  const score = testScore(definition, answers);
  return (
    score && (
      <p className="mb-3">
        <Score score={score} />
      </p>
    )
  );
}

/** How much of a test the person got right, and whether that is enough. */
function Score({ score }: { score: TestScore }) {
  const { t } = useTranslation('surveyResults');
  const values = { right: score.right, of: score.of };
  if (score.passed === null) return <>{t('test.scoreOf', values)}</>;
  return (
    <Status tone={score.passed ? 'positive' : 'critical'} look="quiet">
      {t(score.passed ? 'test.passedWith' : 'test.failedWith', values)}
    </Status>
  );
}
