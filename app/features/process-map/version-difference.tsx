import { useTranslation } from 'react-i18next';
import { Badge } from '~/components/ui/badge';
import { compareVersions } from '~/domain/process-map/compare-versions';
import type { ProcessMap } from '~/domain/process-map/process-map';
import { useStepName } from './map-words';
import { useFieldWords } from './use-field-words';

/** What changed from an earlier content of a map to the present one, step by step. */
export function VersionDifference({ then, now }: { then: ProcessMap; now: ProcessMap }) {
  const { t } = useTranslation('processMaps');
  const nameOf = useStepName();
  const inWords = useFieldWords();
  const { steps, reordered } = compareVersions(then, now);
  const kinds = { 'only-mine': 'removed', 'only-theirs': 'added', changed: 'changed' } as const;
  if (steps.length === 0 && !reordered) return <p>{t('versions.same')}</p>;
  return (
    <ul className="grid gap-1 rounded-lg border bg-surface p-3">
      {steps.map(({ id, kind, fields }) => {
        const before = then.steps.find((step) => step.id === id);
        const after = now.steps.find((step) => step.id === id);
        const step = after ?? before;
        return (
          <li key={id} className="flex flex-wrap items-baseline gap-x-2 gap-y-0.5">
            <Badge>{t(`versions.kinds.${kinds[kind]}`)}</Badge>
            <span className="font-medium">{step && nameOf(step)}</span>
            {kind === 'changed' &&
              fields.map((field) => (
                <span key={field} className="text-muted text-sm">
                  {t('versions.field', {
                    field: t(`processMap:columns.${field}`),
                    before: inWords(then, field, before?.[field]),
                    after: inWords(now, field, after?.[field]),
                  })}
                </span>
              ))}
          </li>
        );
      })}
      {reordered && <li>{t('processMap:conflict.reordered')}</li>}
    </ul>
  );
}
