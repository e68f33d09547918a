import { type Dispatch, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { classNames } from '~/components/ui/class-names';
import { CONTROL_POINT_SIGN, MARK_SIGNS } from '~/domain/process-map/mermaid-swim-lanes';
import { readHours } from '~/domain/process-map/pasted-steps';
import {
  type ProcessStep,
  STEP_MARKS,
  VALUE_CLASSES,
  type ValueClass,
} from '~/domain/process-map/process-map';
import type { EditorAction } from './editor-state';
import { cellId, type HourColumn, type TextColumnKey } from './step-columns';
import { useHoursPerDay } from './working-day';

export type CellProps = {
  step: ProcessStep;
  position: number;
  dispatch: Dispatch<EditorAction>;
};

export const cellLook =
  'block h-8 w-full min-w-0 rounded-md border border-transparent bg-transparent px-2 text-base text-ink hover:border-control focus:border-accent focus:bg-surface aria-invalid:border-critical pointer-coarse:h-10 pointer-coarse:text-[1rem]';

/** Where a control stands: for the arrow keys, for the caret, and for a post without script. */
export function usePlace({ step, position }: Pick<CellProps, 'step' | 'position'>, column: string) {
  const { t } = useTranslation('processMap');
  return {
    id: cellId(step.id, column),
    'data-step': step.id,
    'data-column': column,
    name: `steps.${position}.${column}`,
    'aria-label': t('table.cell', { position: position + 1, column: t(`columns.${column}`) }),
  };
}

export function TextCell({
  column,
  list,
  ...cell
}: CellProps & { column: TextColumnKey; list?: string }) {
  const { step, dispatch } = cell;
  const { t } = useTranslation('processMap');
  return (
    <input
      {...usePlace(cell, column)}
      type="text"
      value={step[column]}
      list={list}
      maxLength={500}
      autoComplete="off"
      title={step[column].length > 14 ? step[column] : undefined}
      placeholder={column === 'name' ? t('table.namePlaceholder') : undefined}
      className={classNames(cellLook, column === 'name' && 'font-medium')}
      onChange={(event) =>
        dispatch({
          type: 'change',
          id: step.id,
          change: { [column]: event.target.value },
          group: `${step.id} ${column}`,
        })
      }
    />
  );
}

/** Takes "1.5", "90 min" or "2 d" too; what can't be read stays, marked, until it is mended. */
export function HoursCell({
  column,
  className,
  ...cell
}: CellProps & { column: HourColumn; className?: string }) {
  const { step, dispatch } = cell;
  const { t } = useTranslation('processMap');
  const [draft, setDraft] = useState<string | null>(null);
  const stored = step[column] === 0 ? '' : String(Math.round(step[column] * 100) / 100);
  const perDay = useHoursPerDay();
  const unreadable = draft !== null && draft.trim() !== '' && readHours(draft, perDay) === null;
  return (
    <input
      {...usePlace(cell, column)}
      type="text"
      inputMode="decimal"
      pattern="\s*\d+([.,]\d+)?\s*"
      title={unreadable ? t('table.hoursUnreadable') : undefined}
      aria-invalid={unreadable || undefined}
      value={draft ?? stored}
      placeholder="0"
      autoComplete="off"
      className={classNames(cellLook, 'numeric', className)}
      onChange={(event) => {
        const text = event.target.value;
        setDraft(text);
        const hours = text.trim() === '' ? 0 : readHours(text, perDay);
        if (hours !== null && hours !== step[column]) {
          dispatch({
            type: 'change',
            id: step.id,
            change: { [column]: hours },
            group: `${step.id} ${column}`,
          });
        }
      }}
      onBlur={() => {
        if (!unreadable) setDraft(null);
      }}
    />
  );
}

export function ValueClassCell(cell: CellProps) {
  const { step, dispatch } = cell;
  const { t } = useTranslation('processMap');
  return (
    <select
      {...usePlace(cell, 'valueClass')}
      value={step.valueClass}
      title={t(`valueClasses.${step.valueClass}`)}
      className={cellLook}
      onChange={(event) =>
        dispatch({
          type: 'change',
          id: step.id,
          change: { valueClass: event.target.value as ValueClass },
        })
      }
    >
      {VALUE_CLASSES.map((valueClass) => (
        <option key={valueClass} value={valueClass} title={t(`valueClasses.${valueClass}`)}>
          {valueClass}
        </option>
      ))}
    </select>
  );
}

const markLooks = {
  'information-break':
    'has-checked:border-critical-line has-checked:bg-critical-soft has-checked:text-critical',
  rework: 'has-checked:border-caution-line has-checked:bg-caution-soft has-checked:text-caution',
  'approval-loop':
    'has-checked:border-caution-line has-checked:bg-caution-soft has-checked:text-caution',
  duplicate: 'has-checked:border-neutral-line has-checked:bg-neutral-soft has-checked:text-ink',
  'non-value-adding':
    'has-checked:border-neutral-line has-checked:bg-neutral-soft has-checked:text-ink',
  controlPoint: 'has-checked:border-accent-line has-checked:bg-accent-soft has-checked:text-accent',
} as const;

/** Marks and control point as a row of signs to switch on; `words` writes the words beside them. */
export function MarksCell({ words, ...cell }: CellProps & { words?: boolean }) {
  const { step, position, dispatch } = cell;
  const { t } = useTranslation('processMap');
  const place = usePlace(cell, 'marks');
  return (
    <span className={classNames('flex gap-0.5', words ? 'flex-wrap' : 'px-1')}>
      {STEP_MARKS.map((mark, index) => (
        <Sign
          key={mark}
          sign={MARK_SIGNS[mark]}
          label={t(`marks.${mark}`)}
          look={markLooks[mark]}
          words={words}
        >
          <input
            {...place}
            id={index === 0 && !words ? place.id : undefined}
            name={words ? undefined : place.name}
            aria-label={t('table.cell', { position: position + 1, column: t(`marks.${mark}`) })}
            type="checkbox"
            value={mark}
            checked={step.marks.includes(mark)}
            className="absolute inset-0 size-full cursor-pointer opacity-0"
            onChange={(event) =>
              dispatch({
                type: 'change',
                id: step.id,
                change: {
                  marks: STEP_MARKS.filter((candidate) =>
                    candidate === mark ? event.target.checked : step.marks.includes(candidate),
                  ),
                },
              })
            }
          />
        </Sign>
      ))}
      <Sign
        sign={CONTROL_POINT_SIGN}
        label={t('picture.controlPoint')}
        look={markLooks.controlPoint}
        words={words}
      >
        <input
          type="checkbox"
          name={words ? undefined : `steps.${position}.controlPoint`}
          data-step={step.id}
          data-column="marks"
          aria-label={t('table.cell', {
            position: position + 1,
            column: t('picture.controlPoint'),
          })}
          checked={step.controlPoint}
          className="absolute inset-0 size-full cursor-pointer opacity-0"
          onChange={(event) =>
            dispatch({
              type: 'change',
              id: step.id,
              change: { controlPoint: event.target.checked },
            })
          }
        />
      </Sign>
    </span>
  );
}

type SignProps = {
  sign: string;
  label: string;
  look: string;
  words?: boolean;
  children: React.ReactNode;
};

function Sign({ sign, label, look, words, children }: SignProps) {
  return (
    <span
      title={label}
      className={classNames(
        'relative inline-flex h-6 min-w-6 items-center justify-center gap-1 rounded-md border border-transparent text-faint text-sm hover:border-control has-focus-visible:outline-2 has-focus-visible:outline-accent',
        words ? 'border-control px-2 pointer-coarse:h-10' : 'pointer-coarse:size-9',
        look,
      )}
    >
      {children}
      <span aria-hidden="true">{sign}</span>
      {words && <span aria-hidden="true">{label}</span>}
    </span>
  );
}
