import { useTranslation } from 'react-i18next';
import type { MapChange } from '~/domain/process-map/map-changes';
import { useFormat } from '~/i18n/format-context';
import { paths } from '~/platform/paths';
import { useHours, useStepName } from './map-words';

/** The form of a new measure with what the change already says: problem, step, pain, aim and action. */
export function useMeasureLink(
  engagementId: string,
): (change: MapChange, problem: { id: string; title: string } | null) => string {
  const { t } = useTranslation(['mapReading', 'processMap']);
  const format = useFormat();
  const hours = useHours();
  const nameOf = useStepName();
  return (change, problem) => {
    const { kind, from, to, working, waiting } = change;
    const before = format.list(from.map(nameOf));
    const after = format.list(to.map(nameOf));
    const step = kind === 'removed' ? before : after || before;
    const sums = {
      saved: hours(Math.abs((working ?? 0) + (waiting ?? 0))),
      before: hours(from.reduce((sum, { waitingHours }) => sum + waitingHours, 0)),
    };
    const owner = [to[0]?.department, to[0]?.role].filter(Boolean).join(' · ');
    const isSaving = (working ?? 0) + (waiting ?? 0) < 0;
    const pain =
      from.length === 0
        ? (problem?.title ?? '')
        : t('measure.pain', { step: before, waiting: sums.before });
    const aim = isSaving ? t('measure.aim', { step, hours: sums.saved }) : '';
    const parameters = {
      new: problem?.id ?? 'any',
      stepId: change.stepId,
      step,
      painPoint: pain,
      aim,
      action: t(`measure.action.${kind}`, { before, after, step, owner }),
      department: to[0]?.department ?? '',
      responsible: to[0]?.role ?? '',
    };
    const filled = Object.entries(parameters).filter(([, value]) => value !== '');
    return `${paths.engagement.measures(engagementId)}?${new URLSearchParams(filled)}`;
  };
}
