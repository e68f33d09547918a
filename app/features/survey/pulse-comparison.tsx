import { useTranslation } from 'react-i18next';
import { Cell, HeaderCell, Row, RowHeader, Table, TableFrame } from '~/components/ui/table';
import type { QuestionSummary } from '~/domain/survey/survey-summary';
import { readSurveyText } from '~/domain/survey/survey-text';
import type { PulseSummary } from '~/domain/survey/survey-view';
import type { WaveChange } from '~/domain/survey/survey-waves';
import type { Format } from '~/i18n/format';
import { useFormat } from '~/i18n/format-context';

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
  const columns = columnsOf(question, format, t('results.mean'), t('results.promoterScore'));
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
                        <Change
                          change={question.comparison.changes.find(
                            (change) => change.toWave === wave.id && column.isOf(change),
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

type ShownSummary = Extract<QuestionSummary, { suppressed: false }>;
type PulseColumn = {
  key: string;
  label: string;
  value: (summary: ShownSummary) => string;
  isOf: (change: WaveChange) => boolean;
};

function columnsOf(
  question: PulseQuestion,
  format: Format,
  meanLabel: string,
  scoreLabel: string,
): PulseColumn[] {
  if (question.options.length > 0) {
    return question.options.map(({ id, text }) => ({
      key: id,
      label: readSurveyText(text, format.locale),
      value: (summary) => {
        const option = 'options' in summary ? summary.options.find((own) => own.id === id) : null;
        return format.percent(option?.share, 0);
      },
      isOf: (change) => change.of === 'option' && change.optionId === id,
    }));
  }
  const mean: PulseColumn = {
    key: 'mean',
    label: meanLabel,
    value: (summary) => ('mean' in summary ? format.number(summary.mean, 2) : '–'),
    isOf: (change) => change.of === 'mean',
  };
  if (question.comparison.kind !== 'recommendation') return [mean];
  return [
    {
      key: 'score',
      label: scoreLabel,
      value: (summary) =>
        'netPromoterScore' in summary ? format.number(summary.netPromoterScore?.score) : '–',
      isOf: (change) => change.of === 'net-promoter-score',
    },
    mean,
  ];
}

/** The step from the wave before, with its 95% interval. */
function Change({ change }: { change: WaveChange | undefined }) {
  const { t } = useTranslation('survey');
  const format = useFormat();
  if (!change) return null;
  const isShare = change.of === 'option';
  const decimals = change.of === 'mean' ? 2 : 0;
  const scale = 10 ** decimals;
  const text = (value: number) => {
    // Adding 0 takes the sign from a zero that only rounding made.
    const shown = Math.round((isShare ? value * 100 : value) * scale) / scale + 0;
    return `${shown > 0 ? '+' : ''}${format.number(shown, decimals)}`;
  };
  const { difference, interval } = change;
  return (
    <span className="block text-faint text-xs" title={t('pulse.change')}>
      {isShare ? t('pulse.points', { value: text(difference) }) : text(difference)}
      {interval && ` (${text(interval.low)} … ${text(interval.high)})`}
    </span>
  );
}
