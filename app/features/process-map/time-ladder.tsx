import { useTranslation } from 'react-i18next';
import type { ProcessMap, ProcessStep, ValueClass } from '~/domain/process-map/process-map';
import { useHours, useStepName } from './map-words';

const workLook: Record<ValueClass, string> = {
  VA: 'bg-accent',
  BVA: 'bg-neutral-solid',
  NVA: 'bg-[repeating-linear-gradient(135deg,var(--critical-solid)_0_3px,transparent_3px_6px)] border border-critical',
};

/**
 * The time ladder of value stream maps: along one line of time, waiting on the upper rung and work on
 * the lower one. Widths are true to the hours.
 */
export function TimeLadder({ map }: { map: ProcessMap }) {
  const { t } = useTranslation('processMap');
  const hours = useHours();
  const nameOf = useStepName();
  const timed = map.steps.filter((step) => step.workingHours + step.waitingHours > 0);
  const lead = timed.reduce((sum, step) => sum + step.workingHours + step.waitingHours, 0);
  if (lead === 0) return null;
  const titleOf = (step: ProcessStep) =>
    t('ladder.step', {
      name: nameOf(step),
      working: hours(step.workingHours),
      waiting: hours(step.waitingHours),
    });
  return (
    <figure className="min-w-0 print:break-inside-avoid">
      <figcaption className="mb-1 flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <span className="font-medium">{t('ladder.title')}</span>
        <span className="flex flex-wrap gap-x-3 text-muted text-xs">
          <Key look="h-2 border-t-2 border-caution-solid bg-caution-soft">
            {t('ladder.waiting')}
          </Key>
          <Key look={`h-2 ${workLook.VA}`}>{t('valueClasses.VA')}</Key>
          <Key look={`h-2 ${workLook.BVA}`}>{t('valueClasses.BVA')}</Key>
          <Key look={`h-2 ${workLook.NVA}`}>{t('valueClasses.NVA')}</Key>
        </span>
      </figcaption>
      <div
        role="img"
        aria-label={t('ladder.label', { count: timed.length, hours: hours(lead) })}
        className="badge flex h-12 overflow-hidden rounded-lg border bg-surface px-2 py-1.5"
      >
        {timed.map((step) => (
          <div
            key={step.id}
            title={titleOf(step)}
            className="flex min-w-0"
            style={{ flex: `${step.workingHours + step.waitingHours} 1 0` }}
          >
            {step.waitingHours > 0 && (
              <span
                className="bar-segment h-1/2 border-caution-solid border-t-2 bg-caution-soft hover:bg-caution-line"
                style={{ flex: `${step.waitingHours} 1 0` }}
              />
            )}
            {step.workingHours > 0 && (
              <span
                className={`bar-segment mt-auto h-1/2 min-w-px ${workLook[step.valueClass]}`}
                style={{ flex: `${step.workingHours} 1 0` }}
              />
            )}
          </div>
        ))}
      </div>
      <div className="mt-0.5 flex justify-between px-2 text-faint text-xs">
        <span>0</span>
        <span>{t('hours', { hours: hours(lead) })}</span>
      </div>
    </figure>
  );
}

function Key({ look, children }: { look: string; children: string }) {
  return (
    <span className="inline-flex items-center gap-1">
      <span aria-hidden="true" className={`bar-segment w-4 ${look}`} />
      {children}
    </span>
  );
}
