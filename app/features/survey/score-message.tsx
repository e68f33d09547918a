import { useTranslation } from 'react-i18next';
import type { TestScore } from '~/domain/survey/test-score';

/** A score in the address of the page that thanks: it is told there and kept nowhere. */
export function scoreParameter({ right, of, passed }: TestScore): string {
  return [right, of, passed === null ? '' : passed ? 'passed' : 'failed'].join('-');
}

export function readScore(parameter: string | null): TestScore | null {
  const match = /^(\d{1,4})-(\d{1,4})-(passed|failed)?$/.exec(parameter ?? '');
  if (!match) return null;
  const [, right, of, passed] = match;
  return {
    right: Number(right),
    of: Number(of),
    passed: passed === undefined ? null : passed === 'passed',
  };
}

/** What somebody got right in a test. */
export function ScoreMessage({ score }: { score: TestScore }) {
  const { t } = useTranslation('survey');
  return (
    <div className="mt-4 rounded-lg border bg-surface px-4 py-3">
      <p className="font-semibold">{t('public.score', { right: score.right, of: score.of })}</p>
      {score.passed !== null && <p>{t(score.passed ? 'public.passed' : 'public.notPassed')}</p>}
    </div>
  );
}
