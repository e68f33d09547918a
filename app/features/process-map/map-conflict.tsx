import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Badge } from '~/components/ui/badge';
import { Button } from '~/components/ui/button';
import { Notice } from '~/components/ui/notice';
import { type MergeConflict, mergeMaps, type Side } from '~/domain/process-map/merge-maps';
import type { ProcessMap } from '~/domain/process-map/process-map';
import { useFormat } from '~/i18n/format-context';
import { useStepName } from './map-words';
import { useFieldWords } from './use-field-words';
import type { Conflict } from './use-map-saving';

type MapConflictProps = {
  mine: ProcessMap;
  conflict: Conflict;
  onTakeTheirs: () => void;
  onMerge: (choices: ReadonlyMap<string, Side>) => void;
};

/**
 * Somebody else saved first and both changed the same values: each is chosen one by one. Everything
 * else goes together by itself.
 */
export function MapConflict({ mine, conflict, onTakeTheirs, onMerge }: MapConflictProps) {
  const { t } = useTranslation('processMaps');
  const format = useFormat();
  const [choices, setChoices] = useState<ReadonlyMap<string, Side>>(new Map());
  const { conflicts } = mergeMaps(conflict.base, mine, conflict.theirs);
  const by = conflict.by || t('processMap:conflict.somebody');
  return (
    <Notice
      kind="warning"
      announce
      className="mb-4"
      title={t('processMap:conflict.title', { name: by, at: format.dateTime(conflict.at) })}
    >
      <p>{t('merge.text', { count: conflicts.length })}</p>
      <ul className="my-3 grid max-h-80 gap-3 overflow-y-auto rounded-lg border bg-surface p-3 text-ink">
        {conflicts.map((item) => (
          <li key={item.key}>
            <Choice
              item={item}
              mine={mine}
              theirs={conflict.theirs}
              name={by}
              side={choices.get(item.key) ?? 'mine'}
              onChoose={(side) => setChoices(new Map(choices).set(item.key, side))}
            />
          </li>
        ))}
      </ul>
      <div className="flex flex-wrap gap-2">
        {/* Without script the form is posted again, over the newer revision. */}
        <Button
          variant="primary"
          type="submit"
          form="map-form"
          onClick={(event) => {
            event.preventDefault();
            onMerge(choices);
          }}
        >
          {t('merge.submit')}
        </Button>
        <Button onClick={onTakeTheirs}>{t('processMap:conflict.takeTheirs')}</Button>
      </div>
    </Notice>
  );
}

type ChoiceProps = {
  item: MergeConflict;
  mine: ProcessMap;
  theirs: ProcessMap;
  name: string;
  side: Side;
  onChoose: (side: Side) => void;
};

/** One value that both changed, with both of them to choose from. */
function Choice({ item, mine, theirs, name, side, onChoose }: ChoiceProps) {
  const { t } = useTranslation('processMaps');
  const nameOf = useStepName();
  const words = useChoiceWords();
  const step =
    'stepId' in item
      ? (mine.steps.find(({ id }) => id === item.stepId) ??
        theirs.steps.find(({ id }) => id === item.stepId))
      : undefined;
  const what =
    item.kind === 'field' ? t(`processMap:columns.${item.field}`) : t(`merge.kinds.${item.kind}`);
  return (
    <fieldset className="grid gap-1 sm:grid-cols-2 sm:gap-x-4">
      <legend className="mb-1 flex flex-wrap items-baseline gap-2">
        {step && <span className="font-medium">{nameOf(step)}</span>}
        <Badge>{what}</Badge>
      </legend>
      {(['mine', 'theirs'] as const).map((value) => (
        <label key={value} className="flex items-baseline gap-2">
          <input
            type="radio"
            name={`conflict ${item.key}`}
            checked={side === value}
            onChange={() => onChoose(value)}
          />
          <span className="min-w-0">
            <span className="text-muted text-sm">
              {value === 'mine' ? t('merge.mine') : t('merge.theirs', { name })}
            </span>{' '}
            <span className="break-words">{words(item, value === 'mine' ? mine : theirs)}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

/** What one side says, in words. */
function useChoiceWords(): (item: MergeConflict, map: ProcessMap) => string {
  const { t } = useTranslation('processMaps');
  const format = useFormat();
  const nameOf = useStepName();
  const inWords = useFieldWords();
  return (item, map) => {
    switch (item.kind) {
      case 'field': {
        const step = map.steps.find(({ id }) => id === item.stepId);
        return inWords(map, item.field, step?.[item.field]);
      }
      case 'removed':
        return t(map.steps.some(({ id }) => id === item.stepId) ? 'merge.stays' : 'merge.goes');
      case 'order':
        return map.steps.map(nameOf).join(' → ').slice(0, 300);
      case 'lanes':
        return format.list((map.lanes ?? []).map((lane) => lane.name));
    }
  };
}
