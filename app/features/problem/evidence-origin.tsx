import { useTranslation } from 'react-i18next';
import { DataOrigin } from '~/components/ui/data-origin';
import { KeyValueList } from '~/components/ui/key-value-list';
import { TextLink } from '~/components/ui/text-link';
import { filterToSearchParams } from '~/domain/funnel/deal-filter';
import type { EvidenceFigure, MetricFigure } from '~/domain/problem/evidence-figure';
import type { EvidenceView } from '~/domain/problem/problem';
import { readSurveyText } from '~/domain/survey/survey-text';
import { OutcomeStatus } from '~/features/case-interview/case-outcome';
import { useFormat } from '~/i18n/format-context';
import { paths } from '~/platform/paths';
import { useEvidenceWords } from './evidence-words';

type OriginProps = { engagementId: string; evidence: EvidenceView };

/** Where a piece of evidence comes from: what it means, on whom it rests, and the way there. */
export function EvidenceOrigin({ engagementId, evidence }: OriginProps) {
  const { t } = useTranslation('problem');
  const format = useFormat();
  const words = useEvidenceWords();
  const { figure } = evidence;
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-5">
      {figure.kind !== 'case' && (
        <p>
          <span className="font-semibold text-title tracking-tight">{words.value(figure)}</span>{' '}
          <span className="text-muted">{words.interval(figure)}</span>
        </p>
      )}
      {figure.kind === 'case' ? (
        <CaseOrigin evidence={evidence} />
      ) : (
        <NumberOrigin figure={figure} />
      )}
      {evidence.sourceExists ? (
        <TextLink to={sourcePath(engagementId, evidence)}>
          {t(`origin.open-${figure.kind}`)}
        </TextLink>
      ) : (
        <p className="text-critical">{t('origin.gone')}</p>
      )}
      <KeyValueList
        layout="above"
        items={[
          ...(evidence.note
            ? [{ label: t('fields.note'), value: <Prose text={evidence.note} /> }]
            : []),
          {
            label: t('origin.attached'),
            value: t('origin.attachedBy', {
              name: evidence.createdBy,
              at: format.dateTime(evidence.createdAt),
            }),
          },
        ]}
      />
    </div>
  );
}

function NumberOrigin({ figure }: { figure: Exclude<EvidenceFigure, { kind: 'case' }> }) {
  const { t } = useTranslation('problem');
  const format = useFormat();
  const words = useEvidenceWords();
  const labels = {
    definition: t('origin.definition'),
    filter: t('origin.filter'),
    noFilter: t('origin.noFilter'),
    n: t('origin.n'),
    query: t('origin.query'),
  };
  if (figure.kind === 'metric') {
    return (
      <DataOrigin
        labels={labels}
        definition={t(`definitions.${figure.metric}`, { stage: figure.stage ?? '' })}
        filters={[
          { label: t('origin.dataset'), value: figure.datasetName },
          { label: t('origin.period'), value: periodOf(figure) },
          ...words.conditions(figure),
        ]}
        n={format.number(figure.n)}
        sql={figure.sql}
      />
    );
  }
  return (
    <DataOrigin
      labels={labels}
      definition={
        <>
          <span className="block">{readSurveyText(figure.question, format.locale)}</span>
          <span className="text-muted">{t(`origin.of-${figure.of}`)}</span>
        </>
      }
      filters={[
        { label: t('origin.survey'), value: figure.surveyTitle },
        ...(figure.option
          ? [{ label: t('origin.option'), value: readSurveyText(figure.option, format.locale) }]
          : []),
      ]}
      n={format.number(figure.n)}
    />
  );

  function periodOf({ period }: MetricFigure): string {
    return t('origin.fromTo', { from: format.date(period.from), to: format.date(period.to) });
  }
}

function CaseOrigin({ evidence }: { evidence: EvidenceView }) {
  const { t } = useTranslation('caseInterview');
  const { quote } = evidence;
  if (!quote) return null;
  return (
    <KeyValueList
      layout="above"
      items={[
        { label: t('fields.outcome'), value: <OutcomeStatus outcome={quote.outcome} /> },
        ...(quote.customer ? [{ label: t('fields.customer'), value: quote.customer }] : []),
        {
          label: t(`fields.reason-${quote.outcome}`),
          value: <Prose text={quote.reason || t('notWritten')} />,
        },
        { label: t('fields.lesson'), value: <Prose text={quote.lesson || t('notWritten')} /> },
      ]}
    />
  );
}

function Prose({ text }: { text: string }) {
  return <span className="whitespace-pre-line">{text}</span>;
}

/** The page that shows the source; a data set opens in the funnel with the same filter. */
function sourcePath(engagementId: string, { figure, sourceId }: EvidenceView): string {
  if (figure.kind === 'case') return paths.engagement.case(engagementId, sourceId);
  if (figure.kind === 'survey') return paths.engagement.survey(engagementId, sourceId);
  const parameters = filterToSearchParams(figure.filter);
  parameters.set('dataset', sourceId);
  if (figure.metric === 'stage-inflation') {
    return `${paths.engagement.quality(engagementId)}?${parameters}`;
  }
  return `${paths.engagement.funnel(engagementId)}?${parameters}`;
}
