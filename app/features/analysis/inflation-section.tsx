import { useTranslation } from 'react-i18next';
import { Status } from '~/components/ui/badge';
import { DataTable } from '~/components/ui/data-table';
import { Section } from '~/components/ui/section';
import { Stat, StatRow } from '~/components/ui/stat';
import { type InflationSign, inflationSigns } from '~/domain/funnel/audit-findings';
import { useFormat } from '~/i18n/format-context';
import { OriginLink } from './origin-link';
import { QueryDisclosure } from './query-disclosure';
import type { QualityView } from './shown-analysis';

/** Deals whose stages may stand too high, by the signs that the data show. */
export function InflationSection({ view: { inflation, frame } }: { view: QualityView }) {
  const { t } = useTranslation('quality');
  const format = useFormat();
  const name = (sign: InflationSign) => t(`inflation.signs.${sign}`);
  return (
    <Section
      title={t('inflation.title')}
      description={t(inflation.canTell ? 'inflation.description' : 'inflation.needs')}
    >
      {inflation.canTell && (
        <>
          <div className="mb-3">
            <StatRow>
              {inflationSigns.map((sign) => (
                <Stat
                  key={sign}
                  label={name(sign)}
                  value={
                    <OriginLink origin={{ of: 'sign', sign }}>
                      {format.number(inflation.counts[sign])}
                    </OriginLink>
                  }
                />
              ))}
            </StatRow>
          </div>
          <DataTable
            caption={t('inflation.title')}
            height="viewport"
            rows={inflation.deals}
            rowKey={(deal) => deal.deal}
            empty={t('inflation.none')}
            columns={[
              {
                key: 'deal',
                header: t('funnel:origin.deal'),
                rowHeader: true,
                cell: (deal) => deal.deal,
              },
              { key: 'owner', header: t('funnel:origin.owner'), cell: (deal) => deal.owner ?? '–' },
              { key: 'stage', header: t('funnel:stages.stage'), cell: (deal) => deal.stage ?? '–' },
              {
                key: 'signs',
                header: t('inflation.sign'),
                cell: (deal) => (
                  <span className="flex flex-wrap gap-x-3">
                    {deal.signs.map((sign) => (
                      <Status key={sign} tone="caution" look="quiet">
                        {name(sign)}
                      </Status>
                    ))}
                  </span>
                ),
              },
              {
                key: 'amount',
                header: t('funnel:origin.amount'),
                numeric: true,
                cell: (deal) => format.money(deal.amount, frame.currency),
              },
            ]}
          />
          <QueryDisclosure definition={t('inflation.definition')} query={inflation.query} />
        </>
      )}
    </Section>
  );
}
