import { Plus, X } from 'lucide-react';
import type { Dispatch } from 'react';
import { useTranslation } from 'react-i18next';
import { Checkbox, Fieldset, Radio } from '~/components/form/choice';
import { Select } from '~/components/form/select';
import { NumberInput, TextInput } from '~/components/form/text-input';
import { Status } from '~/components/ui/badge';
import { sharesFit } from '~/domain/process-map/check-map';
import type { NextStep, ProcessMap, ProcessStep } from '~/domain/process-map/process-map';
import { EditButton } from './edit-button';
import type { EditorAction } from './editor-state';
import { useStepName } from './map-words';
import type { StepChange } from './step-change';

type StepWaysProps = {
  map: ProcessMap;
  step: ProcessStep;
  position: number;
  dispatch: Dispatch<EditorAction>;
  change: (values: StepChange, group?: string) => void;
};

type Flow = 'follow' | 'branch' | 'end';

function flowOf(step: ProcessStep): Flow {
  if (step.next !== undefined) return 'branch';
  return step.end ? 'end' : 'follow';
}

/** Where the work goes after this step. */
export function StepWays({ map, step, position, dispatch, change }: StepWaysProps) {
  const { t } = useTranslation('processMap');
  const flow = flowOf(step);
  const follower = map.steps[position + 1];

  function choose(chosen: Flow) {
    if (chosen === 'follow') change({ next: undefined, end: false });
    if (chosen === 'end') change({ next: undefined, end: true });
    if (chosen === 'branch') {
      const first: NextStep = { to: follower?.id ?? map.steps[0]?.id ?? step.id, share: 100 };
      change({ next: [first], end: false });
    }
  }

  return (
    <Fieldset legend={t('ways.title')} className="content-start">
      <div className="flex flex-wrap gap-x-5">
        {(['follow', 'branch', 'end'] as const).map((kind) => (
          <Radio
            key={kind}
            name={`steps.${position}.flow`}
            value={kind}
            label={t(`ways.${kind}`)}
            checked={flow === kind}
            onChange={() => choose(kind)}
          />
        ))}
      </div>
      {step.next && (
        <div className="mt-2 grid gap-2">
          {step.next.map((way, index) => (
            <Way
              // Ways have no ids of their own; their order is what people see.
              // biome-ignore lint/suspicious/noArrayIndexKey: see above
              key={index}
              {...{ map, step, position, way, index, dispatch }}
              change={(values) =>
                change(
                  {
                    next: step.next?.map((other, at) =>
                      at === index ? tidy({ ...other, ...values }) : other,
                    ),
                  },
                  `way ${index}`,
                )
              }
            />
          ))}
          <Checkbox
            name={`steps.${position}.mayEnd`}
            label={t('ways.mayEnd')}
            checked={step.end}
            onChange={(event) => change({ end: event.target.checked })}
          />
          <div className="flex flex-wrap items-center gap-3">
            <EditButton edit={{ type: 'add-way', id: step.id }} dispatch={dispatch} icon={<Plus />}>
              {t('ways.add')}
            </EditButton>
            <ShareSum step={step} />
          </div>
        </div>
      )}
    </Fieldset>
  );
}

function tidy({
  to,
  share,
  label,
}: { [Key in keyof NextStep]?: NextStep[Key] | undefined }): NextStep {
  return {
    to: to ?? '',
    ...(share !== undefined && { share }),
    ...(label !== undefined && label !== '' && { label }),
  };
}

type WayProps = Omit<StepWaysProps, 'change'> & {
  way: NextStep;
  index: number;
  change: (values: { [Key in keyof NextStep]?: NextStep[Key] | undefined }) => void;
};

function Way({ map, step, position, way, index, dispatch, change }: WayProps) {
  const { t } = useTranslation('processMap');
  const nameOf = useStepName();
  const isKnown = map.steps.some(({ id }) => id === way.to);
  const name = (field: string) => `steps.${position}.next.${index}.${field}`;
  return (
    <div className="grid grid-cols-[minmax(0,1fr)_auto] gap-1.5 sm:grid-cols-[minmax(0,1fr)_7rem_8rem_auto]">
      <Select
        name={name('to')}
        aria-label={t('ways.to', { count: index + 1 })}
        value={way.to}
        onChange={(event) => change({ to: event.target.value })}
      >
        {!isKnown && <option value={way.to}>{t('ways.unknown')}</option>}
        {map.steps.map((target, at) => (
          <option key={target.id} value={target.id} disabled={target.id === step.id}>
            {`${at + 1} ${nameOf(target)}`}
          </option>
        ))}
      </Select>
      <NumberInput
        name={name('share')}
        aria-label={t('ways.share', { count: index + 1 })}
        unit="%"
        min={0}
        max={100}
        value={way.share ?? ''}
        onChange={(event) => {
          const share = event.target.valueAsNumber;
          change({ share: Number.isFinite(share) ? Math.min(100, Math.max(0, share)) : undefined });
        }}
      />
      <TextInput
        name={name('label')}
        aria-label={t('ways.label', { count: index + 1 })}
        placeholder={t('ways.labelPlaceholder')}
        maxLength={200}
        value={way.label ?? ''}
        onChange={(event) => change({ label: event.target.value })}
      />
      <EditButton
        edit={{ type: 'remove-way', id: step.id, index }}
        dispatch={dispatch}
        variant="ghost"
        icon={<X />}
        label={t('ways.remove', { count: index + 1 })}
      />
    </div>
  );
}

/** Whether the shares make 100, and what is left for the cases that end. */
function ShareSum({ step }: { step: ProcessStep }) {
  const { t } = useTranslation('processMap');
  const shares = (step.next ?? []).flatMap(({ share }) => (share === undefined ? [] : [share]));
  const sum = Math.round(shares.reduce((total, share) => total + share, 0) * 100) / 100;
  if (shares.length === 0) return null;
  if (!sharesFit(step, shares)) {
    return <Status tone="critical">{t('ways.sumWrong', { sum })}</Status>;
  }
  return (
    <Status look="quiet" tone="positive">
      {sum < 100 ? t('ways.restEnds', { rest: Math.round((100 - sum) * 100) / 100 }) : '100%'}
    </Status>
  );
}
