import { Form, useSearchParams } from '@remix-run/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { RadioGroup } from '~/components/form/choice';
import { Field } from '~/components/form/field';
import type { FormRefusal } from '~/components/form/form-data';
import { FormErrorSummary } from '~/components/form/form-error-summary';
import { Select } from '~/components/form/select';
import { SubmitButton } from '~/components/form/submit-button';
import { DateInput, Textarea } from '~/components/form/text-input';
import { useActionForm } from '~/components/form/use-action-form';
import { LinkButton } from '~/components/ui/button';
import { Notice } from '~/components/ui/notice';
import { isMetricId, metricDefinitions } from '~/domain/funnel/metrics';
import { goalDirections } from '~/domain/goal/goal-metric';
import type { PilotView } from '~/domain/pilot/pilot-view';
import { planOutlook, planWarnings } from '~/domain/pilot/plan-warnings';
import { calendarDate } from '~/features/form/text-fields';
import { conflictOf } from '~/features/problem/conflict';
import { ConflictNotice } from '~/features/problem/conflict-notice';
import { ActionError } from '~/features/shell/action-error';
import { useFormat } from '~/i18n/format-context';
import { paths } from '~/platform/paths';
import { pilotPlanSchema, type TeamArm, teamsOf } from './pilot-schema';
import { PlanOutlookNotice } from './plan-outlook';
import { TeamArms, type TeamChoice } from './team-arms';

export type PlanFormProps = {
  engagementId: string;
  pilot: PilotView | null;
  isNew: boolean;
  goals: { id: string; name: string; metric: string; direction: string; frozen: boolean }[];
  datasets: { id: string; name: string; from: string | null; to: string | null }[];
  datasetId: string | null;
  columns: { header: string; role: string }[];
  teamColumn: string | null;
  teams: TeamChoice[];
  truncated: boolean;
  suggested: { baselineFrom: string; startsOn: string; endsOn: string };
  actionData: Partial<FormRefusal> | undefined;
};

/** The plan of a round: question, number, teams, dates; with what it can conclude beside it. */
export function PlanForm(props: PlanFormProps) {
  const { engagementId, pilot, isNew, goals, datasets, columns, teams, actionData } = props;
  const { t } = useTranslation('pilot');
  const format = useFormat();
  const [, setParameters] = useSearchParams();
  const [openedRevision] = useState(pilot?.revision);
  const conflict = conflictOf(actionData);
  const form = useActionForm({
    schema: pilotPlanSchema,
    actionData: actionData ?? null,
    translate: (key) => t(key),
    defaultValues: startValues(props),
  });
  const dataset = form.control('datasetId');
  const column = form.control('teamColumn');
  const goal = goals.find(({ id }) => id === form.hook.watch('goalId'));
  function reload(name: 'dataset' | 'column', value: string) {
    setParameters(
      (before) => {
        before.set(name, value);
        return before;
      },
      { preventScrollReset: true, replace: true },
    );
  }
  return (
    <>
      {conflict && pilot ? (
        <ConflictNotice
          conflict={conflict}
          latest={(['question', 'baselineFrom', 'startsOn', 'endsOn'] as const).map((name) => ({
            name,
            label: t(`fields.${name}`),
            value: pilot[name],
          }))}
        />
      ) : (
        <ActionError data={actionData} />
      )}
      <Form method="post" className="grid max-w-4xl grid-cols-1 gap-8" {...form.props}>
        <FormErrorSummary title={t('form:errors')} {...form.summary} />
        {!isNew && (
          <input
            type="hidden"
            name="revision"
            value={conflict?.revision ?? openedRevision ?? pilot?.revision}
          />
        )}
        <Field
          label={t('fields.question')}
          hint={t('hints.question')}
          required
          {...form.field('question')}
        >
          <Textarea rows={2} {...form.control('question')} />
        </Field>
        <div className="grid grid-cols-1 gap-4 sm:grid-cols-2">
          <Field
            label={t('fields.goalId')}
            hint={t('hints.goalId')}
            required
            {...form.field('goalId')}
          >
            <Select
              placeholder={t('chooseGoal')}
              options={goals.map(({ id, name }) => ({ value: id, label: name }))}
              {...form.control('goalId')}
            />
          </Field>
          <Field
            label={t('fields.metric')}
            hint={t('hints.metric')}
            required
            {...form.field('metric')}
          >
            <Select
              options={metricDefinitions.map(({ id }) => ({
                value: id,
                label: t(`goal:metrics.${id}`),
              }))}
              {...form.control('metric')}
            />
          </Field>
          {goal && !goal.frozen && (
            <Notice kind="warning" className="sm:col-span-2">
              {t('goalNotFrozen')}
            </Notice>
          )}
          <RadioGroup
            legend={t('fields.direction')}
            layout="row"
            options={goalDirections.map((value) => ({
              value,
              label: t(`goal:directions.${value}`),
            }))}
            {...form.field('direction')}
            {...form.choice('direction')}
          />
        </div>
        <div className="grid grid-cols-1 items-end gap-4 sm:grid-cols-3">
          <Field label={t('fields.baselineFrom')} required {...form.field('baselineFrom')}>
            <DateInput {...form.control('baselineFrom')} />
          </Field>
          <Field
            label={t('fields.startsOn')}
            hint={t('hints.startsOn')}
            required
            {...form.field('startsOn')}
          >
            <DateInput {...form.control('startsOn')} />
          </Field>
          <Field label={t('fields.endsOn')} required {...form.field('endsOn')}>
            <DateInput {...form.control('endsOn')} />
          </Field>
        </div>
        <div className="grid grid-cols-1 items-end gap-4 sm:grid-cols-2">
          <Field label={t('fields.datasetId')} required {...form.field('datasetId')}>
            <Select
              options={datasets.map(({ id, name, from, to }) => ({
                value: id,
                label: t('goal:datasetOption', {
                  name,
                  from: format.date(from),
                  to: format.date(to),
                }),
              }))}
              {...dataset}
              onChange={(event) => {
                dataset.onChange(event);
                reload('dataset', event.currentTarget.value);
              }}
            />
          </Field>
          <Field
            label={t('fields.teamColumn')}
            hint={t('hints.teamColumn')}
            required
            {...form.field('teamColumn')}
          >
            <Select
              options={columns.map(({ header }) => ({ value: header, label: header }))}
              {...column}
              onChange={(event) => {
                column.onChange(event);
                reload('column', event.currentTarget.value);
              }}
            />
          </Field>
        </div>
        <TeamArms
          key={`${props.datasetId}-${props.teamColumn}`}
          form={form}
          teams={teams}
          truncated={props.truncated}
        />
        <LiveOutlook values={form.hook.watch()} teams={teams} />
        <div className="flex gap-2">
          <SubmitButton>{t('plan.save')}</SubmitButton>
          <LinkButton to={paths.engagement.pilot(engagementId)} variant="ghost">
            {t('form:cancel')}
          </LinkButton>
        </div>
      </Form>
    </>
  );
}

