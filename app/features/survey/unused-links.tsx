import { useTranslation } from 'react-i18next';
import { DataTable } from '~/components/ui/data-table';
import { Section } from '~/components/ui/section';
import type { SurveySending } from '~/domain/survey/sending-view';
import { useFormat } from '~/i18n/format-context';

type Unused = SurveySending['unused'][number];

/** Whose link nobody has used; that is all that is known of them. */
export function UnusedLinks({ unused }: { unused: Unused[] }) {
  const { t } = useTranslation(['sending', 'survey']);
  const format = useFormat();
  const hasTeams = unused.some(({ team }) => team !== '');
  return (
    <div className="print:hidden">
      <Section title={t('unused.title')} description={t('unused.description')}>
        <DataTable
          caption={t('unused.title')}
          rows={unused.map((link, index) => ({ ...link, key: String(index) }))}
          rowKey={({ key }) => key}
          empty={t('unused.empty')}
          columns={[
            {
              key: 'recipient',
              header: t('links.recipient'),
              rowHeader: true,
              cell: ({ recipient }) =>
                recipient || <span className="text-faint">{t('unused.unnamed')}</span>,
            },
            ...(hasTeams
              ? [{ key: 'team', header: t('links.team'), cell: ({ team }: Unused) => team }]
              : []),
            {
              key: 'reach',
              header: t('unused.reach'),
              cell: ({ hasAddress }) => t(hasAddress ? 'unused.byMail' : 'unused.byHand'),
            },
            {
              key: 'remindedOn',
              header: t('unused.remindedOn'),
              className: 'whitespace-nowrap',
              cell: ({ remindedOn }) =>
                remindedOn ? (
                  format.date(remindedOn)
                ) : (
                  <span className="text-faint">{t('unused.notYet')}</span>
                ),
            },
          ]}
        />
      </Section>
    </div>
  );
}
