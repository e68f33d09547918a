import type { z } from 'zod';
import { definitionOf, valueOfTyped } from '~/domain/goal/goal-metric';
import type { CheckInInput, GoalInput } from '~/domain/goal/goal-view';
import { type checkInSchema, type goalSchema, parseFilterChoice } from './goal-schema';

/** A form as the service takes it: values in the metric's own unit. */
export function toGoalInput(form: z.output<typeof goalSchema>): GoalInput {
  const unit = definitionOf(form.metric)?.unit ?? form.unit;
  const filter = form.filter ? parseFilterChoice(form.filter) : null;
  return {
    name: form.name,
    metric: form.metric,
    unit: form.unit,
    direction: form.direction,
    datasetId: form.datasetId,
    column: filter?.column,
    value: filter?.value,
    stage: form.stage === '' ? undefined : form.stage,
    baselineFrom: form.baselineFrom,
    baselineTo: form.baselineTo,
    baseline: form.baseline === undefined ? undefined : valueOfTyped(unit, form.baseline),
    baselineN: form.baselineN,
    baselineSource: form.baselineSource,
    target: valueOfTyped(unit, form.target),
    startsOn: form.startsOn,
    dueOn: form.dueOn,
    owner: form.owner,
    freeze: form.freeze === 'on',
  };
}

export function toCheckInInput(form: z.output<typeof checkInSchema>, unit: string): CheckInInput {
  const { checkedOn, note } = form;
  if (form.source === 'computed') {
    return {
      source: 'computed',
      checkedOn,
      note,
      datasetId: form.datasetId ?? '',
      from: form.from ?? '',
      to: form.to ?? '',
    };
  }
  return {
    source: 'typed',
    checkedOn,
    note,
    value: valueOfTyped(unit, form.value ?? Number.NaN),
    n: form.n,
  };
}
