import { useTranslation } from 'react-i18next';
import { Status } from '~/components/ui/badge';
import { Notice } from '~/components/ui/notice';
import { Section } from '~/components/ui/section';
import type { Tone } from '~/components/ui/tone';
import type { PilotVerdict } from '~/domain/pilot/pilot-verdict';
import { useValueText } from '~/features/goal/value-text';
import { useFormat } from '~/i18n/format-context';
import type { ShownComparison } from './pilot-page-props';
import { pInWords, useCodeValues } from './use-code-values';

export const verdictTones: Record<PilotVerdict, Tone> = {
  improved: 'positive',
  worse: 'critical',
  'cannot-conclude': 'caution',
};

type VerdictSectionProps = {
  compared: ShownComparison | null;
  problem: string | null;
  frozenAt: string | null;
  pilot: { teamColumn: string } | null;
  currency: string;
};

/** The verdict in one sentence with its number, interval and n; then why, and what to keep in mind. */
export function VerdictSection({
  compared,
  problem,
  frozenAt,
  pilot,
  currency,
}: VerdictSectionProps) {
  const { t } = useTranslation('pilot');
  const format = useFormat();
  const text = useValueText(compared?.metric.unit ?? '', currency);
  const valuesOf = useCodeValues(text);
  if (!compared) {
    return (
      <Section title={t('verdict.title')}>
        <Notice kind="warning">
          {problem ? t(`error:${problem}`, { column: pilot?.teamColumn }) : t('verdict.nothing')}
        </Notice>
      </Section>
    );
  }
  const { verdict, reasons, caveats } = compared.comparison;
  return (
    <Section
      title={t('verdict.title')}
      description={
        frozenAt
          ? t('verdict.frozen', { date: format.dateTime(frozenAt) })
          : t('verdict.live', { date: format.date(compared.dataset.to) })
      }
      actions={<Status tone={verdictTones[verdict]}>{t(`verdicts.${verdict}`)}</Status>}
    >
      <div className="grid grid-cols-1 gap-4">
        <p className="max-w-prose text-lg">
          <VerdictSentence compared={compared} currency={currency} />
        </p>
        {reasons.length > 0 && (
          <div>
            <h3 className="font-semibold">{t('verdict.reasons')}</h3>
            <ul className="ms-5 list-disc space-y-1">
              {reasons.map(({ code, details }) => (
                <li key={code}>{t(`obstacles.${code}`, valuesOf(details))}</li>
              ))}
            </ul>
          </div>
        )}
        <div>
          <h3 className="font-semibold">{t('verdict.caveats')}</h3>
          <ul className="ms-5 list-disc space-y-1 text-muted">
            {caveats.map((caveat) => (
              <li key={`${caveat.code}-${'details' in caveat ? caveat.details.team : ''}`}>
                {t(`caveats.${caveat.code}`, 'details' in caveat ? caveat.details : {})}
              </li>
            ))}
          </ul>
        </div>
      </div>
    </Section>
  );
}

function VerdictSentence({
  compared: { comparison, metric },
  currency,
}: {
  compared: ShownComparison;
  currency: string;
}) {
  const { t } = useTranslation('pilot');
  const format = useFormat();
  const text = useValueText(metric.unit, currency);
  const { verdict, teamTest, descriptive, reasons } = comparison;
  const n = descriptive.pilotBeforeAfter.n + descriptive.comparisonBeforeAfter.n;
  if (!teamTest) return <>{t('sentences.nothing', { n: format.number(n) })}</>;
  const running = reasons.some(({ code }) => code === 'pilot-still-running');
  const p = metric.better === 'higher' ? teamTest.pHigher : teamTest.pLower;
  const opposite = metric.better === 'higher' ? teamTest.pLower : teamTest.pHigher;
  return (
    <>
      {t(`sentences.${running ? 'running' : verdict}`, {
        metric: t(`goal:metrics.${metric.id}`),
        difference: text.difference(teamTest.estimate),
        interval: text.differenceInterval(teamTest.interval),
        confidence: format.percent(teamTest.confidence, 0),
        pilotTeams: teamTest.pilotTeams,
        teams: teamTest.teams,
        n: format.number(n),
        p: pInWords(verdict === 'worse' ? opposite : p),
      })}
    </>
  );
}
