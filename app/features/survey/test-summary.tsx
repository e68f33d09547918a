import { useTranslation } from 'react-i18next';
import { Section } from '~/components/ui/section';
import { Stat, StatRow } from '~/components/ui/stat';
import { questionsOf, type SurveyDefinition } from '~/domain/survey/survey-definition';
import { readSurveyText } from '~/domain/survey/survey-text';
import type { TestResults } from '~/domain/survey/test-results';
import { useFormat } from '~/i18n/format-context';
import { AnswerBars } from './answer-bars';

type TestSummaryProps = { test: TestResults; definition: SurveyDefinition };

/** Of a test: who passed, how scores spread, and which questions were hardest. */
export function TestSummary({ test, definition }: TestSummaryProps) {
  const { t } = useTranslation('surveyResults');
  const format = useFormat();
  const range = (interval: { low: number; high: number } | null) =>
    interval &&
    t('interval', { low: format.percent(interval.low, 0), high: format.percent(interval.high, 0) });
  const texts = new Map(questionsOf(definition).map(({ id, text }) => [id, text]));
  return (
    <Section title={t('test.title')} description={t('test.description', { n: test.n })}>
      <div className="space-y-4">
        <StatRow>
          {test.passed && (
            <Stat
              label={t('test.passed')}
              value={format.percent(test.passed.share, 0)}
              n={t('test.passedOf', {
                count: test.passed.count,
                n: test.n,
                mark: format.percent(test.passed.mark, 0),
              })}
              interval={range(test.passed.interval)}
            />
          )}
          <Stat
            label={t('test.score')}
            value={format.percent(test.score.mean, 0)}
            interval={range(test.score.interval)}
          />
        </StatRow>
        <div className="grid gap-6 lg:grid-cols-2">
          <div>
            <h3 className="mb-2 text-base">{t('test.distribution')}</h3>
            <AnswerBars
              caption={t('test.distribution')}
              bars={test.distribution.map(({ from, to, count }) => ({
                key: String(from),
                label: `${format.percent(from, 0)} – ${format.percent(to, 0)}`,
                count,
                share: count / test.n,
              }))}
            />
          </div>
          <div>
            <h3 className="mb-2 text-base">{t('test.hardest')}</h3>
            <AnswerBars
              caption={t('test.hardest')}
              bars={test.questions.map(({ id, right, share, interval }) => {
                const text = texts.get(id);
                return {
                  key: id,
                  label: text ? readSurveyText(text, format.locale) : id,
                  count: right,
                  share,
                  interval,
                };
              })}
            />
          </div>
        </div>
      </div>
    </Section>
  );
}
