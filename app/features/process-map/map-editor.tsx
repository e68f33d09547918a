import { Form } from '@remix-run/react';
import { Plus, Redo2, Undo2 } from 'lucide-react';
import { type KeyboardEvent, useCallback, useEffect, useReducer, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '~/components/ui/button';
import { classNames } from '~/components/ui/class-names';
import { SplitPane } from '~/components/ui/split-pane';
import { MOST_STEPS } from '~/domain/process-map/edit-map';
import type { LaneTarget } from '~/domain/process-map/lane-target';
import type { StepShelf } from '~/domain/process-map/library-steps';
import type { MapFigures } from '~/domain/process-map/map-figures';
import type { StoredMap } from '~/domain/process-map/map-variant';
import { paths } from '~/platform/paths';
import { EditButton } from './edit-button';
import { editorReducer, startEditor } from './editor-state';
import { LeaveGuard } from './leave-guard';
import { LibraryDialog } from './library-dialog';
import { MapConflict } from './map-conflict';
import { MapHeatSwitch } from './map-heat-switch';
import { MapPicture } from './map-picture';
import { MapPlainTable } from './map-plain-table';
import { MapProblems } from './map-problems';
import type { MapStart } from './map-start';
import { MapSumsTable } from './map-sums-table';
import { MapTotals } from './map-totals';
import { MergedNotice } from './merged-notice';
import { useMapName } from './order-maps';
import { PasteDialog } from './paste-dialog';
import { PasteReport } from './paste-report';
import { ReplaceDialog } from './replace-dialog';
import { SaveStatus } from './save-status';
import type { OriginStep } from './step-change';
import type { ShownComment } from './step-comments';
import { StepTable } from './step-table';
import { useMapHeat } from './use-map-heat';
import { type Conflict, useMapSaving } from './use-map-saving';
import { useSettled } from './use-settled';
import { useStepProblems } from './use-step-problems';

export type MapEditorProps = {
  engagementId: string;
  stored: StoredMap;
  /** The current steps, for the ideal map. */
  origins: OriginStep[] | null;
  figures: MapFigures;
  starts: MapStart[];
  /** What the templates offer to insert. */
  library: StepShelf[];
  comments: readonly ShownComment[];
  fileName: string;
  openStep: string | null;
  /** A post without script met a newer version. */
  conflict: Conflict | null;
};

/** Table at the left, picture and totals at the right; every change is drawn and saved by itself. */
export function MapEditor({
  engagementId,
  stored,
  origins,
  figures,
  starts,
  library,
  comments,
  fileName,
  openStep,
  conflict,
}: MapEditorProps) {
  const { t } = useTranslation('processMap');
  const { variant } = stored;
  const key = variant ?? stored.id ?? '';
  const mapName = useMapName()(stored);
  const [state, dispatch] = useReducer(editorReducer, stored.map, (map) =>
    startEditor(map, openStep),
  );
  const [merged, setMerged] = useState<Conflict | null>(null);
  const [pane, setPane] = useState<'table' | 'picture'>('table');
  const { map } = state;
  // Tables and sums follow at the next pause, so that typing stays quick in a long map.
  const shownMap = useSettled(map, 250);
  const heat = useMapHeat(shownMap, figures);
  const problems = useStepProblems(shownMap);
  const saving = useMapSaving({
    address: paths.engagement.saveMap(engagementId, key),
    map,
    revision: stored.revision,
    savedAt: stored.updatedAt,
    conflict,
    enabled: true,
    onMerge: (other) => {
      dispatch({ type: 'merge', base: other.base, theirs: other.theirs });
      setMerged(other);
    },
  });

  // A copy or a template that was chosen on this page arrives with the page's data.
  const { revision, isDirty, continueFrom } = saving;
  useEffect(() => {
    if (stored.revision <= revision || isDirty) return;
    dispatch({ type: 'replace', map: stored.map });
    continueFrom(stored.revision, stored.map, stored.updatedAt);
  }, [stored, revision, isDirty, continueFrom]);

  function onKeyDown(event: KeyboardEvent) {
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
    const key = event.key.toLowerCase();
    if (key === 's') void saving.save();
    else if (key === 'y' || (key === 'z' && event.shiftKey)) dispatch({ type: 'redo' });
    else if (key === 'z') dispatch({ type: 'undo' });
    else return;
    event.preventDefault();
  }

  const goToStep = useCallback((id: string, column?: string) => {
    setPane('table');
    dispatch({ type: 'show', id, open: column === undefined, ...(column && { column }) });
  }, []);

  const moveToLane = useCallback((id: string, change: LaneTarget['change']) => {
    dispatch({ type: 'change', id, change });
  }, []);

  const chosen = saving.state.kind === 'conflict' ? saving.state.conflict : null;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: short cuts of everything inside
    <div onKeyDown={onKeyDown}>
      <LeaveGuard isDirty={isDirty} save={saving.save} />
      {chosen && (
        <MapConflict
          mine={map}
          conflict={chosen}
          onTakeTheirs={() => {
            dispatch({ type: 'replace', map: chosen.theirs });
            continueFrom(chosen.revision, chosen.theirs, chosen.at);
          }}
          onMerge={(choices) => {
            const { base, theirs } = chosen;
            dispatch({ type: 'merge', base, theirs, choices });
            continueFrom(chosen.revision, theirs, null);
          }}
        />
      )}
      {merged && <MergedNotice merged={merged} onDismiss={() => setMerged(null)} />}
      <div className="mb-3 flex flex-wrap items-center gap-2 print:hidden">
        <PasteDialog revision={revision} dispatch={dispatch} />
        <LibraryDialog
          library={library}
          map={shownMap}
          after={state.open ?? state.focus?.id ?? null}
          dispatch={dispatch}
        />
        <Button
          iconOnly
          variant="ghost"
          icon={<Undo2 aria-hidden="true" />}
          aria-label={t('undo')}
          title={`${t('undo')} (Ctrl+Z)`}
          disabled={state.past.length === 0}
          onClick={() => dispatch({ type: 'undo' })}
        />
        <Button
          iconOnly
          variant="ghost"
          icon={<Redo2 aria-hidden="true" />}
          aria-label={t('redo')}
          title={`${t('redo')} (Ctrl+Shift+Z)`}
          disabled={state.future.length === 0}
          onClick={() => dispatch({ type: 'redo' })}
        />
        {!isDirty && (
          <ReplaceDialog
            variant={variant}
            starts={starts}
            currentSteps={origins?.length ?? 0}
            steps={map.steps.length}
            revision={revision}
          />
        )}
        <span className="ms-auto">
          <SaveStatus state={saving.state} onRetry={() => void saving.save()} />
        </span>
      </div>
      <PaneSwitch pane={pane} onChange={setPane} />
      <SplitPane
        handleLabel={t('table.split')}
        initial={58}
        start={
          <div
            className={classNames(
              'grid grid-cols-[minmax(0,1fr)] gap-3 lg:pe-2',
              pane === 'picture' && 'max-sm:hidden',
            )}
          >
            {state.paste && (
              <PasteReport
                report={state.paste}
                onDismiss={() => dispatch({ type: 'dismiss-paste' })}
              />
            )}
            <Form
              id="map-form"
              method="post"
              className="print:hidden"
              onSubmit={(event) => {
                event.preventDefault();
                void saving.save();
              }}
            >
              <input type="hidden" name="intent" value="save" />
              <input
                type="hidden"
                name="revision"
                value={saving.state.kind === 'conflict' ? saving.state.conflict.revision : revision}
              />
              <input type="hidden" name="content" defaultValue={JSON.stringify(stored.map)} />
              {/* The first button is the one that Enter presses. */}
              <button type="submit" className="sr-only" tabIndex={-1}>
                {t('save')}
              </button>
              <StepTable
                state={state}
                dispatch={dispatch}
                origins={origins}
                problems={problems}
                comments={comments}
                commentsAddress={paths.engagement.mapComments(engagementId, key)}
              />
              <div className="mt-2 flex flex-wrap items-center gap-x-4 gap-y-2">
                <EditButton
                  edit={{ type: 'add', after: null }}
                  dispatch={dispatch}
                  icon={<Plus />}
                  disabled={map.steps.length >= MOST_STEPS}
                >
                  {t('table.add')}
                </EditButton>
                <noscript>
                  <button type="submit" className="text-link">
                    {t('save')}
                  </button>
                </noscript>
                <p className="text-faint text-xs pointer-coarse:hidden">{t('table.keys')}</p>
              </div>
            </Form>
            <MapPlainTable map={shownMap} className="hidden print:block" />
            <MapProblems map={shownMap} onStep={goToStep} />
          </div>
        }
        end={
          <div
            className={classNames(
              'grid grid-cols-[minmax(0,1fr)] gap-4 lg:ps-2',
              pane === 'table' && 'max-sm:hidden print:grid',
            )}
          >
            <MapHeatSwitch engagementId={engagementId} map={shownMap} figures={figures} />
            <MapPicture
              map={map}
              title={mapName}
              fileName={fileName}
              onStep={goToStep}
              onLane={moveToLane}
              {...(heat && { heat })}
              showsPath
              canPrint
            />
            <MapTotals map={shownMap} />
          </div>
        }
      />
      <div className="mt-6">
        <MapSumsTable map={shownMap} figures={figures} />
      </div>
    </div>
  );
}

/** On a phone the two panes take turns. */
function PaneSwitch({
  pane,
  onChange,
}: {
  pane: 'table' | 'picture';
  onChange: (pane: 'table' | 'picture') => void;
}) {
  const { t } = useTranslation('processMap');
  return (
    <fieldset aria-label={t('panes.label')} className="mb-3 flex gap-2 sm:hidden">
      {(['table', 'picture'] as const).map((name) => (
        <Button
          key={name}
          aria-pressed={pane === name}
          className={classNames(
            'flex-1',
            pane === name && 'border-accent-line! bg-accent-soft! text-accent!',
          )}
          onClick={() => onChange(name)}
        >
          {t(`panes.${name}`)}
        </Button>
      ))}
    </fieldset>
  );
}
