import { useTranslation } from 'react-i18next';
import type { Difference, Judged } from '~/domain/survey/group-differences';
import { useFormat } from '~/i18n/format-context';

type DifferenceMarkProps = { difference: (Difference & Judged) | undefined };

/** How far a number lies from the others, and in words whether that is more than noise. */
export function DifferenceMark({ difference: one }: DifferenceMarkProps) {
  const { t } = useTranslation('surveyResults');
  const format = useFormat();
  if (!one) return null;
  const isShare = one.of === 'option';
  const decimals = isShare || one.of === 'net-promoter-score' ? 0 : 2;
  const scale = 10 ** decimals;
  const text = (value: number) => {
    // Adding 0 takes the sign from a zero that only rounding made.
    const shown = Math.round((isShare ? value * 100 : value) * scale) / scale + 0;
    return `${shown > 0 ? '+' : ''}${format.number(shown, decimals)}`;
  };
  const isMarked = one.verdict !== 'cannot-conclude';
  return (
    <span
      className={`block text-xs ${isMarked ? 'font-medium text-accent' : 'text-faint'}`}
      title={
        one.adjustedP === null
          ? t('marks.untested')
          : t('marks.p', { p: format.number(one.adjustedP, 3) })
      }
    >
      <span className="whitespace-nowrap">
        {isShare ? t('marks.points', { value: text(one.difference) }) : text(one.difference)}
        {one.interval && ` (${text(one.interval.low)} … ${text(one.interval.high)})`}
      </span>{' '}
      <span className="whitespace-nowrap">
        {one.verdict === 'higher' && '▲ '}
        {one.verdict === 'lower' && '▼ '}
        {t(`marks.${one.verdict}`)}
      </span>
    </span>
  );
}
