import { useTranslation } from 'react-i18next';
import { Disclosure } from '~/components/ui/disclosure';
import type { GuideQuestion } from '~/domain/case-interview/case-guide';
import type { CaseOutcome } from '~/domain/case-interview/case-interview';
import { useFormat } from '~/i18n/format-context';

type GuideQuestionsProps = {
  questions: GuideQuestion[];
  /** What the case is known to be; without it the questions of both outcomes are shown. */
  outcome: CaseOutcome | undefined;
};

/** What to ask for one field, folded away below its label. */
export function GuideQuestions({ questions, outcome }: GuideQuestionsProps) {
  const { t } = useTranslation('caseInterview');
  const { locale } = useFormat();
  const asked = questions.filter(
    (question) => !question.outcome || !outcome || question.outcome === outcome,
  );
  if (asked.length === 0) return null;
  return (
    <Disclosure summary={t('guide.questions', { count: asked.length })}>
      <ul className="mb-2 ms-5 list-disc space-y-1.5 text-muted text-sm">
        {asked.map((question) => (
          <li key={question.text.en}>
            <span className="text-ink">{question.text[locale]}</span>{' '}
            <span className="text-faint">
              {t(`guide.ask.${question.ask}`)}
              {question.outcome && !outcome && t(`guide.when.${question.outcome}`)}
            </span>
            {question.probe && <span className="block">{question.probe[locale]}</span>}
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
