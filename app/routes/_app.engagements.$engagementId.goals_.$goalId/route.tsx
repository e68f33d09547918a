import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requireActor } from '~/auth/session.server';
import { addDays, earlierDate } from '~/domain/calendar/calendar-date';
import type { Actor } from '~/domain/permission/actor';
import { failedForm, orThrow, parseForm } from '~/features/form/form.server';
import { drawGoal } from '~/features/goal/goal-chart.server';
import { toCheckInInput, toGoalInput } from '~/features/goal/goal-input';
import { GoalPage } from '~/features/goal/goal-page';
import {
  checkInSchema,
  goalIdSchema,
  goalRevisionSchema,
  goalSchema,
} from '~/features/goal/goal-schema';
import { pageMeta } from '~/features/shell/page-meta';
import { localeOf } from '~/i18n/locale.server';
import { today } from '~/platform/clock.server';
import { paths } from '~/platform/paths';
import { redirectWithToast } from '~/platform/toast.server';
import { addCheckIn, deleteCheckIn } from '~/services/goal/check-in.server';
import { deleteGoal } from '~/services/goal/delete-goal.server';
import { readGoalChoices } from '~/services/goal/goal-choices.server';
import { goalHistory } from '~/services/goal/goal-history.server';
import { readGoal } from '~/services/goal/list-goals.server';
import { freezeBaseline, updateGoal } from '~/services/goal/save-goal.server';

export const meta = pageMeta('goal');

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const { engagementId = '', goalId = '' } = params;
  const { searchParams } = new URL(request.url);
  const goal = orThrow(await readGoal(actor, engagementId, goalId));
  const [history, choices, locale] = await Promise.all([
    goalHistory(actor, engagementId, goalId),
    searchParams.has('edit') || searchParams.has('checkin')
      ? readGoalChoices(
          actor,
          engagementId,
          searchParams.get('dataset') ?? goal.dataset?.id ?? null,
        )
      : null,
    localeOf(request),
  ]);
  const day = today(actor.timeZone);
  const offered = choices?.ok ? choices.value : null;
  const last = goal.checkIns.at(-1);
  const from = last ? addDays(last.figure?.period.to ?? last.checkedOn, 1) : goal.startsOn;
  const to = earlierDate(offered?.datasets[0]?.to ?? day, day);
  return {
    engagementId,
    goal,
    drawing: drawGoal(goal, { locale, timeZone: actor.timeZone, height: 300 }),
    history: orThrow(history),
    choices: offered,
    checkInStart: {
      checkedOn: searchParams.get('on') ?? day,
      from: searchParams.get('from') ?? earlierDate(from, to),
      to: searchParams.get('to') ?? to,
    },
    today: day,
    inThreeMonths: addDays(day, 91),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const { engagementId = '', goalId = '' } = params;
  const form = await request.formData();
  const done = await perform(actor, engagementId, goalId, form);
  if (!done.ok) return failedForm(done.error, form);
  const here = paths.engagement.goal(engagementId, goalId);
  const intent = String(form.get('intent'));
  if (intent === 'delete') {
    const list = paths.engagement.goals(engagementId);
    return redirectWithToast(request, list, {
      message: 'goal:toast.deleted',
      undo: { action: list, fields: { intent: 'restore', id: goalId } },
    });
  }
  const back = form.get('back') === 'pilot' ? paths.engagement.pilot(engagementId) : here;
  return redirectWithToast(request, back, { message: `goal:toast.${toasts[intent] ?? 'saved'}` });
}

const toasts: Record<string, string> = {
  'check-in': 'checkedIn',
  'delete-check-in': 'checkInDeleted',
  freeze: 'frozen',
};

async function perform(actor: Actor, engagementId: string, goalId: string, form: FormData) {
  switch (form.get('intent')) {
    case 'delete':
      return deleteGoal(actor, engagementId, goalId);
    case 'freeze': {
      const parsed = parseForm(goalRevisionSchema, form);
      if (!parsed.ok) return parsed;
      return freezeBaseline(actor, engagementId, goalId, parsed.value.revision);
    }
    case 'check-in': {
      const parsed = parseForm(checkInSchema, form);
      if (!parsed.ok) return parsed;
      const goal = await readGoal(actor, engagementId, goalId);
      if (!goal.ok) return goal;
      const input = toCheckInInput(parsed.value, goal.value.unit);
      return addCheckIn(actor, engagementId, goalId, input);
    }
    case 'delete-check-in': {
      const parsed = parseForm(goalIdSchema, form);
      if (!parsed.ok) return parsed;
      return deleteCheckIn(actor, engagementId, goalId, parsed.value.id);
    }
    default: {
      const parsed = parseForm(goalSchema, form);
      if (!parsed.ok) return parsed;
      return updateGoal(actor, engagementId, goalId, {
        ...toGoalInput(parsed.value),
        revision: parsed.value.revision ?? 0,
      });
    }
  }
}

export default function GoalRoute() {
  return (
    <GoalPage {...useLoaderData<typeof loader>()} actionData={useActionData<typeof action>()} />
  );
}
