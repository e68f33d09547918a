import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Field } from '~/components/form/field';
import { Select } from '~/components/form/select';
import { TextInput } from '~/components/form/text-input';
import { readHours } from '~/domain/process-map/pasted-steps';
import {
  type HoursRange,
  type ProcessStep,
  STEP_KINDS,
  type StepKind,
} from '~/domain/process-map/process-map';
import type { StepChange } from './step-change';
import { useHoursPerDay } from './working-day';

type StepDepthProps = {
  step: ProcessStep;
  position: number;
  change: (values: StepChange, group?: string) => void;
};

/** What a step is, how far its times spread, how often it comes up and which papers it needs. */
export function StepDepth({ step, position, change }: StepDepthProps) {
  const { t } = useTranslation('processMap');
  const hoursPerDay = useHoursPerDay();
  return (
    <div className="grid gap-3 sm:grid-cols-2">
      <Field label={t('columns.kind')}>
        <Select
          name={`steps.${position}.kind`}
          value={step.kind ?? 'task'}
          options={STEP_KINDS.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))}
          onChange={(event) => {
            const kind = event.target.value as StepKind;
            change({ kind: kind === 'task' ? undefined : kind });
          }}
        />
      </Field>
      <Draft
        label={t('columns.volume')}
        hint={t('depth.volumeHint')}
        name={`steps.${position}.volume`}
        stored={step.volume === undefined ? '' : String(step.volume)}
        read={readVolume}
        onRead={(volume) => change({ volume }, 'volume')}
      />
      {(['workingRange', 'waitingRange'] as const).map((key) => (
        <Draft
          key={key}
          label={t(`columns.${key}`)}
          hint={t('depth.rangeHint')}
          name={`steps.${position}.${key}`}
          stored={writeRange(step[key])}
          read={(text) => readRange(text, hoursPerDay)}
          onRead={(range) => change({ [key]: range }, key)}
        />
      ))}
      <div className="sm:col-span-2">
        <Draft
          label={t('columns.documents')}
          hint={t('depth.documentsHint')}
          name={`steps.${position}.documents`}
          stored={(step.documents ?? []).join(', ')}
          read={readDocuments}
          onRead={(documents) => change({ documents }, 'documents')}
        />
      </div>
    </div>
  );
}

/** Keeps what was typed until it can be read; null from `read` means that it can't. */
function Draft<Value>({
  label,
  hint,
  name,
  stored,
  read,
  onRead,
}: {
  label: string;
  hint: string;
  name: string;
  stored: string;
  read: (text: string) => Value | undefined | null;
  onRead: (value: Value | undefined) => void;
}) {
  const { t } = useTranslation('processMap');
  const [draft, setDraft] = useState<string | null>(null);
  const unreadable = draft !== null && read(draft) === null;
  return (
    <Field label={label} hint={hint} {...(unreadable && { error: t('depth.unreadable') })}>
      <TextInput
        name={name}
        value={draft ?? stored}
        maxLength={2000}
        autoComplete="off"
        onChange={(event) => {
          setDraft(event.target.value);
          const value = read(event.target.value);
          if (value !== null) onRead(value);
        }}
        onBlur={() => {
          if (!unreadable) setDraft(null);
        }}
      />
    </Field>
  );
}

function writeRange(range: HoursRange | undefined): string {
  return range ? `${range.low} – ${range.high}` : '';
}

/** "1 – 4", "30 min - 2 h" or "1 to 4"; undefined for nothing, null for what is no range. */
export function readRange(text: string, hoursPerDay?: number): HoursRange | undefined | null {
  if (text.trim() === '') return undefined;
  const [low, high, ...rest] = text
    .split(/\s*(?:–|—|-|~|～|至|到|\bto\b)\s*/)
    .map((part) => readHours(part, hoursPerDay));
  if (low === undefined || high === undefined || rest.length > 0) return null;
  return low === null || high === null || low > high ? null : { low, high };
}

export function readVolume(text: string): number | undefined | null {
  const plain = text.normalize('NFKC').replace(/[\s,]/g, '');
  if (plain === '') return undefined;
  const volume = Number(plain);
  return Number.isFinite(volume) && volume >= 0 && volume <= 10_000_000 ? volume : null;
}

export function readDocuments(text: string): string[] | undefined {
  const names = text
    .split(/[,，;；、\n]+/)
    .map((name) => name.trim().slice(0, 200))
    .filter((name) => name !== '');
  return names.length > 0 ? [...new Set(names)].slice(0, 50) : undefined;
}
