import { useTranslation } from 'react-i18next';
import { Notice } from '~/components/ui/notice';
import { Section } from '~/components/ui/section';
import { Stat, StatRow } from '~/components/ui/stat';
import { questionOfKey } from '~/domain/survey/answer-keys';
import { withOtherTexts } from '~/domain/survey/counted-questions';
import { questionsOf, type SurveySection } from '~/domain/survey/survey-definition';
import { readSurveyText } from '~/domain/survey/survey-text';
import type { SurveyPage } from '~/domain/survey/survey-view';
import { useFormat } from '~/i18n/format-context';
import { AnswerTimeline } from './answer-timeline';
import { GroupComparison } from './group-comparison';
import { QuestionResult } from './question-result';
import { Reliability } from './reliability';
import { TestSummary } from './test-summary';

/** How many answered, then one question a card; below the minimum group only that it is not reached. */
export function SurveyResults({ survey }: { survey: SurveyPage }) {
  const { t } = useTranslation('survey');
  const { locale } = useFormat();
  const { summary, minimumGroup, definition } = survey;
  // The questions that make the groups are not summed up; a section of them alone is left out.
  const isShown = (section: SurveySection) =>
    !summary.suppressed &&
    section.questions.some((question) => summary.questions.some(({ id }) => id === question.id));
  const order = questionsOf(definition).map(({ id }) => id);
  return (
    <div className="space-y-6">
      <ResponseFigures survey={survey} />
      <Waiting survey={survey} />
      <AnswerTimeline survey={survey} />
      {summary.suppressed ? (
        <Notice
          title={
            survey.answers.shown
              ? t('results.atTheEndTitle')
              : t('results.suppressedTitle', { minimum: minimumGroup })
          }
        >
          {t(suppressedText(survey), { minimum: minimumGroup })}
        </Notice>
      ) : (
        <>
          {survey.test && <TestSummary test={survey.test} definition={definition} />}
          {definition.sections.filter(isShown).map((section) => (
            <Section key={section.id} title={readSurveyText(section.title, locale)}>
              <div className="grid items-start gap-4 lg:grid-cols-2">
                {withOtherTexts(section.questions).map((question) => {
                  const own = summary.questions.find(({ id }) => id === question.id);
                  return own ? (
                    <QuestionResult
                      key={question.id}
                      question={question}
                      number={order.indexOf(questionOfKey(question.id)) + 1}
                      summary={own}
                    />
                  ) : null;
                })}
              </div>
              <Reliability survey={survey} sectionId={section.id} />
            </Section>
          ))}
        </>
      )}
      <GroupComparison survey={survey} />
    </div>
  );
}

function suppressedText(survey: SurveyPage): string {
  if (survey.state === 'draft') return 'results.suppressedDraft';
  return survey.answers.shown ? 'results.atTheEndText' : 'results.suppressedText';
}

/** How many answers have come that nothing shown is counted from yet. */
function Waiting({ survey }: { survey: SurveyPage }) {
  const { t } = useTranslation('survey');
  const { answers, summary, minimumGroup } = survey;
  if (!answers.shown || summary.suppressed || summary.answers === answers.count) return null;
  return (
    <p className="text-muted text-sm">
      {t(survey.state === 'open' ? 'results.waiting' : 'results.leftOut', {
        shown: summary.answers,
        all: answers.count,
        minimum: minimumGroup,
      })}
    </p>
  );
}

function ResponseFigures({ survey }: { survey: SurveyPage }) {
  const { t } = useTranslation('survey');
  const format = useFormat();
  const { answers, minimumGroup, closesOn } = survey;
  // In a pulse people answer again and again, so that answers are not a share of them.
  const invited = survey.kind === 'pulse' ? null : survey.invited;
  const isAbove = answers.shown && invited !== null && answers.count > invited;
  return (
    <>
      <StatRow>
        <Stat
          label={t('results.answers')}
          value={answers.shown ? format.number(answers.count) : `<${answers.fewerThan}`}
          {...(survey.state === 'open' && { n: t('results.live') })}
        />
        <Stat
          label={t('results.rate')}
          value={answers.shown && invited ? format.percent(answers.count / invited, 0) : '–'}
          n={
            invited === null
              ? t(survey.kind === 'pulse' ? 'results.rateOfPulse' : 'results.rateUnknown')
              : t('results.rateOf', { invited: format.number(invited) })
          }
        />
        <Stat
          label={t('results.minimumGroup')}
          value={minimumGroup}
          n={t('results.minimumGroupText')}
        />
        <Stat
          label={t('results.closesOn')}
          value={closesOn ? format.date(closesOn) : t('results.noClosingDay')}
        />
      </StatRow>
      {isAbove && <Notice kind="warning">{t('results.rateAbove')}</Notice>}
    </>
  );
}
