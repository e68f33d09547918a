import { useTranslation } from 'react-i18next';
import type { GoalView } from '~/domain/goal/goal-view';
import { useFormat } from '~/i18n/format-context';
import { useValueText } from './value-text';

export type GoalEvent = {
  id: string;
  /** Names a message. */
  action: string;
  at: string;
  by: string;
  /** The target before and after, where it was changed. */
  target: { from: number; to: number } | null;
  due: { from: string; to: string } | null;
  checkIn: { on: string; value: number } | null;
};

/** Who did what to a goal and when, the newest first. */
export function GoalHistory({ goal, history }: { goal: GoalView; history: GoalEvent[] }) {
  const { t } = useTranslation('goal');
  const format = useFormat();
  const text = useValueText(goal.unit, goal.currency);
  return (
    <ol className="grid grid-cols-1 gap-2">
      {history.map((event) => (
        <li key={event.id} className="grid gap-x-4 sm:grid-cols-[11rem_minmax(0,1fr)]">
          <span className="text-muted text-sm leading-[inherit]">{format.dateTime(event.at)}</span>
          <span>
            {t(`history.${event.action}`, {
              by: event.by,
              on: format.date(event.checkIn?.on),
              value: text.value(event.checkIn?.value ?? null),
            })}
            {event.target && (
              <span className="block text-muted text-sm">
                {t('history.target', {
                  from: text.value(event.target.from),
                  to: text.value(event.target.to),
                })}
              </span>
            )}
            {event.due && (
              <span className="block text-muted text-sm">
                {t('history.due', {
                  from: format.date(event.due.from),
                  to: format.date(event.due.to),
                })}
              </span>
            )}
          </span>
        </li>
      ))}
    </ol>
  );
}
