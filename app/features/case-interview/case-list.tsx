import { Form } from '@remix-run/react';
import { MessagesSquare, Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { TextInput } from '~/components/form/text-input';
import { Button, LinkButton } from '~/components/ui/button';
import { ChoiceChip, FilterBar } from '~/components/ui/chip';
import { DataTable } from '~/components/ui/data-table';
import { EmptyState } from '~/components/ui/empty-state';
import { PageHeader } from '~/components/ui/page-header';
import { parseSort } from '~/components/ui/sort-parameters';
import { TextLink } from '~/components/ui/text-link';
import { arrangeCases, caseSortColumns, readOutcome } from '~/domain/case-interview/arrange-cases';
import type { CaseCoverage } from '~/domain/case-interview/case-coverage';
import { type CaseSummary, caseOutcomes } from '~/domain/case-interview/case-interview';
import { useMay } from '~/features/shell/use-may';
import { useFormat } from '~/i18n/format-context';
import { paths } from '~/platform/paths';
import { CaseCoverageRow } from './case-coverage-row';
import { OutcomeStatus } from './case-outcome';
import { InterviewCoverage, type ShownInterviewCoverage } from './interview-coverage';

type CaseListProps = {
  engagementId: string;
  cases: CaseSummary[];
  coverage: CaseCoverage;
  interviewed: ShownInterviewCoverage | null;
  parameters: URLSearchParams;
};

export function CaseList({
  engagementId,
  cases,
  coverage,
  interviewed,
  parameters,
}: CaseListProps) {
  const { t } = useTranslation('caseInterview');
  const format = useFormat();
  const may = useMay();
  const outcome = readOutcome(parameters.get('outcome'));
  const search = parameters.get('search') ?? '';
  const sort = parseSort(parameters, caseSortColumns, {
    column: 'interviewedOn',
    direction: 'descending',
  });
  const newButton = may('engagement:edit') && (
    <LinkButton
      to={paths.engagement.case(engagementId, 'new')}
      variant="primary"
      icon={<Plus aria-hidden="true" />}
    >
      {t('new')}
    </LinkButton>
  );

  function withOutcome(value: string | null): string {
    const next = new URLSearchParams(parameters);
    if (value) next.set('outcome', value);
    else next.delete('outcome');
    return `?${next}`;
  }

  return (
    <>
      <PageHeader title={t('title')} description={t('description')} action={newButton} />
      {cases.length === 0 ? (
        <EmptyState
          title={t('empty.title')}
          icon={<MessagesSquare />}
          action={newButton || undefined}
        >
          {t('empty.text')}
        </EmptyState>
      ) : (
        <div className="space-y-5">
          <CaseCoverageRow coverage={coverage} />
          <div className="flex flex-wrap items-center justify-between gap-3">
            <FilterBar label={t('fields.outcome')}>
              <ChoiceChip to={withOutcome(null)} current={outcome === null} count={coverage.total}>
                {t('form:all')}
              </ChoiceChip>
              {caseOutcomes.map((value) => (
                <ChoiceChip
                  key={value}
                  to={withOutcome(value)}
                  current={outcome === value}
                  count={coverage[value]}
                >
                  {t(`outcomes.${value}`)}
                </ChoiceChip>
              ))}
            </FilterBar>
            <Form role="search" className="flex w-full gap-2 sm:w-80">
              {outcome && <input type="hidden" name="outcome" value={outcome} />}
              {parameters.has('sort') && (
                <input type="hidden" name="sort" value={parameters.get('sort') ?? ''} />
              )}
              <TextInput
                key={search}
                name="search"
                type="search"
                defaultValue={search}
                aria-label={t('search')}
                placeholder={t('search')}
              />
              <Button type="submit">{t('form:search')}</Button>
            </Form>
          </div>
          <DataTable
            caption={t('title')}
            rows={arrangeCases(cases, { outcome, search, sort }, format.locale)}
            rowKey={(row) => row.id}
            empty={t('noMatch')}
            sort={{ current: sort, parameters }}
            columns={[
              {
                key: 'dealName',
                header: t('fields.dealName'),
                rowHeader: true,
                sortable: true,
                cell: (row) => (
                  <>
                    <TextLink to={paths.engagement.case(engagementId, row.id)}>
                      {row.dealName}
                    </TextLink>
                    {row.customer && (
                      <span className="block font-normal text-muted text-sm">{row.customer}</span>
                    )}
                  </>
                ),
              },
              {
                key: 'outcome',
                header: t('fields.outcome'),
                sortable: true,
                cell: (row) => <OutcomeStatus outcome={row.outcome} quiet />,
              },
              {
                key: 'reason',
                header: t('fields.reason'),
                className: 'min-w-56 max-w-96',
                cell: (row) => (
                  <span className="line-clamp-2">{row.reason || t('notWritten')}</span>
                ),
              },
              {
                key: 'owner',
                header: t('fields.owner'),
                sortable: true,
                cell: (row) => row.owner || '–',
              },
              {
                key: 'interviewedOn',
                header: t('fields.interviewedOn'),
                sortable: true,
                className: 'whitespace-nowrap',
                cell: (row) => format.date(row.interviewedOn),
              },
              {
                key: 'problems',
                header: t('fields.problems'),
                numeric: true,
                sortable: true,
                cell: (row) => format.number(row.problems),
              },
            ]}
          />
          {interviewed && <InterviewCoverage coverage={interviewed} />}
        </div>
      )}
    </>
  );
}
