import { BookOpenCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Status } from '~/components/ui/badge';
import { LinkButton } from '~/components/ui/button';
import { Section } from '~/components/ui/section';
import type { MemberManual } from '~/domain/member/member-page';
import { useFormat } from '~/i18n/format-context';
import { paths } from '~/platform/paths';
import { NothingHere } from './nothing-here';

type MemberManualsProps = { manuals: MemberManual[]; namesEngagement: boolean };

/** How the work is done now, and whether the reader has confirmed to have read it. */
export function MemberManuals({ manuals, namesEngagement }: MemberManualsProps) {
  const { t } = useTranslation('member');
  const format = useFormat();
  return (
    <Section
      title={t('manuals.title')}
      {...(manuals.length > 0 && { description: t('manuals.description') })}
    >
      {manuals.length === 0 ? (
        <NothingHere>{t('manuals.empty')}</NothingHere>
      ) : (
        <ul className="card divide-y rounded-lg border bg-surface">
          {manuals.map((manual) => (
            <li key={manual.id} className="px-4 py-3.5">
              <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1.5">
                <div className="min-w-0 flex-1 basis-56">
                  <h3 className="text-lg">{manual.title}</h3>
                  <p className="text-muted text-sm">
                    {t('manuals.version', {
                      number: manual.number,
                      at: format.dateTime(manual.releasedAt),
                    })}
                    {namesEngagement && ` · ${manual.engagementName}`}
                  </p>
                </div>
                <Status tone={manual.acknowledgedAt ? 'positive' : 'caution'}>
                  {t(manual.acknowledgedAt ? 'manuals.read' : 'manuals.toRead')}
                </Status>
              </div>
              {manual.changes && (
                <p className="mt-1.5 whitespace-pre-line text-prose">
                  <span className="text-muted">{t('manuals.changes')}</span>
                  {manual.changes}
                </p>
              )}
              <div className="mt-3">
                <LinkButton
                  to={paths.engagement.manual(manual.engagementId)}
                  size="large"
                  className="w-full sm:w-auto"
                  icon={<BookOpenCheck aria-hidden="true" />}
                >
                  {t(manual.acknowledgedAt ? 'manuals.openAgain' : 'manuals.open')}
                </LinkButton>
              </div>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
