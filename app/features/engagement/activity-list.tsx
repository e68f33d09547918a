import { useTranslation } from 'react-i18next';
import { useFormat } from '~/i18n/format-context';

export type ShownActivity = { id: string; at: string; person: string } & (
  | { kind: 'step'; machineId: string; type: string; to: string; reason: string | null }
  | { kind: 'change'; action: string; details: Record<string, string | number> }
);

/** The newest lines of the audit trail, in words. */
export function ActivityList({ lines }: { lines: ShownActivity[] }) {
  const { t } = useTranslation('history');
  const format = useFormat();
  return (
    <ol className="divide-y rounded-lg border bg-surface">
      {lines.map((line) => (
        <li key={line.id} className="flex flex-wrap items-baseline gap-x-3 px-4 py-2">
          <span className="min-w-0 flex-1">
            <span className="font-medium">{line.person}</span>{' '}
            {line.kind === 'step'
              ? `${line.machineId === 'engagement' ? t('engagement') : t(`workflow:phases.${line.machineId}`)} · ${t(`workflow:events.${line.type}`)}`
              : t(`actions.${line.action}`, { ...line.details, defaultValue: line.action })}
          </span>
          <time dateTime={line.at} className="text-faint text-sm tabular-nums">
            {format.dateTime(line.at)}
          </time>
        </li>
      ))}
    </ol>
  );
}
