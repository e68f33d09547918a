import { Library } from 'lucide-react';
import { type Dispatch, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Field } from '~/components/form/field';
import { Select } from '~/components/form/select';
import { Button } from '~/components/ui/button';
import { Dialog } from '~/components/ui/dialog';
import { chosenSteps, type StepShelf } from '~/domain/process-map/library-steps';
import type { ProcessMap } from '~/domain/process-map/process-map';
import type { EditorAction } from './editor-state';
import { useStepName } from './map-words';
import { newStepId } from './step-id';

type LibraryDialogProps = {
  library: StepShelf[];
  map: ProcessMap;
  /** The step that is worked on; what is inserted follows it. */
  after: string | null;
  dispatch: Dispatch<EditorAction>;
};

/** No ids of steps: those never begin with a blank. */
const AT_START = ' start';
const AT_END = ' end';

/** Stages and steps of the templates, to be inserted at a place of the map. */
export function LibraryDialog({ library, map, after, dispatch }: LibraryDialogProps) {
  const { t } = useTranslation('processMaps');
  return (
    <Dialog
      title={t('library.title')}
      description={t('library.description')}
      closeLabel={t('shell:close')}
      width="large"
      trigger={<Button icon={<Library />}>{t('library.open')}</Button>}
    >
      {(close) => (
        <Shelves
          library={library}
          map={map}
          after={after}
          onInsert={(steps, place) => {
            dispatch({ type: 'insert', steps, ...place });
            close();
          }}
        />
      )}
    </Dialog>
  );
}

type ShelvesProps = Omit<LibraryDialogProps, 'dispatch'> & {
  onInsert: (steps: ProcessMap['steps'], place: { after: string | null; atStart: boolean }) => void;
};

function Shelves({ library, map, after, onInsert }: ShelvesProps) {
  const { t } = useTranslation('processMaps');
  const nameOf = useStepName();
  const [shelfId, setShelfId] = useState(library[0]?.id ?? '');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [place, setPlace] = useState(after ?? AT_END);
  const shelf = library.find(({ id }) => id === shelfId);
  if (!shelf) return null;
  const all = chosen.size === shelf.steps.length;

  function toggle(id: string) {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    setChosen(next);
  }

  return (
    <div className="grid gap-4">
      <Field label={t('library.from')}>
        <Select
          value={shelfId}
          onChange={(event) => {
            setShelfId(event.target.value);
            setChosen(new Set());
          }}
          options={library.map(({ id, kind, title }) => ({
            value: id,
            label: t(`library.${kind}`, { title }),
          }))}
        />
      </Field>
      <fieldset className="grid gap-1">
        <legend className="sr-only">{t('library.title')}</legend>
        <label className="flex items-center gap-2 border-b pb-1 font-medium">
          <input
            type="checkbox"
            checked={all}
            onChange={() => setChosen(all ? new Set() : new Set(shelf.steps.map(({ id }) => id)))}
          />
          {t('library.all')}
        </label>
        <div className="max-h-[40dvh] overflow-y-auto">
          {shelf.steps.map((step) => (
            <label
              key={step.id}
              className="flex items-baseline gap-2 rounded-md px-1 py-1 hover:bg-hover"
            >
              <input
                type="checkbox"
                checked={chosen.has(step.id)}
                onChange={() => toggle(step.id)}
              />
              <span className="min-w-0">
                {nameOf(step)}
                <span className="ms-2 text-muted text-sm">
                  {[step.department, step.role].filter(Boolean).join(' · ')}
                </span>
              </span>
            </label>
          ))}
        </div>
      </fieldset>
      <Field label={t('library.position')}>
        <Select
          value={place}
          onChange={(event) => setPlace(event.target.value)}
          options={[
            { value: AT_END, label: t('library.atEnd') },
            { value: AT_START, label: t('library.atStart') },
            ...map.steps.map((step, index) => ({
              value: step.id,
              label: t('library.after', { position: index + 1, name: nameOf(step) }),
            })),
          ]}
        />
      </Field>
      <div className="flex justify-end">
        <Button
          variant="primary"
          disabled={chosen.size === 0}
          onClick={() =>
            onInsert(chosenSteps(shelf.steps, chosen, newStepId()), {
              after: place === AT_END ? null : place,
              atStart: place === AT_START,
            })
          }
        >
          {t('library.insert', { count: chosen.size })}
        </Button>
      </div>
    </div>
  );
}
