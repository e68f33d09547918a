import { useTranslation } from 'react-i18next';
import { Status } from '~/components/ui/badge';
import { Disclosure } from '~/components/ui/disclosure';
import { Section } from '~/components/ui/section';
import type { MemberOutcome } from '~/domain/member/member-page';
import { measureTones } from '~/features/measure/measure-tone';
import { useFormat } from '~/i18n/format-context';
import { NothingHere } from './nothing-here';

/** So many are open at once; the older ones are one click away. */
const newest = 4;

type MemberOutcomesProps = { outcomes: MemberOutcome[]; namesEngagement: boolean };

/** What was changed because of what people said. */
export function MemberOutcomes({ outcomes, namesEngagement }: MemberOutcomesProps) {
  const { t } = useTranslation('member');
  const older = outcomes.slice(newest);
  return (
    <Section
      title={t('outcomes.title')}
      {...(outcomes.length > 0 && { description: t('outcomes.description') })}
    >
      {outcomes.length === 0 ? (
        <NothingHere>{t('outcomes.empty')}</NothingHere>
      ) : (
        <>
          <OutcomeList outcomes={outcomes.slice(0, newest)} namesEngagement={namesEngagement} />
          {older.length > 0 && (
            <div className="mt-2">
              <Disclosure summary={t('outcomes.older', { count: older.length })}>
                <OutcomeList outcomes={older} namesEngagement={namesEngagement} />
              </Disclosure>
            </div>
          )}
        </>
      )}
    </Section>
  );
}

function OutcomeList({ outcomes, namesEngagement }: MemberOutcomesProps) {
  const { t } = useTranslation('member');
  const format = useFormat();
  return (
    <ol className="card divide-y rounded-lg border bg-surface">
      {outcomes.map(({ id, engagementName, adjustedOn, change, reason, measure }) => (
        <li key={id} className="px-4 py-3.5">
          <p className="text-muted text-sm">
            <time dateTime={adjustedOn}>{format.date(adjustedOn)}</time>
            {namesEngagement && ` · ${engagementName}`}
          </p>
          <h3 className="mt-0.5 whitespace-pre-line text-lg">{change}</h3>
          {reason && (
            <p className="mt-1 whitespace-pre-line text-prose">
              <span className="text-muted">{t('outcomes.because')}</span>
              {reason}
            </p>
          )}
          {measure && (
            <p className="mt-2 flex flex-wrap items-center gap-x-2 gap-y-1 text-prose">
              <Status tone={measureTones[measure.status]}>
                {t(`measure:statuses.${measure.status}`)}
              </Status>
              <span className="min-w-0">
                <span className="text-muted">{t('outcomes.measure')}</span>
                {measure.action}
              </span>
            </p>
          )}
        </li>
      ))}
    </ol>
  );
}
