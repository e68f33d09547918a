import { useNavigate, useSearchParams } from '@remix-run/react';
import { BookOpen, ListChecks, Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { FormRefusal } from '~/components/form/form-data';
import { LinkButton } from '~/components/ui/button';
import { ChoiceChip, FilterBar } from '~/components/ui/chip';
import { Dialog } from '~/components/ui/dialog';
import { EmptyState } from '~/components/ui/empty-state';
import { Notice } from '~/components/ui/notice';
import { PageHeader } from '~/components/ui/page-header';
import { parseSort } from '~/components/ui/sort-parameters';
import {
  type MeasureFilter,
  type MeasureRow,
  type MeasureSuggestion,
  measureColumns,
  measureFilters,
  orderMeasures,
  passesFilter,
} from '~/domain/measure/measure';
import { useMay } from '~/features/shell/use-may';
import { paths } from '~/platform/paths';
import { MeasureCatalogue } from './measure-catalogue';
import { MeasureForm, type MeasureFormChoices, startFields } from './measure-form';
import { MeasureTable, openSearch } from './measure-table';

export type MeasurePageProps = {
  engagementId: string;
  problems: { id: string; title: string; chosen: boolean; measures: MeasureRow[] }[];
  choices: Omit<MeasureFormChoices, 'problems'>;
  suggestions: MeasureSuggestion[];
  actionData: Partial<FormRefusal> | undefined;
};

/** What is done about each problem, by whom and until when. */
export function MeasurePage(props: MeasurePageProps) {
  const { engagementId, problems, suggestions } = props;
  const { t } = useTranslation('measure');
  const [parameters] = useSearchParams();
  const editable = useMay()('engagement:edit');
  const filter = filterOf(parameters);
  const sort = parameters.has('sort')
    ? parseSort(parameters, measureColumns, { column: 'dueOn', direction: 'ascending' })
    : null;
  const all = problems.flatMap(({ measures }) => measures);
  const withoutMeasure = problems.filter(({ chosen, measures }) => chosen && measures.length === 0);
  const groups = problems
    .map((problem) => {
      const passing = problem.measures.filter((measure) => passesFilter(measure, filter));
      return {
        ...problem,
        isEmpty: problem.measures.length === 0,
        measures: sort ? orderMeasures(passing, sort.column, sort.direction) : passing,
      };
    })
    .filter(({ measures, isEmpty }) => measures.length > 0 || (filter === 'all' && isEmpty));

  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('description')}
        action={
          editable &&
          problems.length > 0 && (
            <>
              <LinkButton
                to={openSearch(parameters, { catalogue: 'open' })}
                preventScrollReset
                icon={<BookOpen aria-hidden="true" />}
              >
                {t('catalogue')}
              </LinkButton>
              <LinkButton
                to={openSearch(parameters, { new: withoutMeasure[0]?.id ?? 'any' })}
                preventScrollReset
                variant="primary"
                icon={<Plus aria-hidden="true" />}
              >
                {t('add')}
              </LinkButton>
            </>
          )
        }
      >
        {all.length > 0 && (
          <FilterBar label={t('filterLabel')}>
            {measureFilters.map((value) => (
              <ChoiceChip
                key={value}
                to={filterSearch(parameters, value)}
                current={value === filter}
                count={all.filter((measure) => passesFilter(measure, value)).length}
              >
                {t(`filters.${value}`)}
              </ChoiceChip>
            ))}
          </FilterBar>
        )}
      </PageHeader>
      {problems.length === 0 ? (
        <EmptyState
          icon={<ListChecks />}
          title={t('emptyTitle')}
          action={
            <LinkButton to={paths.engagement.problems(engagementId)} variant="primary">
              {t('toProblems')}
            </LinkButton>
          }
        >
          {t('emptyText')}
        </EmptyState>
      ) : (
        <>
          {withoutMeasure.length > 0 && (
            <Notice kind="warning" className="mb-4">
              {t('withoutMeasure', { count: withoutMeasure.length })}
            </Notice>
          )}
          {groups.length === 0 ? (
            <Notice>{t('noneInFilter')}</Notice>
          ) : (
            <MeasureTable
              engagementId={engagementId}
              groups={groups}
              editable={editable}
              sort={sort}
              parameters={parameters}
            />
          )}
        </>
      )}
      {editable && <MeasureDialogs {...props} all={all} suggestions={suggestions} />}
    </>
  );
}

function MeasureDialogs({
  problems,
  choices,
  suggestions,
  actionData,
  all,
}: MeasurePageProps & { all: MeasureRow[] }) {
  const { t } = useTranslation('measure');
  const navigate = useNavigate();
  const [parameters] = useSearchParams();
  const closed = openSearch(parameters);
  const close = () => navigate(closed, { preventScrollReset: true });
  const record = all.find(({ id }) => id === parameters.get('edit'));
  const newFor = parameters.get('new');
  const template = suggestions.find(({ id }) => id === parameters.get('template'));
  if (parameters.has('catalogue')) {
    return (
      <Dialog
        open
        onClose={close}
        width="large"
        closeLabel={t('form:close')}
        title={t('catalogue')}
        description={t('catalogueDescription')}
      >
        <MeasureCatalogue
          suggestions={suggestions}
          linkTo={({ id }) => openSearch(parameters, { new: newFor ?? 'any', template: id })}
        />
      </Dialog>
    );
  }
  if (!record && newFor === null) return null;
  return (
    <Dialog
      open
      onClose={close}
      width="large"
      closeLabel={t('form:close')}
      title={record ? t('edit') : t('add')}
    >
      <MeasureForm
        key={record?.id ?? `${newFor}-${template?.id}`}
        choices={{ ...choices, problems }}
        record={record}
        start={{
          ...(problems.some(({ id }) => id === newFor) && { problemId: newFor ?? '' }),
          ...startFrom(parameters),
          ...(template && {
            painPoint: template.painPoint,
            aim: template.aim,
            action: template.action,
            resources: template.resources,
            responsible: t(`roles.${template.role}`),
            dueOn: template.dueOn,
          }),
        }}
        actionData={actionData}
        cancelTo={closed}
      />
    </Dialog>
  );
}

/** What a change of the map says about its measure. */
function startFrom(parameters: URLSearchParams) {
  return Object.fromEntries(
    startFields.flatMap((name) => {
      const value = parameters.get(name);
      return value ? [[name, value.slice(0, 1_000)]] : [];
    }),
  );
}

function filterOf(parameters: URLSearchParams): MeasureFilter {
  return measureFilters.find((value) => value === parameters.get('status')) ?? 'all';
}

function filterSearch(parameters: URLSearchParams, filter: MeasureFilter): string {
  const next = new URLSearchParams(parameters);
  if (filter === 'all') next.delete('status');
  else next.set('status', filter);
  const search = next.toString();
  return search === '' ? '.' : `?${search}`;
}
