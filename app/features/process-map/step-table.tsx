import {
  type ClipboardEvent,
  type Dispatch,
  Fragment,
  type KeyboardEvent,
  memo,
  useDeferredValue,
  useEffect,
  useMemo,
} from 'react';
import { useTranslation } from 'react-i18next';
import { classNames } from '~/components/ui/class-names';
import { HeaderCell, Table, TableFrame } from '~/components/ui/table';
import { branchDepths } from '~/domain/process-map/branch-outline';
import { editMap } from '~/domain/process-map/edit-map';
import type { PasteColumn } from '~/domain/process-map/pasted-steps';
import type { ProcessMap } from '~/domain/process-map/process-map';
import type { EditorAction, EditorState } from './editor-state';
import type { OriginStep } from './step-change';
import { cellId, gridColumns, hourColumns, textColumns, wideOnly } from './step-columns';
import { type ShownComment, StepComments } from './step-comments';
import { StepDetails } from './step-details';
import { newStepId } from './step-id';
import { StepRow } from './step-row';
import { useRowDrag } from './use-row-drag';
import { useHoursPerDay } from './working-day';

type StepTableProps = {
  state: EditorState;
  dispatch: Dispatch<EditorAction>;
  origins: OriginStep[] | null;
  /** What the check says of each step, as it was at the last pause. */
  problems: ReadonlyMap<string, string>;
  comments: readonly ShownComment[];
  /** Where comments are posted. */
  commentsAddress: string;
};

const columnCount = textColumns.length + hourColumns.length + 4;

/** The steps as a table to type into, from the keyboard alone if one likes. */
export function StepTable({
  state,
  dispatch,
  origins,
  problems,
  comments,
  commentsAddress,
}: StepTableProps) {
  const { t } = useTranslation('processMap');
  const { map, open, focus } = state;
  const depths = useMemo(() => branchDepths(map), [map]);
  const startDrag = useRowDrag(dispatch);
  const hoursPerDay = useHoursPerDay();
  const openComments = useMemo(() => {
    const counts = new Map<string, number>();
    for (const { stepId, resolvedAt } of comments) {
      if (!resolvedAt) counts.set(stepId, (counts.get(stepId) ?? 0) + 1);
    }
    return counts;
  }, [comments]);

  useEffect(() => {
    if (!focus) return;
    const cell = document.getElementById(cellId(focus.id, focus.column));
    cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    cell?.focus();
    if (cell instanceof HTMLInputElement) cell.select();
  }, [focus]);

  return (
    <>
      <TableFrame label={t('table.title')} height="viewport" className="@container">
        {/* biome-ignore lint/a11y/noStaticElementInteractions: keys and pastes of all the cells inside */}
        <div
          onKeyDown={(event) => walk(event, state, dispatch)}
          onPointerDown={startDrag}
          onPaste={(event) => pasteCells(event, dispatch, hoursPerDay)}
          onFocus={(event) => remember(event.target)}
        >
          <Table caption={t('table.title')} className="sm:table-fixed">
            <thead>
              <tr>
                <HeaderCell className="start-0 z-20 w-8 px-1">
                  <span className="sr-only">{t('columns.position')}</span>
                </HeaderCell>
                {textColumns.map(({ key, width }) => (
                  <HeaderCell
                    key={key}
                    className={classNames(width, key === 'name' ? 'start-8 z-20' : wideOnly)}
                  >
                    {t(`columns.${key}`)}
                  </HeaderCell>
                ))}
                {hourColumns.map((column) => (
                  <HeaderCell key={column} numeric unit={t('hourUnit')} className="w-16 sm:w-20">
                    {t(`columns.${column}`)}
                  </HeaderCell>
                ))}
                <HeaderCell className={classNames('w-20', wideOnly)}>
                  {t('columns.valueClass')}
                </HeaderCell>
                <HeaderCell className={classNames('w-44', wideOnly)}>
                  {t('columns.marks')}
                </HeaderCell>
                <HeaderCell className="end-0 z-20 w-10 sm:w-18">
                  <span className="sr-only">{t('table.actions')}</span>
                </HeaderCell>
              </tr>
            </thead>
            <tbody>
              {map.steps.map((step, position) => (
                <Fragment key={step.id}>
                  <StepRow
                    step={step}
                    position={position}
                    dispatch={dispatch}
                    isOpen={open === step.id}
                    depth={depths[position] ?? 0}
                    problems={problems.get(step.id) ?? ''}
                    comments={openComments.get(step.id) ?? 0}
                  />
                  {open === step.id && (
                    <tr className="border-b">
                      <td colSpan={columnCount} className="p-0">
                        <StepDetails {...{ map, step, position, dispatch, origins }}>
                          <StepComments
                            key={step.id}
                            address={commentsAddress}
                            stepId={step.id}
                            comments={comments}
                          />
                        </StepDetails>
                      </td>
                    </tr>
                  )}
                </Fragment>
              ))}
            </tbody>
          </Table>
        </div>
      </TableFrame>
      <Suggestions map={useDeferredValue(map)} />
    </>
  );
}