type PlanValues = Partial<z.input<typeof pilotPlanSchema>>;

/** What the plan as it stands in the form can conclude; nothing while a date is half typed. */
function LiveOutlook({ values, teams }: { values: PlanValues; teams: TeamChoice[] }) {
  const arms = teams.map(({ name }, index) => ({
    team: name,
    arm: (values.arms?.[index]?.arm ?? 'none') as TeamArm,
  }));
  const { baselineFrom = '', startsOn = '', endsOn = '' } = values;
  const plan = {
    pilotTeams: teamsOf(arms, 'pilot'),
    comparisonTeams: teamsOf(arms, 'comparison'),
    baselineFrom,
    startsOn,
    endsOn,
  };
  const complete = [baselineFrom, startsOn, endsOn].every(
    (date) => calendarDate.safeParse(date).success,
  );
  if (!complete || plan.pilotTeams.length === 0) return null;
  return <PlanOutlookNotice outlook={planOutlook(plan)} warnings={planWarnings(plan)} />;
}

function startValues(props: PlanFormProps) {
  const { pilot, isNew, goals, teams, datasetId, teamColumn, suggested } = props;
  const [goal] = goals;
  const armOf = (team: string): TeamArm => {
    if (pilot?.pilotTeams.includes(team)) return 'pilot';
    if (pilot?.comparisonTeams.includes(team)) return 'comparison';
    return 'none';
  };
  const goalMetric = goal && isMetricId(goal.metric) ? goal.metric : 'win-rate';
  const metric = pilot && isMetricId(pilot.metric) ? pilot.metric : goalMetric;
  return {
    question: isNew ? '' : (pilot?.question ?? ''),
    goalId: pilot?.goalId ?? goal?.id ?? '',
    metric,
    direction: pilot?.direction ?? (goal?.direction === 'lower' ? 'lower' : 'higher'),
    datasetId: datasetId ?? '',
    teamColumn: teamColumn ?? '',
    arms: teams.map(({ name }) => ({ team: name, arm: armOf(name) })),
    ...(isNew || !pilot
      ? suggested
      : { baselineFrom: pilot.baselineFrom, startsOn: pilot.startsOn, endsOn: pilot.endsOn }),
  } as const;
}
