import { useTranslation } from 'react-i18next';
import { Checkbox } from '~/components/form/choice';
import { Section } from '~/components/ui/section';
import { Stat, StatRow } from '~/components/ui/stat';
import type { CarryUse, DatasetComparison } from '~/domain/dataset/comparison';
import { useFormat } from '~/i18n/format-context';
import { useDatasetWords } from './dataset-words';
import { LiveSelect } from './live-select';
import { carryChoices } from './mapping-schema';

export type ShownCarryOn = {
  candidates: { id: string; name: string; period: { from: string | null; to: string | null } }[];
  choice: { previousId: string; use: CarryUse } | null;
  follow: boolean;
  comparison: DatasetComparison | null;
  isComparing: boolean;
  successors: { id: string; name: string }[];
};

/** What the file is to the data that are there already, and what the import would change in them. */
export function CarryOnSection({ candidates, choice, follow, comparison }: ShownCarryOn) {
  const { t } = useTranslation('dataset');
  const words = useDatasetWords();
  const previous = candidates.find(({ id }) => id === choice?.previousId) ?? candidates[0];
  return (
    <Section title={t('carry.title')} description={t('carry.description')}>
      <div className="grid gap-4">
        <div className="flex flex-wrap gap-2">
          <LiveSelect
            name="carry.use"
            label={t('carry.use')}
            value={choice?.use ?? 'new'}
            options={carryChoices.map((use) => ({ value: use, label: t(`carry.uses.${use}`) }))}
          />
          {choice ? (
            <LiveSelect
              name="carry.previous"
              label={t('carry.previous')}
              value={choice.previousId}
              options={candidates.map(({ id, name, period }) => ({
                value: id,
                label: t('carry.candidate', { name, period: words.period(period) }),
              }))}
            />
          ) : (
            previous && <input type="hidden" name="carry.previous" value={previous.id} />
          )}
        </div>
        <p className="max-w-prose text-muted text-sm">
          {t(`carry.explained.${choice?.use ?? 'new'}`)}
        </p>
        {choice && comparison && <Comparison use={choice.use} comparison={comparison} />}
        {choice && !comparison && (
          <p className="text-sm">{t('carry.notCompared', { button: t('carry.compare') })}</p>
        )}
        {choice ? (
          <Checkbox
            name="carry.follow"
            label={t('carry.follow')}
            hint={t('carry.followHint')}
            defaultChecked={follow}
          />
        ) : (
          <input type="hidden" name="carry.follow" value="on" />
        )}
      </div>
    </Section>
  );
}

/** Deals that would be new, changed, the same, and kept or gone. */
function Comparison({ use, comparison }: { use: CarryUse; comparison: DatasetComparison }) {
  const { t } = useTranslation('dataset');
  const format = useFormat();
  const { added, changed, unchanged, missing, fields } = comparison;
  const counts = [
    { key: 'added', value: added },
    { key: 'changed', value: changed },
    { key: 'unchanged', value: unchanged },
    { key: use === 'add' ? 'kept' : 'gone', value: missing },
  ] as const;
  return (
    <div className="grid gap-2">
      <StatRow>
        {counts.map(({ key, value }) => (
          <Stat
            key={key}
            label={t(`carry.counts.${key}`)}
            value={format.number(value)}
            unit={t('units.deals')}
          />
        ))}
      </StatRow>
      {fields.length > 0 && (
        <p className="text-muted text-sm">
          {t('carry.changedFields')}{' '}
          {fields
            .map(({ field, header, count }) =>
              t('carry.changedField', {
                field: field ? t(`carry.fields.${field}`) : (header ?? ''),
                deals: format.number(count),
              }),
            )
            .join(t('carry.between'))}
        </p>
      )}
    </div>
  );
}
