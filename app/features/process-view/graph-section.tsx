import { useSearchParams } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { MermaidDiagram } from '~/components/diagram/mermaid-diagram';
import { ChoiceChip, FilterBar } from '~/components/ui/chip';
import { DataTable } from '~/components/ui/data-table';
import { Disclosure } from '~/components/ui/disclosure';
import { Section } from '~/components/ui/section';
import {
  type ProcessMeasure,
  processDiagram,
  processMeasures,
} from '~/domain/process-view/process-diagram';
import { OriginLink } from '~/features/analysis/origin-link';
import { useFormat } from '~/i18n/format-context';
import { processSearch, useProcessWords } from './process-words';
import type { ProcessView } from './shown-process';

const shares = [0.2, 0.5, 0.8, 0.95, 1];

type GraphSectionProps = { graph: ProcessView['graph']; cases: number };

/** The directly-follows graph as a picture and as a table, with as many ways as wanted. */
export function GraphSection({ graph, cases }: GraphSectionProps) {
  const { t } = useTranslation('processView');
  const format = useFormat();
  const { duration } = useProcessWords();
  const [parameters] = useSearchParams();
  const measure: ProcessMeasure =
    parameters.get('measure') === 'performance' ? 'performance' : 'frequency';
  const summary = t('graph.summary', {
    cases: format.number(graph.cases),
    all: format.number(cases),
    share: format.percent(cases === 0 ? null : graph.cases / cases),
    activities: format.number(graph.activities.length),
    edges: format.number(graph.edges.length),
  });
  const text = processDiagram(graph, {
    measure,
    words: { start: t('graph.start'), end: t('graph.end'), none: t('graph.none') },
    formatCount: (count) => format.number(count),
    formatSeconds: duration,
  });
  return (
    <Section title={t('graph.title')} description={t('graph.description')}>
      <div className="mb-3 flex flex-wrap gap-x-6 gap-y-2">
        <FilterBar label={t('graph.share')}>
          <span className="text-muted text-sm">{t('graph.share')}</span>
          {shares.map((share) => (
            <ChoiceChip
              key={share}
              to={processSearch(parameters, { share: String(share) })}
              current={share === graph.share}
            >
              {format.percent(share, 0)}
            </ChoiceChip>
          ))}
        </FilterBar>
        <FilterBar label={t('graph.measure')}>
          <span className="text-muted text-sm">{t('graph.measure')}</span>
          {processMeasures.map((choice) => (
            <ChoiceChip
              key={choice}
              to={processSearch(parameters, { measure: choice })}
              current={choice === measure}
            >
              {t(`graph.${choice}`)}
            </ChoiceChip>
          ))}
        </FilterBar>
      </div>
      <p className="mb-2 text-muted text-sm">{summary}</p>
      <MermaidDiagram
        text={text}
        title={t('graph.picture')}
        description={summary}
        leastScale={0.5}
        labels={{
          error: t('diagram.error'),
          source: t('diagram.source'),
          zoomIn: t('diagram.zoomIn'),
          zoomOut: t('diagram.zoomOut'),
          fit: t('diagram.fit'),
          actualSize: t('diagram.actualSize'),
        }}
      />
      <div className="mt-2">
        <Disclosure summary={t('graph.table')} look="box">
          <EdgeTable edges={graph.edges} share={graph.share} />
        </Disclosure>
      </div>
    </Section>
  );
}

function EdgeTable({ edges, share }: { edges: ProcessView['graph']['edges']; share: number }) {
  const { t } = useTranslation('processView');
  const format = useFormat();
  const { duration } = useProcessWords();
  return (
    <DataTable
      caption={t('edges.table')}
      rows={edges}
      rowKey={({ from, to }) => JSON.stringify([from, to])}
      empty={t('edges.none')}
      height="viewport"
      columns={[
        {
          key: 'from',
          header: t('edges.from'),
          rowHeader: true,
          className: 'min-w-32',
          cell: ({ from }) => from,
        },
        { key: 'to', header: t('edges.to'), className: 'min-w-32', cell: ({ to }) => to },
        {
          key: 'count',
          header: t('edges.count'),
          numeric: true,
          cell: ({ from, to, count }) => (
            <OriginLink origin={{ of: 'edge', from, to, share, part: 'times' }}>
              {format.number(count)}
            </OriginLink>
          ),
        },
        {
          key: 'cases',
          header: t('edges.cases'),
          numeric: true,
          cell: ({ cases }) => format.number(cases),
        },
        {
          key: 'median',
          header: t('edges.median'),
          numeric: true,
          className: 'whitespace-nowrap',
          cell: ({ from, to, medianSeconds }) => (
            <OriginLink origin={{ of: 'edge', from, to, share, part: 'wait' }}>
              {duration(medianSeconds)}
            </OriginLink>
          ),
        },
        {
          key: 'mean',
          header: t('edges.mean'),
          numeric: true,
          className: 'whitespace-nowrap',
          cell: ({ meanSeconds }) => duration(meanSeconds),
        },
      ]}
    />
  );
}
