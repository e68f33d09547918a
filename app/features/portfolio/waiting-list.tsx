import { useTranslation } from 'react-i18next';
import { LinkButton } from '~/components/ui/button';
import { Section } from '~/components/ui/section';
import { useMay } from '~/features/shell/use-may';
import { useFormat } from '~/i18n/format-context';
import { paths } from '~/platform/paths';

export type ShownWaiting = {
  engagementId: string;
  engagement: string;
  client: string;
  phase: string;
  requestedAt: string;
  requestedBy: string;
  note: string | null;
  criteria: { met: number; all: number };
};

/** Requests that wait: first what the director must decide. */
export function WaitingList({ waiting }: { waiting: ShownWaiting[] }) {
  const { t } = useTranslation('portfolio');
  const may = useMay();
  const format = useFormat();
  const decides = may('gate:decide');
  if (waiting.length === 0 && !decides) return null;
  return (
    <Section title={decides ? t('waiting.yours') : t('waiting.others')}>
      {waiting.length === 0 ? (
        <p className="text-muted">{t('waiting.none')}</p>
      ) : (
        <ul className="divide-y rounded-lg border bg-surface">
          {waiting.map((item) => (
            <li
              key={`${item.engagementId} ${item.phase}`}
              className="flex flex-wrap items-center gap-x-6 gap-y-3 px-4 py-3"
            >
              <div className="min-w-0 flex-1 basis-72">
                <p className="font-semibold">
                  {item.engagement} · {t(`workflow:phases.${item.phase}`)}
                </p>
                <p className="text-muted text-sm">
                  {t('waiting.by', {
                    name: item.requestedBy,
                    at: format.dateTime(item.requestedAt),
                  })}{' '}
                  · {t('waiting.criteria', item.criteria)}
                </p>
                {item.note && <p className="mt-1 whitespace-pre-line break-words">{item.note}</p>}
              </div>
              <LinkButton
                to={paths.engagement.gate(item.engagementId, item.phase)}
                variant={decides ? 'primary' : 'secondary'}
              >
                {decides ? t('waiting.decide') : t('waiting.look')}
              </LinkButton>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
