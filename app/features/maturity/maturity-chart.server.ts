import type { ChartDrawing } from '~/components/chart/chart-drawing';
import { radarChart } from '~/components/chart/radar-chart';
import { renderChart } from '~/components/chart/render-chart.server';
import type { AssessmentView, MaturityModelTexts } from '~/domain/maturity/maturity-view';
import { createFormat } from '~/i18n/format';
import type { Locale } from '~/i18n/locale';
import { translatorOf } from '~/i18n/translator.server';

/** What was seen, what was claimed, and what was seen the first time. */
export function drawMaturity(
  model: MaturityModelTexts,
  shown: AssessmentView,
  first: AssessmentView | null,
  locale: Locale,
): ChartDrawing {
  const t = translatorOf(locale);
  const { date } = createFormat({ locale, timeZone: 'UTC', currency: 'CNY' });
  const claimed = shown.score.dimensions.map((dimension) => dimension.claimed);
  const option = radarChart({
    dimensions: model.dimensions.map(({ name }) => inLines(name)),
    maximum: 4,
    series: [
      {
        name: t('maturity:radar.observed', { date: date(shown.assessedOn) }),
        values: shown.score.dimensions.map(({ progress }) => progress),
        color: 1,
      },
      ...(first
        ? [
            {
              name: t('maturity:radar.first', { date: date(first.assessedOn) }),
              values: first.score.dimensions.map(({ progress }) => progress),
              color: 2,
            },
          ]
        : []),
      ...(claimed.some((level) => level !== null)
        ? [{ name: t('maturity:radar.claimed'), values: claimed, color: 3 }]
        : []),
    ],
  });
  // Names of several words stand around the picture and need more room than single ones.
  const radar = { ...(Array.isArray(option.radar) ? option.radar[0] : option.radar), radius };
  return renderChart({ ...option, radar }, { id: 'maturity', height: 440 });
}

const radius = '50%';
const longestLine = 12;

/** Breaks a name between words, so that it fits beside the picture on a phone. */
function inLines(name: string): string {
  let lengthOfLine = 0;
  return name
    .split(' ')
    .map((word, index) => {
      const fits = index > 0 && lengthOfLine + word.length < longestLine;
      lengthOfLine = fits ? lengthOfLine + 1 + word.length : word.length;
      if (index === 0) return word;
      return fits ? ` ${word}` : `\n${word}`;
    })
    .join('');
}