/** What was typed in other steps, offered while typing. */
const Suggestions = memo(function Suggestions({ map: { steps } }: { map: ProcessMap }) {
  const lists = {
    'map-departments': steps.map(({ department }) => department),
    'map-roles': steps.flatMap(({ role, breakOwner }) => [role, breakOwner]),
    'map-results': steps.map(({ output }) => output),
    'map-systems': steps.map(({ system }) => system),
  };
  return Object.entries(lists).map(([id, values]) => (
    <datalist key={id} id={id}>
      {[...new Set(values)].filter(Boolean).map((value) => (
        <option key={value} value={value} />
      ))}
    </datalist>
  ));
});

function placeOf(target: EventTarget): { id: string; column: PasteColumn } | null {
  if (!(target instanceof HTMLElement)) return null;
  const { step, column } = target.dataset;
  return step && column ? { id: step, column: column as PasteColumn } : null;
}

/** Enter adds a step, Tab indents it, arrows walk, Alt and arrows move the step. */
function walk(event: KeyboardEvent, state: EditorState, dispatch: Dispatch<EditorAction>): void {
  const { map } = state;
  const place = placeOf(event.target);
  // While an input method composes Chinese, its keys are its own.
  if (!place || event.nativeEvent.isComposing || event.keyCode === 229) return;
  const { target } = event;
  if (event.key === 'Tab' && place.column === 'name' && isAtStart(target, place.id, state)) {
    const type = event.shiftKey ? 'outdent' : 'indent';
    const edit = { type, id: place.id } as const;
    // Where it can't go deeper, Tab goes on as ever, so nobody is held in a cell.
    if (editMap(map, edit, 'new') === map) return;
    event.preventDefault();
    dispatch({ type: 'edit', edit, newId: newStepId() });
    return;
  }
  if (offersSuggestions(target) && (event.key === 'Enter' || event.key.startsWith('Arrow'))) {
    if (event.key === 'Enter') remember(target);
    return;
  }
  if (event.key === 'Enter' && !event.shiftKey) {
    event.preventDefault();
    dispatch({ type: 'edit', edit: { type: 'add', after: place.id }, newId: newStepId() });
    return;
  }
  const vertical = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
  if (vertical !== 0 && event.altKey) {
    event.preventDefault();
    dispatch({
      type: 'edit',
      edit: { type: 'move', id: place.id, by: vertical },
      newId: newStepId(),
    });
    dispatch({ type: 'show', id: place.id, column: place.column });
    return;
  }
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
  if (vertical !== 0) {
    // A select needs these keys itself.
    if (target instanceof HTMLSelectElement) return;
    const position = map.steps.findIndex(({ id }) => id === place.id);
    const next = map.steps[position + vertical];
    if (!next) return;
    event.preventDefault();
    dispatch({ type: 'show', id: next.id, column: place.column });
    return;
  }
  const sideways = event.key === 'ArrowLeft' ? -1 : event.key === 'ArrowRight' ? 1 : 0;
  if (sideways === 0 || !isAtEdge(target, sideways)) return;
  const column = gridColumns[gridColumns.indexOf(place.column) + sideways];
  if (!column) return;
  event.preventDefault();
  dispatch({ type: 'show', id: place.id, column });
}

/** In front of a name, or in the empty one of a step that was just added. */
function isAtStart(target: EventTarget, id: string, { focus }: EditorState): boolean {
  if (!(target instanceof HTMLInputElement)) return false;
  if (target.value === '') return focus?.id === id;
  return target.selectionStart === 0 && target.selectionEnd === 0;
}

/** Keeps what a cell held before somebody typed into it. */
function remember(target: EventTarget): void {
  if (target instanceof HTMLInputElement) target.dataset.before = target.value;
}

/** While the browser lists suggestions for what was typed, Enter and the arrows choose among them. */
function offersSuggestions(target: EventTarget): boolean {
  if (!(target instanceof HTMLInputElement) || !target.list) return false;
  const typed = target.value.toLowerCase();
  if (typed === '' || target.value === target.dataset.before) return false;
  return Array.from(target.list.options).some(({ value }) => {
    const offered = value.toLowerCase();
    return offered.includes(typed) && offered !== typed;
  });
}

/** Whether the caret can go no further inside its own cell. */
function isAtEdge(target: EventTarget, sideways: number): boolean {
  if (target instanceof HTMLSelectElement) return true;
  if (!(target instanceof HTMLInputElement)) return false;
  if (target.type !== 'text') return sideways < 0;
  const { selectionStart, selectionEnd, value } = target;
  const all = selectionStart === 0 && selectionEnd === value.length;
  return all || (sideways < 0 ? selectionEnd === 0 : selectionStart === value.length);
}

/** Text of one cell is pasted into it as ever; a table becomes steps. */
function pasteCells(
  event: ClipboardEvent,
  dispatch: Dispatch<EditorAction>,
  hoursPerDay: number,
): void {
  const place = placeOf(event.target);
  const text = event.clipboardData.getData('text/plain');
  if (!place || !/[\t\n]/.test(text.trim())) return;
  event.preventDefault();
  dispatch({
    type: 'paste',
    after: place.id,
    column: place.column,
    text,
    newId: newStepId(),
    hoursPerDay,
  });
}
