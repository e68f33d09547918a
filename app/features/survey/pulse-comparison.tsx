import { useTranslation } from 'react-i18next';
import { Cell, HeaderCell, Row, RowHeader, Table, TableFrame } from '~/components/ui/table';
import { readSurveyText } from '~/domain/survey/survey-text';
import type { PulseSummary } from '~/domain/survey/survey-view';
import { useFormat } from '~/i18n/format-context';
import { comparedNumbers } from './compared-numbers';
import { DifferenceMark } from './difference-mark';

type PulseQuestion = PulseSummary['questions'][number];

/** The pulses of a pilot: one table a question, a row for every day or week that has enough answers. */
export function PulseComparison({ pulse }: { pulse: PulseSummary }) {
  const { t } = useTranslation('survey');
  const asked = pulse.questions.filter(({ waves }) => waves.length > 0);
  if (asked.length === 0) return <p className="text-muted">{t('pulse.none')}</p>;
  return (
    <div className="space-y-5">
      {asked.map((question) => (
        <QuestionTable key={question.id} question={question} />
      ))}
    </div>
  );
}

function QuestionTable({ question }: { question: PulseQuestion }) {
  const { t } = useTranslation('survey');
  const format = useFormat();
  const caption = readSurveyText(question.text, format.locale);
  const columns = comparedNumbers(
    { kind: question.comparison.kind, options: question.options },
    format,
    t,
  );
  return (
    <TableFrame label={caption}>
      <Table caption={caption} showCaption>
        <thead>
          <tr>
            <HeaderCell>{t('pulse.wave')}</HeaderCell>
            <HeaderCell numeric>n</HeaderCell>
            {columns.map((column) => (
              <HeaderCell key={column.key} numeric className="min-w-24 whitespace-normal">
                {column.label}
              </HeaderCell>
            ))}
          </tr>
        </thead>
        <tbody>
          {question.waves.map((wave) => {
            const summary = question.comparison.waves.find(
              (shown) => shown.wave === wave.id,
            )?.summary;
            return (
              <Row key={wave.id}>
                <RowHeader className="whitespace-nowrap">
                  {wave.from === wave.to
                    ? format.date(wave.from)
                    : t('pulse.period', { from: format.date(wave.from), to: format.date(wave.to) })}
                  <span className="block font-normal text-faint text-xs">{wave.title}</span>
                </RowHeader>
                {!summary || summary.suppressed ? (
                  <Cell colSpan={columns.length + 1} muted>
                    {t('pulse.withheld', {
                      minimum: summary?.suppressed ? summary.answers.slice(1) : '',
                    })}
                  </Cell>
                ) : (
                  <>
                    <Cell numeric>{format.number(summary.n)}</Cell>
                    {columns.map((column) => (
                      <Cell key={column.key} numeric>
                        {column.value(summary)}
                        <DifferenceMark
                          difference={question.comparison.changes.find(
                            (change) =>
                              change.toWave === wave.id &&
                              change.of === column.of &&
                              change.optionId === column.optionId,
                          )}
                        />
                      </Cell>
                    ))}
                  </>
                )}
              </Row>
            );
          })}
        </tbody>
      </Table>
    </TableFrame>
  );
}
