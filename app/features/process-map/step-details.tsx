import {
  ArrowDown,
  ArrowUp,
  Copy,
  IndentDecrease,
  IndentIncrease,
  Merge,
  Plus,
  Trash2,
  TriangleAlert,
} from 'lucide-react';
import { type Dispatch, type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Fieldset } from '~/components/form/choice';
import { Field } from '~/components/form/field';
import { Select } from '~/components/form/select';
import { TextInput } from '~/components/form/text-input';
import { branchDepths, DEEPEST_BRANCH } from '~/domain/process-map/branch-outline';
import {
  type ProcessMap,
  type ProcessStep,
  VALUE_CLASSES,
  type ValueClass,
} from '~/domain/process-map/process-map';
import { EditButton } from './edit-button';
import type { EditorAction } from './editor-state';
import { useStepName } from './map-words';
import { MarksCell } from './step-cells';
import type { OriginStep, StepChange } from './step-change';
import { textColumns } from './step-columns';
import { StepDepth } from './step-depth';
import { StepLane } from './step-lane';
import { StepOrigins } from './step-origins';
import { StepWays } from './step-ways';
import { useStepProblems } from './use-step-problems';

type StepDetailsProps = {
  map: ProcessMap;
  step: ProcessStep;
  position: number;
  dispatch: Dispatch<EditorAction>;
  /** The current steps that a step of the ideal map can stand for; none for the current map. */
  origins: OriginStep[] | null;
  /** What people said about the step. */
  children: ReactNode;
};

/** What the table has no room for: where the work goes, who owns a break, what was merged. */
export function StepDetails({
  map,
  step,
  position,
  dispatch,
  origins,
  children,
}: StepDetailsProps) {
  const { t } = useTranslation('processMap');
  const nameOf = useStepName();
  const depths = branchDepths(map);
  const depth = depths[position] ?? 0;
  const above = depths[position - 1] ?? 0;
  const problems = useStepProblems(map).get(step.id);
  const section = useRef<HTMLElement>(null);
  useEffect(() => {
    section.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  const change = (values: StepChange, group?: string) =>
    dispatch({
      type: 'change',
      id: step.id,
      change: values,
      ...(group && { group: `${step.id} ${group}` }),
    });
  return (
    <section
      ref={section}
      aria-label={t('details.title', { position: position + 1, name: nameOf(step) })}
      className="sticky start-0 w-[100cqw] border-accent border-s-2 bg-sunken px-4 py-3"
    >
      <input type="hidden" name={`steps.${position}.details`} value="on" />
      <div className="mb-3 flex flex-wrap items-center gap-1.5">
        <EditButton edit={{ type: 'add', after: step.id }} dispatch={dispatch} icon={<Plus />}>
          {t('details.addBelow')}
        </EditButton>
        <EditButton
          edit={{ type: 'move', id: step.id, by: -1 }}
          dispatch={dispatch}
          disabled={position === 0}
          icon={<ArrowUp />}
          label={t('details.up')}
        />
        <EditButton
          edit={{ type: 'move', id: step.id, by: 1 }}
          dispatch={dispatch}
          disabled={position === map.steps.length - 1}
          icon={<ArrowDown />}
          label={t('details.down')}
        />
        <EditButton
          edit={{ type: 'outdent', id: step.id }}
          dispatch={dispatch}
          disabled={depth === 0}
          icon={<IndentDecrease />}
          label={t('processMaps:branch.out')}
        />
        <EditButton
          edit={{ type: 'indent', id: step.id }}
          dispatch={dispatch}
          disabled={position === 0 || depth > above || depth >= DEEPEST_BRANCH}
          icon={<IndentIncrease />}
          label={t('processMaps:branch.in')}
        />
        <EditButton edit={{ type: 'duplicate', id: step.id }} dispatch={dispatch} icon={<Copy />}>
          {t('details.duplicate')}
        </EditButton>
        <EditButton
          edit={{ type: 'merge', id: step.id }}
          dispatch={dispatch}
          disabled={position === map.steps.length - 1}
          icon={<Merge />}
        >
          {t('details.merge')}
        </EditButton>
        <EditButton edit={{ type: 'remove', id: step.id }} dispatch={dispatch} icon={<Trash2 />}>
          {t('details.remove')}
        </EditButton>
      </div>
      {problems && (
        <p className="mb-3 flex items-baseline gap-2 text-caution">
          <TriangleAlert aria-hidden="true" className="size-4 shrink-0 self-center" />
          {problems}
        </p>
      )}
      <NarrowFields step={step} position={position} dispatch={dispatch} />
      <div className="grid @3xl:grid-cols-2 gap-x-6 gap-y-4">
        <div className="grid content-start gap-4">
          <Fieldset legend={t('columns.marks')} className="max-sm:hidden">
            <MarksCell step={step} position={position} dispatch={dispatch} words />
          </Fieldset>
          {(step.marks.includes('information-break') || step.breakOwner !== '') && (
            <Field label={t('columns.breakOwner')} hint={t('details.breakOwnerHint')}>
              <TextInput
                name={`steps.${position}.breakOwner`}
                value={step.breakOwner}
                maxLength={500}
                list="map-roles"
                onChange={(event) => change({ breakOwner: event.target.value }, 'breakOwner')}
              />
            </Field>
          )}
          <StepLane map={map} step={step} change={change} />
          <StepDepth key={step.id} step={step} position={position} change={change} />
          {origins && (
            <StepOrigins step={step} position={position} origins={origins} change={change} />
          )}
        </div>
        <div className="grid content-start gap-6">
          <StepWays map={map} step={step} position={position} dispatch={dispatch} change={change} />
          {children}
        </div>
      </div>
    </section>
  );
}

/** On narrow screens the table hides these; their hidden cells are the ones that post. */
function NarrowFields({
  step,
  position,
  dispatch,
}: Pick<StepDetailsProps, 'step' | 'position' | 'dispatch'>) {
  const { t } = useTranslation('processMap');
  return (
    <div className="mb-4 grid gap-3 sm:hidden">
      {textColumns
        .filter(({ key }) => key !== 'name')
        .map(({ key, list }) => (
          <Field key={key} label={t(`columns.${key}`)}>
            <TextInput
              value={step[key]}
              list={list}
              maxLength={500}
              onChange={(event) =>
                dispatch({
                  type: 'change',
                  id: step.id,
                  change: { [key]: event.target.value },
                  group: `${step.id} ${key}`,
                })
              }
            />
          </Field>
        ))}
      <Field label={t('columns.valueClass')}>
        <Select
          value={step.valueClass}
          options={VALUE_CLASSES.map((value) => ({
            value,
            label: `${value} · ${t(`valueClasses.${value}`)}`,
          }))}
          onChange={(event) =>
            dispatch({
              type: 'change',
              id: step.id,
              change: { valueClass: event.target.value as ValueClass },
            })
          }
        />
      </Field>
      <Fieldset legend={t('columns.marks')}>
        <MarksCell step={step} position={position} dispatch={dispatch} words />
      </Fieldset>
    </div>
  );
}
