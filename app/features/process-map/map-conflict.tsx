import { useTranslation } from 'react-i18next';
import { Badge } from '~/components/ui/badge';
import { Button } from '~/components/ui/button';
import { Notice } from '~/components/ui/notice';
import { compareVersions, type StepField } from '~/domain/process-map/compare-versions';
import type { ProcessMap } from '~/domain/process-map/process-map';
import { useFormat } from '~/i18n/format-context';
import { useHours, useStepName } from './map-words';
import type { Conflict } from './use-map-saving';

type MapConflictProps = {
  mine: ProcessMap;
  conflict: Conflict;
  onTakeTheirs: () => void;
  onKeepMine: () => void;
};

/** Somebody else saved first: what differs, and the choice between the two versions. */
export function MapConflict({ mine, conflict, onTakeTheirs, onKeepMine }: MapConflictProps) {
  const { t } = useTranslation('processMap');
  const format = useFormat();
  const nameOf = useStepName();
  const hours = useHours();
  const { steps, reordered } = compareVersions(mine, conflict.theirs);

  /** A value in words; of the lists, where the work goes and what a step stands for, only how many. */
  function inWords(map: ProcessMap, id: string, field: StepField): string {
    const value = map.steps.find((step) => step.id === id)?.[field];
    if (field === 'marks' && Array.isArray(value)) {
      return format.list(value.map((mark) => t(`marks.${mark}`))) || '–';
    }
    if (Array.isArray(value)) return String(value.length);
    if (typeof value === 'boolean') return value ? '✓' : '–';
    if (typeof value === 'number') return hours(value);
    if (typeof value === 'object') return `${hours(value.low)} – ${hours(value.high)}`;
    return value?.slice(0, 80) || '–';
  }

  return (
    <Notice
      kind="warning"
      announce
      className="mb-4"
      title={t('conflict.title', {
        name: conflict.by || t('conflict.somebody'),
        at: format.dateTime(conflict.at),
      })}
    >
      <p>{t('conflict.text')}</p>
      <ul className="my-3 grid max-h-60 gap-1 overflow-y-auto rounded-lg border bg-surface p-3 text-ink">
        {steps.map((step) => (
          <li key={step.id} className="flex flex-wrap items-baseline gap-x-2">
            <Badge>{t(`conflict.kinds.${step.kind}`)}</Badge>
            <span className="font-medium">{nameOf(step)}</span>
            {step.fields.map((field) => (
              <span key={field} className="text-muted text-sm">
                {t('conflict.field', {
                  field: t(`columns.${field}`),
                  mine: inWords(mine, step.id, field),
                  theirs: inWords(conflict.theirs, step.id, field),
                })}
              </span>
            ))}
          </li>
        ))}
        {reordered && <li>{t('conflict.reordered')}</li>}
        {steps.length === 0 && !reordered && <li>{t('conflict.same')}</li>}
      </ul>
      <div className="flex flex-wrap gap-2">
        <Button onClick={onTakeTheirs}>{t('conflict.takeTheirs')}</Button>
        {/* Without script the form is posted again, over the newer revision. */}
        <Button
          variant="danger"
          type="submit"
          form="map-form"
          onClick={(event) => {
            event.preventDefault();
            onKeepMine();
          }}
        >
          {t('conflict.keepMine')}
        </Button>
      </div>
    </Notice>
  );
}
