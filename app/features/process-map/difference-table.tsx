import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { Status } from '~/components/ui/badge';
import { LinkButton } from '~/components/ui/button';
import { Menu, MenuHeading, MenuLink } from '~/components/ui/menu';
import { Cell, HeaderCell, Row, Table, TableFrame } from '~/components/ui/table';
import type { Tone } from '~/components/ui/tone';
import type { ChangeKind, MapChange } from '~/domain/process-map/map-changes';
import type { ProcessStep } from '~/domain/process-map/process-map';
import { useFormat } from '~/i18n/format-context';
import type { DifferencePageProps } from './difference-props';
import { useSignedHours, useStepName } from './map-words';
import { useMeasureLink } from './use-measure-link';

const tones: Record<ChangeKind, Tone> = {
  removed: 'critical',
  added: 'positive',
  merged: 'accent',
  split: 'accent',
  changedOwner: 'accent',
  retimed: 'accent',
  controlPointsAdded: 'positive',
  breaksClosed: 'positive',
  breaksOpen: 'caution',
};

/** Every change, by kind, with the time it moves and the way to a measure. */
export function DifferenceTable(props: DifferencePageProps & { changes: MapChange[] }) {
  const { t } = useTranslation('processMap');
  const { changes, editable: canMeasure } = props;
  const kinds = [...new Set(changes.map(({ kind }) => kind))];
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
          {kinds.map((kind) => {
            const rows = changes.filter((change) => change.kind === kind);
            return (
              <Fragment key={kind}>
                <GroupHead kind={kind} rows={rows} canMeasure={canMeasure} />
                {rows.map((change) => (
                  <ChangeRow key={change.key} change={change} page={props} />
                ))}
              </Fragment>
            );
          })}
        </tbody>
      </Table>
    </TableFrame>
  );
}

function GroupHead({
  kind,
  rows,
  canMeasure,
}: {
  kind: ChangeKind;
  rows: MapChange[];
  canMeasure: boolean;
}) {
  const { t } = useTranslation('processMap');
  const signed = useSignedHours();
  const sum = (pick: (row: MapChange) => number | null) =>
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

function ChangeRow({ change, page }: { change: MapChange; page: DifferencePageProps }) {
  const signed = useSignedHours();
  const nameOf = useStepName();
  const textOf = useChangeText();
  const main = change.kind === 'split' ? change.from[0] : (change.to[0] ?? change.from[0]);
  return (
    <Row>
      <th scope="row" className="min-w-36 px-3 py-1.5 text-start align-top font-medium">
        {main && nameOf(main)}
      </th>
      <Cell className="min-w-40">{textOf(change)}</Cell>
      <Cell numeric>{change.working !== null && signed(change.working)}</Cell>
      <Cell numeric>{change.waiting !== null && signed(change.waiting)}</Cell>
      {page.editable && (
        <Cell className="min-w-40">
          <MeasureCell change={change} page={page} />
        </Cell>
      )}
    </Row>
  );
}

/** What a change is, in a few words. */
function useChangeText(): (change: MapChange) => string {
  const { t } = useTranslation('processMap');
  const format = useFormat();
  const nameOf = useStepName();
  const names = (steps: ProcessStep[]) => format.list(steps.map(nameOf));
  const owner = (step: ProcessStep | undefined) =>
    [step?.department, step?.role].filter(Boolean).join(' · ') || t('picture.unassignedLane');
  return ({ kind, from, to, how }) => {
    switch (kind) {
      case 'removed':
        return owner(from[0]);
      case 'added':
      case 'controlPointsAdded':
        return owner(to[0]);
      case 'merged':
      case 'retimed':
        return t('difference.from', { steps: names(from) });
      case 'split':
        return t('difference.into', { steps: names(to) });
      case 'changedOwner':
        return t('difference.fromTo', { from: owner(from[0]), to: owner(to[0]) });
      case 'breaksClosed':
        return t(`difference.how.${how}`, {
          step: to[0] ? nameOf(to[0]) : '',
          owner: to[0]?.breakOwner ?? '',
        });
      case 'breaksOpen':
        return t('difference.breakOpen');
    }
  };
}

/** A measure is for a problem, so the link asks which one; it says where there is one already. */
function MeasureCell({ change, page }: { change: MapChange; page: DifferencePageProps }) {
  const { t } = useTranslation(['processMap', 'mapReading']);
  const { engagementId, problems, measures } = page;
  const linkTo = useMeasureLink(engagementId);
  const own = measures.filter(({ stepId }) => stepId !== null && change.stepIds.includes(stepId));
  return (
    <span className="flex flex-wrap items-center gap-2">
      {problems.length === 0 ? (
        <LinkButton size="small" to={linkTo(change, null)}>
          {t('difference.makeMeasure')}
        </LinkButton>
      ) : (
        <Menu size="small" label={t('difference.makeMeasure')}>
          <MenuHeading>{t('difference.forProblem')}</MenuHeading>
          {problems.map((problem) => (
            <MenuLink key={problem.id} to={linkTo(change, problem)}>
              {problem.title}
            </MenuLink>
          ))}
        </Menu>
      )}
      {own.length > 0 && (
        <span title={own.map(({ action }) => action).join('\n')}>
          <Status tone="positive" look="quiet">
            {own.length > 1
              ? t('difference.measures', { count: own.length })
              : t('mapReading:measure.already')}
          </Status>
        </span>
      )}
    </span>
  );
}
