import { useTranslation } from 'react-i18next';
import { TextLink } from '~/components/ui/text-link';
import { ToneSign } from '~/components/ui/tone';
import { VisuallyHidden } from '~/components/ui/visually-hidden';
import { placeOfCriterion } from './gate-links';

export type ShownCriterion = {
  id: string;
  label: string;
  met: boolean;
  missing: { key: string; values: Record<string, number | string> } | null;
};

type CriteriaListProps = { engagementId: string; phase: string; criteria: ShownCriterion[] };

/** What a gate asks for: met or missing, what is missing in words, and where to mend it. */
export function CriteriaList({ engagementId, phase, criteria }: CriteriaListProps) {
  const { t } = useTranslation('gate');
  return (
    <ul className="divide-y rounded-lg border bg-surface">
      {criteria.map(({ id, label, met, missing }) => (
        <li key={id} className="flex items-start gap-3 px-4 py-2.5">
          <span className={`mt-0.5 shrink-0 ${met ? 'text-positive' : 'text-caution'}`}>
            <ToneSign tone={met ? 'positive' : 'caution'} className="size-4.5" />
            <VisuallyHidden>{met ? t('met') : t('unmet')}</VisuallyHidden>
          </span>
          <div className="min-w-0 flex-1">
            <p className={met ? undefined : 'font-medium'}>{t(label)}</p>
            {missing && <p className="text-muted text-sm">{t(missing.key, missing.values)}</p>}
          </div>
          {!met && (
            <TextLink to={placeOfCriterion(engagementId, phase, id)}>
              {t(`${phase}.${id}.action`)}
            </TextLink>
          )}
        </li>
      ))}
    </ul>
  );
}
