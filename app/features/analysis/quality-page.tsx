import { useTranslation } from 'react-i18next';
import { Status } from '~/components/ui/badge';
import { DataTable } from '~/components/ui/data-table';
import { Section } from '~/components/ui/section';
import { Stat, StatRow } from '~/components/ui/stat';
import { TextLink } from '~/components/ui/text-link';
import type { Tone } from '~/components/ui/tone';
import { useFunnelWords } from '~/features/funnel/funnel-words';
import { useFormat } from '~/i18n/format-context';
import { paths } from '~/platform/paths';
import { AnalysisHeader, NoData } from './analysis-header';
import { AuditSection } from './audit-section';
import { InflationSection } from './inflation-section';
import { OriginLink } from './origin-link';
import { PageOrigin } from './page-origin';
import { QueryDisclosure } from './query-disclosure';
import type { QualityView } from './shown-analysis';

const tones: Record<string, Tone> = { good: 'positive', fair: 'caution', poor: 'critical' };
const gradeTones: Record<string, Tone> = {
  A: 'positive',
  B: 'positive',
  C: 'caution',
  D: 'critical',
};

/** How far the data can be trusted, and what a manager should look at. */
export function QualityPage({
  engagementId,
  view,
  actionData,
}: {
  engagementId: string;
  view: QualityView | null;
  actionData?: unknown;
}) {
  const { t } = useTranslation('quality');
  const words = { title: t('title'), description: t('description') };
  if (!view) return <NoData engagementId={engagementId} {...words} />;
  return (
    <>
      <AnalysisHeader engagementId={engagementId} {...words} frame={view.frame} />
      <div className="grid gap-10">
        <Grade view={view} />
        <Checks view={view} engagementId={engagementId} />
        <Completeness view={view} />
        <InflationSection view={view} />
        <AuditSection view={view} actionData={actionData} />
      </div>
      <PageOrigin view={view.origin} frame={view.frame} />
    </>
  );
}

function Grade({ view: { quality } }: { view: QualityView }) {
  const { t } = useTranslation('quality');
  const format = useFormat();
  const made = quality.checks.filter(({ level }) => level !== null);
  const levels = (level: string) => made.filter((check) => check.level === level).length;
  const delay = quality.entryDelayHours;
  return (
    <Section title={t('grade.title')} description={t('grade.rule')}>
      <StatRow>
        <Stat
          label={t('grade.label')}
          size="large"
          value={quality.grade ?? '–'}
          comparison={{
            tone: gradeTones[quality.grade ?? ''] ?? 'neutral',
            text: t(`grade.${quality.grade ?? 'none'}`),
          }}
          n={t('grade.restsOn', { made: made.length, all: quality.checks.length })}
        />
        {(['good', 'fair', 'poor'] as const).map((level) => (
          <Stat
            key={level}
            label={t(`levels.${level}`)}
            value={format.number(levels(level))}
            unit={t('grade.checks')}
          />
        ))}
        <Stat
          label={t('grade.delay')}
          value={delay ? format.number(delay.median, 1) : '–'}
          unit={delay ? t('grade.hours') : undefined}
          n={
            delay
              ? t('grade.delayDetail', {
                  p90: format.number(delay.p90, 1),
                  n: format.number(delay.n),
                })
              : t('grade.noDelay')
          }
        />
      </StatRow>
    </Section>
  );
}

function Checks({
  view: { quality, frame },
  engagementId,
}: {
  view: QualityView;
  engagementId: string;
}) {
  const { t } = useTranslation('quality');
  const format = useFormat();
  return (
    <Section title={t('checks.title')} description={t('checks.description')}>
      <DataTable
        caption={t('checks.title')}
        rows={quality.checks}
        rowKey={(check) => check.id}
        empty="–"
        columns={[
          {
            key: 'check',
            header: t('checks.check'),
            rowHeader: true,
            cell: (check) => (
              <>
                {t(`check.${check.id}.name`)}
                <span className="block max-w-prose font-normal text-faint text-xs">
                  {t(`check.${check.id}.what`)}
                </span>
              </>
            ),
          },
          {
            key: 'flawed',
            header: t('checks.flawed'),
            numeric: true,
            cell: (check) =>
              !check.level ? (
                '–'
              ) : check.id === 'rejected-rows' ? (
                <TextLink to={paths.engagement.dataset(engagementId, frame.dataset.id)}>
                  {format.number(check.flawed)}
                </TextLink>
              ) : (
                <OriginLink origin={{ of: 'check', check: check.id }}>
                  {format.number(check.flawed)}
                </OriginLink>
              ),
          },
          { key: 'n', header: 'n', numeric: true, cell: (check) => format.number(check.n) },
          {
            key: 'share',
            header: t('checks.share'),
            unit: t('funnel:groups.withInterval'),
            numeric: true,
            cell: (check) => (
              <>
                {format.percent(check.share)}
                <span className="block text-faint text-xs">
                  {check.interval &&
                    `${format.percent(check.interval.low)}–${format.percent(check.interval.high)}`}
                </span>
              </>
            ),
          },
          {
            key: 'level',
            header: t('checks.level'),
            cell: (check) =>
              check.level ? (
                <Status tone={tones[check.level] ?? 'neutral'} look="quiet">
                  {t(`levels.${check.level}`)}
                </Status>
              ) : (
                <span className="text-muted text-sm">{t(`check.${check.id}.needs`)}</span>
              ),
          },
        ]}
      />
      <QueryDisclosure definition={t('definition')} query={quality.provenance.query} />
    </Section>
  );
}

function Completeness({ view: { quality, frame } }: { view: QualityView }) {
  const { t } = useTranslation('quality');
  const format = useFormat();
  const words = useFunnelWords(frame.currency);
  const fields = quality.completeness[0]?.cells.map(({ field }) => field) ?? [];
  const nameOf = (field: string) => words.columnName({ key: field, header: field, role: field });
  return (
    <Section title={t('completeness.title')} description={t('completeness.description')}>
      <DataTable
        caption={t('completeness.title')}
        rows={quality.completeness}
        rowKey={(row) => `${row.outcome} ${row.rank}`}
        empty={t('completeness.none')}
        columns={[
          {
            key: 'stage',
            header: t('completeness.standing'),
            rowHeader: true,
            cell: (row) => row.stage ?? t(`funnel:outcomes.${row.outcome}`),
          },
          {
            key: 'deals',
            header: t('funnel:numbers.deals'),
            unit: 'n',
            numeric: true,
            cell: (row) => format.number(row.deals),
          },
          ...fields.map((field, index) => ({
            key: field,
            header: nameOf(field),
            unit: '%',
            numeric: true,
            cell: (row: (typeof quality.completeness)[number]) => {
              const cell = row.cells[index];
              if (!cell) return null;
              const share = row.deals === 0 ? null : cell.filled / row.deals;
              const isShort = cell.required && share !== null && share < 0.98;
              return (
                <span
                  className={
                    cell.required
                      ? isShort
                        ? 'font-medium text-caution'
                        : 'font-medium'
                      : 'text-faint'
                  }
                >
                  <OriginLink
                    origin={{ of: 'blank', field, outcome: row.outcome, place: row.rank }}
                  >
                    {format.percent(share, 0)}
                  </OriginLink>
                  {cell.required && <span title={t('completeness.required')}> *</span>}
                </span>
              );
            },
          })),
        ]}
      />
      <p className="mt-2 text-muted text-sm">
        {t('completeness.star')}
        {quality.missingFields.length > 0 &&
          ` ${t('completeness.missing', {
            fields: format.list(quality.missingFields.map(nameOf)),
          })}`}
      </p>
    </Section>
  );
}
