import { useTranslation } from 'react-i18next';
import { drawBands } from '~/components/chart/band-drawing';
import type { BandChart } from '~/components/chart/band-layout';
import { SaveMenu } from '~/components/chart/save-menu';
import { chartCsv } from './question-chart';

/** A chart of the results as a drawing, a picture or its numbers. */
export function SaveChart({ chart }: { chart: BandChart }) {
  const { t } = useTranslation('surveyResults');
  return (
    <SaveMenu
      name={chart.title}
      labels={{
        save: t('save.label', { title: chart.title }),
        svg: t('save.svg'),
        png: t('save.png'),
        csv: t('save.csv'),
      }}
      svg={() => drawBands(chart)}
      csv={() => chartCsv(chart)}
    />
  );
}
