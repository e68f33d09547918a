import { useTranslation } from 'react-i18next';
import { Status } from '~/components/ui/badge';
import { DataTable } from '~/components/ui/data-table';
import type { DimensionScore } from '~/domain/maturity/maturity-score';
import type { AssessmentView, MaturityModelTexts } from '~/domain/maturity/maturity-view';
import { LevelMark } from './level-mark';

type MaturityDimensionsProps = {
  model: MaturityModelTexts;
  shown: AssessmentView;
  /** The baseline, unless it is what is shown. */
  first: AssessmentView | null;
};

/** Seen beside claimed, dimension by dimension. */
export function MaturityDimensions({ model, shown, first }: MaturityDimensionsProps) {
  const { t } = useTranslation('maturity');
  const rows = model.dimensions.map((dimension, index) => ({
    ...dimension,
    score: shown.score.dimensions[index],
    before: first?.score.dimensions[index]?.observed ?? null,
    note: shown.dimensions.find(({ id }) => id === dimension.id)?.note ?? '',
  }));
  return (
    <DataTable
      caption={t('dimensions.title')}
      rows={rows}
      rowKey={({ id }) => id}
      empty={null}
      columns={[
        {
          key: 'dimension',
          header: t('dimensions.dimension'),
          rowHeader: true,
          className: 'min-w-40',
          cell: ({ name, question, note }) => (
            <>
              {name}
              <span className="block font-normal text-muted text-sm">{question}</span>
              {note && (
                <span className="block whitespace-pre-line font-normal text-sm">
                  {t('dimensions.note', { note })}
                </span>
              )}
            </>
          ),
        },
        {
          key: 'observed',
          header: t('dimensions.observed'),
          cell: ({ score, before }) => (
            <span className="grid gap-0.5">
              <LevelMark level={score?.observed ?? null} levels={model.levels} />
              {before !== null && (
                <span className="text-muted text-sm">
                  {t('dimensions.first', { level: before })}
                </span>
              )}
            </span>
          ),
        },
        {
          key: 'claimed',
          header: t('dimensions.claimed'),
          cell: ({ score }) =>
            score?.claimed ? (
              <span className="grid gap-0.5">
                <LevelMark level={score.claimed} levels={model.levels} look="outline" />
                <ClaimGap score={score} />
              </span>
            ) : (
              <span className="text-faint">{t('dimensions.noClaim')}</span>
            ),
        },
      ]}
    />
  );
}

function ClaimGap({ score }: { score: DimensionScore }) {
  const { t } = useTranslation('maturity');
  if (score.claimGap === null) return null;
  if (score.claimGap === 0) {
    return <span className="text-muted text-sm">{t('dimensions.agrees')}</span>;
  }
  return (
    <Status tone={score.claimGap > 0 ? 'caution' : 'neutral'} look="quiet">
      {t(score.claimGap > 0 ? 'dimensions.over' : 'dimensions.under', {
        count: Math.abs(score.claimGap),
      })}
    </Status>
  );
}
