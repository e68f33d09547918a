import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requireActor } from '~/auth/session.server';
import { addDays } from '~/domain/calendar/calendar-date';
import { failedForm, orThrow, parseForm } from '~/features/form/form.server';
import { drawGoal } from '~/features/goal/goal-chart.server';
import { toGoalInput } from '~/features/goal/goal-input';
import { goalIdSchema, goalSchema } from '~/features/goal/goal-schema';
import { GoalsPage } from '~/features/goal/goals-page';
import { pageMeta } from '~/features/shell/page-meta';
import { localeOf } from '~/i18n/locale.server';
import { today } from '~/platform/clock.server';
import { paths } from '~/platform/paths';
import { redirectWithToast } from '~/platform/toast.server';
import { restoreGoal } from '~/services/goal/delete-goal.server';
import { readGoalChoices } from '~/services/goal/goal-choices.server';
import { listGoals } from '~/services/goal/list-goals.server';
import { createGoal } from '~/services/goal/save-goal.server';

export const meta = pageMeta('goal');

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const engagementId = params.engagementId ?? '';
  const { searchParams } = new URL(request.url);
  const { goals } = orThrow(await listGoals(actor, engagementId));
  const locale = await localeOf(request);
  const choices = searchParams.has('new')
    ? await readGoalChoices(actor, engagementId, searchParams.get('dataset'))
    : null;
  const day = today(actor.timeZone);
  return {
    engagementId,
    goals: goals.map((goal) => ({
      goal,
      drawing: drawGoal(goal, { locale, timeZone: actor.timeZone }),
    })),
    choices: choices?.ok ? choices.value : null,
    today: day,
    inThreeMonths: addDays(day, 91),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const engagementId = params.engagementId ?? '';
  const form = await request.formData();
  if (form.get('intent') === 'restore') {
    const parsed = parseForm(goalIdSchema, form);
    if (!parsed.ok) return failedForm(parsed.error, form);
    const restored = await restoreGoal(actor, engagementId, parsed.value.id);
    if (!restored.ok) return failedForm(restored.error, form);
    return redirectWithToast(request, paths.engagement.goals(engagementId), {
      message: 'goal:toast.restored',
    });
  }
  const parsed = parseForm(goalSchema, form);
  if (!parsed.ok) return failedForm(parsed.error, form);
  const created = await createGoal(actor, engagementId, toGoalInput(parsed.value));
  if (!created.ok) return failedForm(created.error, form);
  return redirectWithToast(request, paths.engagement.goal(engagementId, created.value.id), {
    message: 'goal:toast.saved',
  });
}

export default function GoalsRoute() {
  return (
    <GoalsPage {...useLoaderData<typeof loader>()} actionData={useActionData<typeof action>()} />
  );
}
