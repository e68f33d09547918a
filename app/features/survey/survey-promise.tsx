import { CalendarClock, Clock, EyeOff, Save, Users } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '~/i18n/format-context';

type SurveyPromiseProps = { minimumGroup: number; minutes: number; closesOn: string | null };

/** What is kept and shown of an answer, how long it takes and until when: said before the first question. */
export function SurveyPromise({ minimumGroup, minutes, closesOn }: SurveyPromiseProps) {
  const { t } = useTranslation('survey');
  const format = useFormat();
  return (
    <div className="mt-5 rounded-lg border border-accent-line bg-accent-soft px-4 py-4 sm:px-6">
      <ul className="space-y-3">
        <Item icon={<EyeOff />} title={t('public.anonymous')}>
          {t('public.anonymousText')}
        </Item>
        <Item icon={<Save />} title={t('public.stored')}>
          {t('public.storedText')}
        </Item>
        <Item icon={<Users />} title={t('public.minimumGroup', { count: minimumGroup })}>
          {t('public.minimumGroupText', { count: minimumGroup })}
        </Item>
        <Item icon={<Clock />} title={t('public.minutes', { count: Math.ceil(minutes) })} />
        <Item
          icon={<CalendarClock />}
          title={
            closesOn ? t('public.until', { date: format.date(closesOn) }) : t('public.openEnded')
          }
        />
      </ul>
    </div>
  );
}

function Item({ icon, title, children }: { icon: ReactNode; title: string; children?: ReactNode }) {
  return (
    <li className="flex gap-3">
      <span aria-hidden="true" className="mt-1 shrink-0 text-accent [&_svg]:size-5">
        {icon}
      </span>
      <div className="min-w-0">
        <p className="font-semibold">{title}</p>
        {children && <p className="text-muted text-prose">{children}</p>}
      </div>
    </li>
  );
}
