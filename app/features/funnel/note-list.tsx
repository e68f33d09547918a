import { useTranslation } from 'react-i18next';
import type { FunnelNote } from '~/domain/funnel/funnel-view';
import { useFormat } from '~/i18n/format-context';

/** What a reader of the numbers has to know. */
export function NoteList({ notes, view }: { notes: FunnelNote[]; view: 'cohort' | 'period' }) {
  const { t } = useTranslation('funnel');
  const format = useFormat();
  return (
    <section aria-label={t('notes.title')} className="text-muted text-sm">
      <h3 className="mb-1 font-medium">{t('notes.title')}</h3>
      <ul className="max-w-prose list-disc space-y-1 ps-5">
        <li>{t(`notes.${view}`)}</li>
        {notes.map(({ code, count }) => (
          <li key={code}>{t(`notes.${code}`, { count, total: format.number(count) })}</li>
        ))}
      </ul>
    </section>
  );
}
