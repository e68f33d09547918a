import { useTranslation } from 'react-i18next';
import { Button } from '~/components/ui/button';
import { ProgressBar } from '~/components/ui/progress-bar';
import type { LookupCoverage as Coverage } from '~/domain/dataset/lookup';
import { useFormat } from '~/i18n/format-context';

const SHOWN = 8;

/** How many rows found theirs, which keys did not, and which differ in spelling alone. */
export function LookupCoverage({ coverage, near }: { coverage: Coverage; near: boolean }) {
  const { t } = useTranslation('dataset');
  const format = useFormat();
  const { rows, matched, unmatched, unmatchedKeys, nearKeys } = coverage;
  const share = rows === 0 ? null : matched / rows;
  return (
    <div className="grid gap-3">
      <ProgressBar
        label={t('lookups.coverage')}
        value={share ?? 0}
        maximum={1}
        valueText={format.percent(share)}
        hint={t('lookups.covered', { matched: format.number(matched), rows: format.number(rows) })}
        showLabel
      />
      {nearKeys.length > 0 && (
        <div className="flex flex-wrap items-center gap-3 text-sm">
          <span>
            {t(near ? 'lookups.nearMerged' : 'lookups.near')}{' '}
            {nearKeys
              .slice(0, SHOWN)
              .map(({ value, into, count }) => `${value} → ${into} (${format.number(count)})`)
              .join(' · ')}
          </span>
          <Button type="submit" name={near ? 'apart' : 'near'} value="yes" size="small">
            {t(near ? 'lookups.nearUndo' : 'lookups.nearMerge')}
          </Button>
        </div>
      )}
      {near && <input type="hidden" name="near" value="yes" />}
      {unmatched.length > 0 && (
        <p className="break-words text-muted text-sm">
          {t('lookups.unmatched', { keys: format.number(unmatchedKeys) })}{' '}
          {unmatched
            .slice(0, SHOWN)
            .map(({ value, count }) => `${value} (${format.number(count)})`)
            .join(' · ')}
          {unmatchedKeys > SHOWN && ' …'}
        </p>
      )}
    </div>
  );
}
