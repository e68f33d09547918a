import { useTranslation } from 'react-i18next';
import { ProgressBar } from '~/components/ui/progress-bar';
import type { AnswerCount } from '~/domain/survey/survey-view';

type AnswerProgressProps = { answers: AnswerCount; invited: number | null };

/** Answers of those invited; below the minimum group neither the number nor the bar tells it. */
export function AnswerProgress({ answers, invited }: AnswerProgressProps) {
  const { t } = useTranslation('survey');
  const text = useAnswerText(answers, invited);
  if (invited === null) return <span className="tabular-nums">{text}</span>;
  return (
    <ProgressBar
      label={t('answers.label')}
      showLabel={false}
      value={answers.shown ? answers.count : 0}
      maximum={invited}
      valueText={text}
    />
  );
}

function useAnswerText(answers: AnswerCount, invited: number | null): string {
  const { t } = useTranslation('survey');
  if (invited === null) {
    return answers.shown
      ? t('answers.shown', { count: answers.count })
      : t('answers.fewer', { count: answers.fewerThan });
  }
  return answers.shown
    ? t('answers.ofInvited', { count: answers.count, invited })
    : t('answers.fewerOfInvited', { count: answers.fewerThan, invited });
}
