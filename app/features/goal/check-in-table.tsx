import { Form } from '@remix-run/react';
import { Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { SubmitButton } from '~/components/form/submit-button';
import { Button } from '~/components/ui/button';
import { DataTable } from '~/components/ui/data-table';
import { Dialog } from '~/components/ui/dialog';
import { VisuallyHidden } from '~/components/ui/visually-hidden';
import type { CheckInView, GoalView } from '~/domain/goal/goal-view';
import { useFormat } from '~/i18n/format-context';
import { FigureOrigin } from './figure-origin';
import { useValueText } from './value-text';

type CheckInTableProps = { goal: GoalView; editable: boolean; bordered?: boolean };

/** The check-ins of a goal, the newest first. */
export function CheckInTable({ goal, editable, bordered }: CheckInTableProps) {
  const { t } = useTranslation('goal');
  const format = useFormat();
  const text = useValueText(goal.unit, goal.currency);
  return (
    <DataTable
      caption={t('checkInTable')}
      {...(bordered !== undefined && { bordered })}
      rows={[...goal.checkIns].reverse()}
      rowKey={({ id }) => id}
      empty={t('noCheckIns')}
      columns={[
        {
          key: 'checkedOn',
          header: t('columns.checkedOn'),
          rowHeader: true,
          className: 'whitespace-nowrap',
          cell: ({ checkedOn }) => format.date(checkedOn),
        },
        {
          key: 'value',
          header: t('columns.value'),
          numeric: true,
          cell: ({ value }) => text.value(value),
        },
        {
          key: 'interval',
          header: t('columns.interval'),
          numeric: true,
          cell: ({ figure }) => text.interval(figure?.interval ?? null),
        },
        { key: 'n', header: 'n', numeric: true, cell: ({ n }) => format.number(n) },
        {
          key: 'source',
          header: t('columns.source'),
          cell: (checkIn) =>
            checkIn.figure ? (
              <FigureOrigin
                figure={checkIn.figure}
                title={t('checkInOn', { date: format.date(checkIn.checkedOn) })}
              />
            ) : (
              <span className="text-muted">{t('typedByHand')}</span>
            ),
        },
        {
          key: 'note',
          header: t('columns.note'),
          className: 'min-w-40',
          cell: ({ note }) => <span className="whitespace-pre-line">{note}</span>,
        },
        ...(editable
          ? [
              {
                key: 'actions',
                header: <VisuallyHidden>{t('columns.actions')}</VisuallyHidden>,
                className: 'w-10 print:hidden',
                cell: (checkIn: CheckInView) => <DeleteCheckIn checkIn={checkIn} />,
              },
            ]
          : []),
      ]}
    />
  );
}

function DeleteCheckIn({ checkIn }: { checkIn: CheckInView }) {
  const { t } = useTranslation('goal');
  const date = useFormat().date(checkIn.checkedOn);
  return (
    <Dialog
      title={t('deleteCheckIn.title', { date })}
      closeLabel={t('form:close')}
      width="small"
      trigger={
        <Button
          variant="ghost"
          size="small"
          iconOnly
          icon={<Trash2 aria-hidden="true" />}
          aria-label={t('deleteCheckIn.title', { date })}
        />
      }
    >
      {(close) => (
        <Form method="post" onSubmit={close} className="grid grid-cols-1 gap-4">
          <p>{t('deleteCheckIn.text')}</p>
          <input type="hidden" name="intent" value="delete-check-in" />
          <input type="hidden" name="id" value={checkIn.id} />
          <div className="flex justify-end gap-2">
            <Button variant="ghost" onClick={close}>
              {t('form:cancel')}
            </Button>
            <SubmitButton variant="danger">{t('form:delete')}</SubmitButton>
          </div>
        </Form>
      )}
    </Dialog>
  );
}
