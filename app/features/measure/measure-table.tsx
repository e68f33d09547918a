import { useTranslation } from 'react-i18next';
import { Badge } from '~/components/ui/badge';
import { LinkButton } from '~/components/ui/button';
import { type Sort, sortSearch } from '~/components/ui/sort-parameters';
import { HeaderCell, Table, TableFrame } from '~/components/ui/table';
import { TextLink } from '~/components/ui/text-link';
import { VisuallyHidden } from '~/components/ui/visually-hidden';
import type { MeasureRow as Measure, MeasureColumn } from '~/domain/measure/measure';
import { paths } from '~/platform/paths';
import { MeasureRow } from './measure-row';

export type MeasureGroup = {
  id: string;
  title: string;
  chosen: boolean;
  /** Those that pass the filter, in order. */
  measures: Measure[];
  /** Whether the problem has any measure at all. */
  isEmpty: boolean;
};

type MeasureTableProps = {
  engagementId: string;
  groups: MeasureGroup[];
  editable: boolean;
  sort: Sort<MeasureColumn> | null;
  parameters: URLSearchParams;
};

const plainColumns = ['step', 'painPoint', 'aim', 'action'] as const;
const sortableColumns = ['responsible', 'dueOn', 'status'] as const;

/** The table of the redesign: measures under the problems they are for. */
export function MeasureTable(props: MeasureTableProps) {
  const { engagementId, groups, editable, sort, parameters } = props;
  const { t } = useTranslation('measure');
  const columnCount = plainColumns.length + sortableColumns.length + (editable ? 1 : 0);
  return (
    <TableFrame label={t('table')}>
      <Table caption={t('table')}>
        <thead>
          <tr>
            {plainColumns.map((column) => (
              <HeaderCell key={column}>{t(`columns.${column}`)}</HeaderCell>
            ))}
            {sortableColumns.map((column) => (
              <HeaderCell
                key={column}
                sort={{
                  to: sortSearch(
                    parameters,
                    column,
                    sort ?? { column: '', direction: 'ascending' },
                  ),
                  ...(sort?.column === column && { direction: sort.direction }),
                }}
              >
                {t(`columns.${column}`)}
              </HeaderCell>
            ))}
            {editable && (
              <HeaderCell className="print:hidden">
                <VisuallyHidden>{t('columns.actions')}</VisuallyHidden>
              </HeaderCell>
            )}
          </tr>
        </thead>
        {groups.map((group) => (
          <tbody key={group.id} className="border-b last:border-b-0">
            <tr className="border-b bg-sunken">
              <th
                scope="rowgroup"
                colSpan={columnCount}
                className="px-3 py-2 text-start font-medium"
              >
                <span className="sticky start-3 inline-flex max-w-[calc(100vw-4rem)] flex-wrap items-center gap-x-3 gap-y-1">
                  <TextLink to={paths.engagement.problem(engagementId, group.id)}>
                    {group.title}
                  </TextLink>
                  {group.chosen && <Badge>{t('chosenProblem')}</Badge>}
                  {group.isEmpty && (
                    <span className="font-normal text-caution text-sm">{t('noMeasure')}</span>
                  )}
                  {editable && (
                    <LinkButton
                      to={openSearch(parameters, { new: group.id })}
                      preventScrollReset
                      variant="ghost"
                      size="small"
                      className="print:hidden"
                    >
                      {t('add')}
                    </LinkButton>
                  )}
                </span>
              </th>
            </tr>
            {group.measures.map((measure) => (
              <MeasureRow
                key={measure.id}
                engagementId={engagementId}
                measure={measure}
                editable={editable}
                editTo={openSearch(parameters, { edit: measure.id })}
              />
            ))}
          </tbody>
        ))}
      </Table>
    </TableFrame>
  );
}

/** Parameters that open a form over the table. */
const openers = ['new', 'edit', 'template', 'catalogue'];

/** The same list with one form opened, or with none. */
export function openSearch(
  parameters: URLSearchParams,
  opened: Record<string, string> = {},
): string {
  const next = new URLSearchParams(parameters);
  for (const name of openers) next.delete(name);
  for (const [name, value] of Object.entries(opened)) next.set(name, value);
  const search = next.toString();
  return search === '' ? '.' : `?${search}`;
}
