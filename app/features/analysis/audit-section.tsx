import { Form, useSearchParams } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Field } from '~/components/form/field';
import { Select } from '~/components/form/select';
import { SubmitButton } from '~/components/form/submit-button';
import { TextInput } from '~/components/form/text-input';
import { Status } from '~/components/ui/badge';
import { Button, LinkButton } from '~/components/ui/button';
import { ChoiceChip, FilterBar } from '~/components/ui/chip';
import { DataTable } from '~/components/ui/data-table';
import { Section } from '~/components/ui/section';
import { TextLink } from '~/components/ui/text-link';
import type { Tone } from '~/components/ui/tone';
import type { AuditVerdict } from '~/domain/funnel/stage-audit';
import { CsvButton } from '~/features/chart/csv-button';
import { useMay } from '~/features/shell/use-may';
import { useFormat } from '~/i18n/format-context';
import { AuditProgressTable } from './audit-progress-table';
import { FindingDrawer } from './finding-drawer';
import { OriginLink } from './origin-link';
import { QueryDisclosure } from './query-disclosure';
import type { QualityView } from './shown-analysis';

const PAGE = 50;
const BLANK = '∅';
const tones: Record<AuditVerdict, Tone> = {
  right: 'positive',
  'too-high': 'critical',
  'too-low': 'caution',
  'back-filled': 'caution',
  gone: 'neutral',
  unclear: 'neutral',
};

type AuditSectionProps = { view: QualityView; actionData: unknown };

/** The random sample as a worklist: who has to look at what, and what was found. */
export function AuditSection({ view, actionData }: AuditSectionProps) {
  const { t } = useTranslation('quality');
  const format = useFormat();
  const mayEdit = useMay()('engagement:edit');
  const [parameters] = useSearchParams();
  const { sample, frame } = view;
  const seller = parameters.get('seller');
  const rows = sample.rows.filter(
    ({ owner }) => seller === null || owner === (seller === BLANK ? null : seller),
  );
  const pages = Math.max(1, Math.ceil(rows.length / PAGE));
  const page = Math.min(pages, Math.max(1, Number(parameters.get('list') ?? 1) || 1));
  const to = (changes: Record<string, string | null>) => auditSearch(parameters, changes);
  return (
    <Section
      id="audit"
      title={t('sample.title')}
      description={t('sample.description', { share: format.percent(sample.share, 0) })}
      actions={<AuditCsv view={view} />}
    >
      <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
        <AuditProgressTable view={view} linkTo={(owner) => to({ seller: owner ?? BLANK })} />
        {mayEdit && <AttachInflation view={view} />}
        <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
          <div className="flex flex-wrap items-end justify-between gap-3">
            {seller !== null ? (
              <FilterBar label={t('sample.whose')}>
                <span className="text-muted text-sm">{t('sample.whose')}</span>
                <ChoiceChip to={to({ seller: null })}>{t('sample.everybody')}</ChoiceChip>
                <ChoiceChip to={to({ seller })} current>
                  {seller === BLANK ? t('funnel:blank') : seller}
                </ChoiceChip>
              </FilterBar>
            ) : (
              <span />
            )}
            <SeedForm seed={sample.seed} />
          </div>
          <DataTable
            caption={t('sample.title')}
            height="viewport"
            rows={rows.slice((page - 1) * PAGE, page * PAGE)}
            rowKey={(row) => `${row.week} ${row.deal}`}
            empty={t('sample.none')}
            columns={[
              {
                key: 'week',
                header: t('sample.week'),
                className: 'whitespace-nowrap',
                cell: (row) => format.date(row.week),
              },
              {
                key: 'owner',
                header: t('funnel:origin.owner'),
                rowHeader: true,
                cell: (row) => (
                  <>
                    {row.owner ?? '–'}
                    <span className="block font-normal text-faint text-xs">
                      {t('sample.of', { n: format.number(row.ofDeals) })}
                    </span>
                  </>
                ),
              },
              {
                key: 'deal',
                header: t('funnel:origin.deal'),
                cell: (row) => (
                  <>
                    <OriginLink origin={{ of: 'deal', deal: row.deal }}>{row.deal}</OriginLink>
                    <span className="block text-faint text-xs">{row.account}</span>
                  </>
                ),
              },
              {
                key: 'stage',
                header: t('funnel:stages.stage'),
                cell: (row) => row.stage ?? t(`funnel:outcomes.${row.outcome}`),
              },
              {
                key: 'amount',
                header: t('funnel:origin.amount'),
                numeric: true,
                cell: (row) => format.money(row.amount, frame.currency),
              },
              {
                key: 'finding',
                header: t('sample.finding'),
                className: 'min-w-40',
                cell: (row) => (
                  <>
                    {row.finding && (
                      <>
                        <Status tone={tones[row.finding.verdict]} look="quiet">
                          {t(`audit.verdict.${row.finding.verdict}`)}
                        </Status>
                        <span className="block text-faint text-xs">
                          {t('sample.recorded', {
                            name: row.finding.by,
                            at: format.dateTime(row.finding.at),
                          })}
                        </span>
                        {row.finding.note && (
                          <span className="block max-w-64 text-muted text-xs">
                            {row.finding.note}
                          </span>
                        )}
                      </>
                    )}
                    {mayEdit && (
                      <TextLink to={to({ audit: row.deal })} preventScrollReset>
                        {t(row.finding ? 'sample.change' : 'sample.record')}
                      </TextLink>
                    )}
                  </>
                ),
              },
            ]}
          />
          {pages > 1 && (
            <div className="flex items-center justify-between gap-2">
              <span className="text-muted text-sm">{t('sample.page', { page, pages })}</span>
              <span className="flex gap-2">
                {page > 1 && (
                  <LinkButton size="small" to={to({ list: String(page - 1) })} preventScrollReset>
                    {t('sample.previous')}
                  </LinkButton>
                )}
                {page < pages && (
                  <LinkButton size="small" to={to({ list: String(page + 1) })} preventScrollReset>
                    {t('sample.next')}
                  </LinkButton>
                )}
              </span>
            </div>
          )}
        </div>
      </div>
      <QueryDisclosure definition={t('sample.definition')} query={sample.query} />
      {mayEdit && (
        <FindingDrawer
          view={view}
          rows={rows}
          closedTo={to({ audit: null })}
          actionData={actionData}
        />
      )}
    </Section>
  );
}

