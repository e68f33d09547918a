import { useTranslation } from 'react-i18next';
import { classNames } from '~/components/ui/class-names';
import { MATURITY_LEVELS, type MaturityLevel } from '~/domain/maturity/maturity-model';
import type { MaturityModelTexts } from '~/domain/maturity/maturity-view';

type LevelMarkProps = {
  level: MaturityLevel | null;
  levels: MaturityModelTexts['levels'];
  /** `outline` for what is said, filled for what was seen. */
  look?: 'filled' | 'outline';
};

/** A level as its number, its name and how many of the four steps it is. */
export function LevelMark({ level, levels, look = 'filled' }: LevelMarkProps) {
  const { t } = useTranslation('maturity');
  if (level === null) return <span className="text-faint">{t('notAssessed')}</span>;
  return (
    <span className="inline-flex items-center gap-2 whitespace-nowrap">
      <span aria-hidden="true" className="inline-flex gap-0.5">
        {MATURITY_LEVELS.map((step) => (
          <span
            key={step}
            className={classNames(
              'print-exact h-2.5 w-3.5 rounded-xs border',
              step > level && 'border-line bg-sunken',
              step <= level && look === 'filled' && 'border-accent bg-accent',
              step <= level && look === 'outline' && 'border-accent bg-accent-soft',
            )}
          />
        ))}
      </span>
      <span>
        {t('level', { level, name: levels.find((one) => one.level === level)?.name ?? '' })}
      </span>
    </span>
  );
}
