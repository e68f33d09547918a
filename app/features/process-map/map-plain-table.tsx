import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { Cell, HeaderCell, Row, RowHeader, Table, TableFrame } from '~/components/ui/table';
import { CONTROL_POINT_SIGN, MARK_SIGNS } from '~/domain/process-map/mermaid-swim-lanes';
import type { ProcessMap, ProcessStep } from '~/domain/process-map/process-map';
import { useFormat } from '~/i18n/format-context';
import { useHours, useStepName } from './map-words';

/** The steps to read and to print, where nobody types. */
export const MapPlainTable = memo(function MapPlainTable({
  map,
  className,
}: {
  map: ProcessMap;
  className?: string;
}) {
  const { t } = useTranslation('processMap');
  const hours = useHours();
  const nameOf = useStepName();
  const marks = (step: ProcessStep) => [
    ...step.marks.map((mark) => `${MARK_SIGNS[mark]} ${t(`marks.${mark}`)}`),
    ...(step.controlPoint ? [`${CONTROL_POINT_SIGN} ${t('picture.controlPoint')}`] : []),
    ...(step.breakOwner ? [t('table.breakOwnedBy', { name: step.breakOwner })] : []),
  ];
  return (
    <TableFrame label={t('table.title')} height="viewport" className={className}>
      <Table caption={t('table.title')}>
        <thead>
          <tr>
            <HeaderCell numeric>{t('columns.position')}</HeaderCell>
            {(['name', 'department', 'role', 'input', 'output', 'system'] as const).map((key) => (
              <HeaderCell key={key}>{t(`columns.${key}`)}</HeaderCell>
            ))}
            <HeaderCell numeric unit={t('hourUnit')}>
              {t('columns.workingHours')}
            </HeaderCell>
            <HeaderCell numeric unit={t('hourUnit')}>
              {t('columns.waitingHours')}
            </HeaderCell>
            <HeaderCell>{t('columns.valueClass')}</HeaderCell>
            <HeaderCell>{t('columns.marks')}</HeaderCell>
            <HeaderCell>{t('columns.next')}</HeaderCell>
          </tr>
        </thead>
        <tbody>
          {map.steps.map((step, position) => (
            <Row key={step.id} id={`read-${step.id}`}>
              <Cell numeric muted>
                {position + 1}
              </Cell>
              <RowHeader>{nameOf(step)}</RowHeader>
              <Cell>{step.department}</Cell>
              <Cell>{step.role}</Cell>
              <Cell>{step.input}</Cell>
              <Cell>{step.output}</Cell>
              <Cell>{step.system}</Cell>
              <Cell numeric>{hours(step.workingHours)}</Cell>
              <Cell numeric>{hours(step.waitingHours)}</Cell>
              <Cell>{step.valueClass}</Cell>
              <Cell>{marks(step).join(' ')}</Cell>
              <Cell className="min-w-28">
                <Ways map={map} step={step} />
              </Cell>
            </Row>
          ))}
        </tbody>
      </Table>
    </TableFrame>
  );
});

/** Only what is not simply the following step. */
function Ways({ map, step }: { map: ProcessMap; step: ProcessStep }) {
  const { t } = useTranslation('processMap');
  const format = useFormat();
  const ways = (step.next ?? []).map(({ to, share, label }) => {
    const target = map.steps.findIndex(({ id }) => id === to) + 1;
    const detail = [label, share === undefined ? '' : `${share}%`].filter(Boolean).join(' ');
    return `→ ${target || '?'}${detail ? ` (${detail})` : ''}`;
  });
  return <>{format.list([...ways, ...(step.end ? [t('ways.mayEndShort')] : [])])}</>;
}