function auditSearch(parameters: URLSearchParams, changes: Record<string, string | null>): string {
  const next = new URLSearchParams(parameters);
  for (const name of ['origin', 'audit', 'page', 'order', 'find', 'found']) next.delete(name);
  if ('seller' in changes) next.delete('list');
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) next.delete(name);
    else next.set(name, value);
  }
  return `?${next}`;
}

function AuditCsv({ view: { sample } }: { view: QualityView }) {
  return (
    <CsvButton
      name={`audit-${sample.seed}`}
      rows={[
        [
          ...['week', 'owner', 'deal', 'stage', 'outcome', 'account', 'amount'],
          ...['finding', 'note', 'by', 'at'],
        ],
        ...sample.rows.map(({ finding, ...row }) => [
          row.week,
          row.owner ?? '',
          row.deal,
          row.stage ?? '',
          row.outcome,
          row.account ?? '',
          row.amount === null ? '' : String(row.amount),
          finding?.verdict ?? '',
          finding?.note ?? '',
          finding?.by ?? '',
          finding?.at ?? '',
        ]),
      ]}
    />
  );
}

function SeedForm({ seed }: { seed: string }) {
  const { t } = useTranslation('quality');
  const [parameters] = useSearchParams();
  return (
    <Form key={seed} preventScrollReset className="flex flex-wrap items-end gap-2">
      {[...parameters]
        .filter(([name]) => name !== 'seed' && name !== 'list' && name !== 'audit')
        .map(([name, value]) => (
          <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
        ))}
      <Field label={t('sample.seed')}>
        <TextInput name="seed" defaultValue={seed} maxLength={40} className="w-28" />
      </Field>
      <Button type="submit">{t('analysis:show')}</Button>
    </Form>
  );
}

/** Once something was judged, the share set too high can stand as evidence. */
function AttachInflation({ view }: { view: QualityView }) {
  const { t } = useTranslation('quality');
  const { sample, problems, frame } = view;
  if (sample.inflation.n === 0 || problems.length === 0) return null;
  return (
    <Form method="post" preventScrollReset className="flex flex-wrap items-end gap-2">
      <input type="hidden" name="intent" value="evidence" />
      <input type="hidden" name="dataset" value={frame.dataset.id} />
      <Field label={t('audit.attachTo')}>
        <Select
          name="problem"
          className="w-96 max-w-full"
          options={problems.map(({ id, title }) => ({ value: id, label: title }))}
        />
      </Field>
      <SubmitButton variant="secondary">{t('audit.attach')}</SubmitButton>
    </Form>
  );
}
