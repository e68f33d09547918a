import { useTranslation } from 'react-i18next';
import { Stat, StatRow } from '~/components/ui/stat';
import type { Tone } from '~/components/ui/tone';
import {
  type CaseCoverage,
  type CoverageState,
  caseTargets,
} from '~/domain/case-interview/case-coverage';
import { useFormat } from '~/i18n/format-context';

const tones: Record<CoverageState, Tone> = {
  missing: 'caution',
  few: 'caution',
  'won-only': 'caution',
  'lost-only': 'caution',
  lopsided: 'caution',
  balanced: 'positive',
};

/** How far the cases cover won and lost deals, against what the method asks for. */
export function CaseCoverageRow({ coverage }: { coverage: CaseCoverage }) {
  const { t } = useTranslation('caseInterview');
  const format = useFormat();
  return (
    <StatRow>
      <Stat label={t('coverage.won')} value={format.number(coverage.won)} />
      <Stat label={t('coverage.lost')} value={format.number(coverage.lost)} />
      <Stat
        label={t('coverage.total')}
        value={format.number(coverage.total)}
        unit={t('coverage.target', caseTargets)}
        comparison={{
          tone: tones[coverage.state],
          text: t(`coverage.states.${coverage.state}`, caseTargets),
        }}
      />
    </StatRow>
  );
}
