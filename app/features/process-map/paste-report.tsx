import { useTranslation } from 'react-i18next';
import { Button } from '~/components/ui/button';
import { Notice } from '~/components/ui/notice';
import type { PasteProblem } from '~/domain/process-map/pasted-steps';
import type { PasteReport as Report } from './editor-state';

/** What a paste brought, and which of its cells could not be read. */
export function PasteReport({ report, onDismiss }: { report: Report; onDismiss: () => void }) {
  const { t } = useTranslation('processMap');
  return (
    <Notice
      kind={report.problems.length > 0 ? 'warning' : 'success'}
      announce
      className="mb-3"
      title={[
        ...(report.added > 0 || report.changed === 0
          ? [t('paste.added', { count: report.added })]
          : []),
        ...(report.changed > 0 ? [t('paste.changed', { count: report.changed })] : []),
      ].join(' ')}
      action={
        <Button size="small" onClick={onDismiss}>
          {t('shell:dismiss')}
        </Button>
      }
    >
      {report.problems.length > 0 && <PasteProblems problems={report.problems} />}
    </Notice>
  );
}

const MOST_SHOWN = 8;

export function PasteProblems({ problems }: { problems: readonly PasteProblem[] }) {
  const { t } = useTranslation('processMap');
  if (problems.length === 0) return null;
  return (
    <ul className="text-sm">
      {problems.slice(0, MOST_SHOWN).map((problem) => (
        <li key={`${problem.row} ${problem.column} ${problem.code} ${problem.value}`}>
          {t('paste.problem', {
            row: problem.row,
            column: problem.column ? t(`columns.${problem.column}`) : '–',
            value: problem.value.slice(0, 60),
            reason: t(`paste.reasons.${problem.code}`),
          })}
        </li>
      ))}
      {problems.length > MOST_SHOWN && (
        <li>{t('paste.more', { count: problems.length - MOST_SHOWN })}</li>
      )}
    </ul>
  );
}
