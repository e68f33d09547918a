import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { Status } from '~/components/ui/badge';
import { LinkButton } from '~/components/ui/button';
import { Menu, MenuHeading, MenuLink } from '~/components/ui/menu';
import { Cell, HeaderCell, Row, Table, TableFrame } from '~/components/ui/table';
import type { Tone } from '~/components/ui/tone';
import type { ProcessStep } from '~/domain/process-map/process-map';
import { useMay } from '~/features/shell/use-may';
import { useFormat } from '~/i18n/format-context';
import { paths } from '~/platform/paths';
import {
  type DifferenceGroup,
  type DifferenceKind,
  type DifferencePageProps,
  type DifferenceRow,
  differenceGroups,
} from './difference-rows';
import { useSignedHours, useStepName } from './map-words';

const tones: Record<DifferenceKind, Tone> = {
  removed: 'critical',
  added: 'positive',
  merged: 'accent',
  changedOwner: 'accent',
  retimed: 'accent',
  controlPointsAdded: 'positive',
  breaksClosed: 'positive',
  breaksOpen: 'caution',
};

/** Every change, by kind, with the time it moves and the way to a measure. */
export function DifferenceTable(props: DifferencePageProps) {
  const { t } = useTranslation('processMap');
  const may = useMay();
  const canMeasure = may('engagement:edit');
  return (
    <TableFrame label={t('difference.table')}>
      <Table caption={t('difference.table')}>
        <thead>
          <tr>
            <HeaderCell>{t('difference.columns.step')}</HeaderCell>
            <HeaderCell>{t('difference.columns.change')}</HeaderCell>
            <HeaderCell numeric unit={t('hourUnit')}>
              {t('columns.workingHours')}
            </HeaderCell>
            <HeaderCell numeric unit={t('hourUnit')}>
              {t('columns.waitingHours')}
            </HeaderCell>
            {canMeasure && <HeaderCell>{t('difference.columns.measure')}</HeaderCell>}
          </tr>
        </thead>
        <tbody>
          {differenceGroups(props.difference).map((group) => (
            <Fragment key={group.kind}>
              <GroupHead group={group} canMeasure={canMeasure} />
              {group.rows.map((row) => (
                <ChangeRow key={row.key} {...{ row, kind: group.kind, canMeasure, ...props }} />
              ))}
            </Fragment>
          ))}
        </tbody>
      </Table>
    </TableFrame>
  );
}

function GroupHead({
  group: { kind, rows },
  canMeasure,
}: {
  group: DifferenceGroup;
  canMeasure: boolean;
}) {
  const { t } = useTranslation('processMap');
  const signed = useSignedHours();
  const sum = (pick: (row: DifferenceRow) => number | null) =>
    rows.reduce((total, row) => total + (pick(row) ?? 0), 0);
  const hasTimes = rows.some(({ working }) => working !== null);
  return (
    <tr className="border-b bg-sunken">
      <th scope="rowgroup" colSpan={2} className="px-3 py-1.5 text-start font-semibold">
        <span className="inline-flex flex-wrap items-center gap-2">
          <Status tone={tones[kind]}>{t(`difference.kinds.${kind}`)}</Status>
          <span className="font-normal text-muted text-sm">
            {t('difference.count', { count: rows.length })}
          </span>
        </span>
      </th>
      <Cell numeric className="font-semibold">
        {hasTimes && signed(sum(({ working }) => working))}
      </Cell>
      <Cell numeric className="font-semibold">
        {hasTimes && signed(sum(({ waiting }) => waiting))}
      </Cell>
      {canMeasure && <td />}
    </tr>
  );
}

type ChangeRowProps = DifferencePageProps & {
  row: DifferenceRow;
  kind: DifferenceKind;
  canMeasure: boolean;
};

function ChangeRow({
  row,
  kind,
  canMeasure,
  engagementId,
  problems,
  measuresByStep,
}: ChangeRowProps) {
  const { t } = useTranslation('processMap');
  const format = useFormat();
  const signed = useSignedHours();
  const nameOf = useStepName();
  const names = (steps: ProcessStep[]) => format.list(steps.map(nameOf));
  const main = row.to ?? row.from[0];
  return (
    <Row>
      <th scope="row" className="min-w-36 px-3 py-1.5 text-start align-top font-medium">
        {main && nameOf(main)}
      </th>
      <Cell className="min-w-40">{change()}</Cell>
      <Cell numeric>{row.working !== null && signed(row.working)}</Cell>
      <Cell numeric>{row.waiting !== null && signed(row.waiting)}</Cell>
      {canMeasure && (
        <Cell className="whitespace-nowrap">
          <MeasureLink
            engagementId={engagementId}
            stepId={row.stepId}
            problems={problems}
            measures={[row.to, ...row.from].reduce(
              (sum, step) => sum + (step ? (measuresByStep[step.id] ?? 0) : 0),
              0,
            )}
          />
        </Cell>
      )}
    </Row>
  );

  function change(): string {
    const owner = (step: ProcessStep | null | undefined) =>
      [step?.department, step?.role].filter(Boolean).join(' · ') || t('picture.unassignedLane');
    switch (kind) {
      case 'removed':
      case 'added':
        return owner(main);
      case 'merged':
      case 'retimed':
        return t('difference.from', { steps: names(row.from) });
      case 'changedOwner':
        return t('difference.fromTo', { from: owner(row.from[0]), to: owner(row.to) });
      case 'breaksClosed':
        return t(`difference.how.${row.how}`, {
          step: row.to ? nameOf(row.to) : '',
          owner: row.to?.breakOwner ?? '',
        });
      case 'breaksOpen':
        return t('difference.breakOpen');
      case 'controlPointsAdded':
        return owner(row.to);
    }
  }
}

type MeasureLinkProps = Pick<DifferencePageProps, 'engagementId' | 'problems'> & {
  stepId: string;
  measures: number;
};

/** A measure is for a problem, so the link asks which one. */
function MeasureLink({ engagementId, stepId, problems, measures }: MeasureLinkProps) {
  const { t } = useTranslation('processMap');
  const to = (problem?: string) =>
    `${paths.engagement.measures(engagementId)}?${new URLSearchParams({
      step: stepId,
      ...(problem && { problem }),
    })}`;
  return (
    <span className="inline-flex items-center gap-2">
      {problems.length === 0 ? (
        <LinkButton size="small" to={to()}>
          {t('difference.makeMeasure')}
        </LinkButton>
      ) : (
        <Menu size="small" label={t('difference.makeMeasure')}>
          <MenuHeading>{t('difference.forProblem')}</MenuHeading>
          {problems.map(({ id, title }) => (
            <MenuLink key={id} to={to(id)}>
              {title}
            </MenuLink>
          ))}
        </Menu>
      )}
      {measures > 0 && (
        <span className="text-muted text-sm">{t('difference.measures', { count: measures })}</span>
      )}
    </span>
  );
}
