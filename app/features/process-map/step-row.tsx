import { useSearchParams } from '@remix-run/react';
import { ChevronDown, ChevronUp, MessageSquare, TriangleAlert, X } from 'lucide-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { buttonClasses } from '~/components/ui/button';
import { classNames } from '~/components/ui/class-names';
import { writeEdit } from './map-form';
import { type CellProps, HoursCell, MarksCell, TextCell, ValueClassCell } from './step-cells';
import { hourColumns, textColumns, wideOnly } from './step-columns';
import { newStepId } from './step-id';

type StepRowProps = CellProps & {
  isOpen: boolean;
  /** How deep in branches the step stands. */
  depth: number;
  /** What the check of the map says of it, in words; empty if nothing. */
  problems: string;
  /** Open comments on it. */
  comments: number;
};

/** One step. It draws itself anew only when the step or its place changes. */
export const StepRow = memo(function StepRow({
  isOpen,
  depth,
  problems,
  comments,
  ...cell
}: StepRowProps) {
  const { step, position, dispatch } = cell;
  const { t } = useTranslation('processMap');
  const [parameters] = useSearchParams();
  const details = new URLSearchParams(parameters);
  if (isOpen) details.delete('step');
  else details.set('step', step.id);
  return (
    <tr
      id={`step-${step.id}`}
      data-row={step.id}
      className={classNames(
        'border-b focus-within:bg-accent-soft data-[drop=before]:shadow-[inset_0_2px_0_var(--accent)] data-[drop=after]:shadow-[inset_0_-2px_0_var(--accent)] data-dragged:opacity-50',
        isOpen ? 'bg-accent-soft' : 'bg-surface hover:bg-hover',
      )}
    >
      <th
        scope="row"
        className="sticky start-0 z-[1] w-8 bg-inherit px-1 text-end font-normal text-faint text-sm"
      >
        <span
          data-drag={step.id}
          title={t('processMaps:drag')}
          className="block cursor-grab touch-none select-none py-1 hover:text-ink"
        >
          {position + 1}
        </span>
        <input type="hidden" name={`steps.${position}.id`} value={step.id} />
      </th>
      {textColumns.map(({ key, list }) => (
        <td
          key={key}
          className={classNames(
            'p-0.5',
            key === 'name' ? 'sticky start-8 z-[1] bg-inherit' : wideOnly,
          )}
        >
          {key === 'name' ? (
            <span className="flex items-center">
              {depth > 0 && (
                <span
                  className="shrink-0 pe-1 text-end text-accent text-sm"
                  style={{ width: `${depth * 1.25}rem` }}
                >
                  <span aria-hidden="true">└</span>
                  <span className="sr-only">{t('processMaps:branch.depth', { depth })}</span>
                </span>
              )}
              <TextCell {...cell} column={key} list={list} />
              {comments > 0 && (
                <span
                  role="img"
                  aria-label={t('processMaps:comments.open', { count: comments })}
                  title={t('processMaps:comments.open', { count: comments })}
                  className="inline-flex items-center text-accent text-xs"
                >
                  <MessageSquare aria-hidden="true" className="size-3.5" />
                  {comments}
                </span>
              )}
              {problems !== '' && (
                <span role="img" aria-label={problems} title={problems} className="text-caution">
                  <TriangleAlert aria-hidden="true" className="size-3.5" />
                </span>
              )}
            </span>
          ) : (
            <TextCell {...cell} column={key} list={list} />
          )}
        </td>
      ))}
      {hourColumns.map((column) => (
        <td key={column} className="p-0.5">
          <HoursCell {...cell} column={column} />
        </td>
      ))}
      <td className={classNames('p-0.5', wideOnly)}>
        <ValueClassCell {...cell} />
      </td>
      <td className={classNames('p-0.5', wideOnly)}>
        <MarksCell {...cell} />
      </td>
      <td className="sticky end-0 z-[1] bg-inherit p-0.5">
        <span className="flex items-center justify-end">
          <a
            href={`?${details}#step-${step.id}`}
            aria-expanded={isOpen}
            aria-label={t('table.details', { position: position + 1 })}
            title={t('table.detailsShort')}
            className={buttonClasses({ variant: 'ghost', size: 'small', iconOnly: true })}
            onClick={(event) => {
              event.preventDefault();
              dispatch({ type: 'open', id: isOpen ? null : step.id });
            }}
          >
            {isOpen ? <ChevronUp aria-hidden="true" /> : <ChevronDown aria-hidden="true" />}
          </a>
          <button
            type="submit"
            name="edit"
            value={writeEdit({ type: 'remove', id: step.id })}
            aria-label={t('table.remove', { position: position + 1 })}
            title={t('table.removeShort')}
            className={classNames(
              buttonClasses({ variant: 'ghost', size: 'small', iconOnly: true }),
              wideOnly,
            )}
            onClick={(event) => {
              event.preventDefault();
              dispatch({
                type: 'edit',
                edit: { type: 'remove', id: step.id },
                newId: newStepId(),
              });
            }}
          >
            <X aria-hidden="true" />
          </button>
        </span>
      </td>
    </tr>
  );
});
