import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requireActor } from '~/auth/session.server';
import { failedForm, orThrow, parseForm } from '~/features/form/form.server';
import { pageMeta } from '~/features/shell/page-meta';
import { TrainingPage } from '~/features/training/training-page';
import { trainingFormSchema } from '~/features/training/training-schema';
import { today } from '~/platform/clock.server';
import { paths } from '~/platform/paths';
import { redirectWithToast } from '~/platform/toast.server';
import {
  addCourse,
  recordTrainingResult,
  setCourseDeleted,
} from '~/services/training/change-training.server';
import { listCourseTemplates } from '~/services/training/course-templates.server';
import { readTraining } from '~/services/training/read-training.server';

export const meta = pageMeta('training');

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const training = orThrow(await readTraining(actor, params.engagementId ?? ''));
  return {
    ...training,
    templates: listCourseTemplates(actor.locale),
    today: today(actor.timeZone),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { engagementId = '' } = params;
  const actor = await requireActor(request);
  const form = await request.formData();
  const parsed = parseForm(trainingFormSchema, form);
  if (!parsed.ok) return failedForm(parsed.error, form);
  const input = parsed.value;
  const url = paths.engagement.training(engagementId);
  if (input.intent === 'delete' || input.intent === 'restore') {
    const isDeleted = input.intent === 'delete';
    const result = await setCourseDeleted(actor, engagementId, input.id, isDeleted);
    if (!result.ok) return failedForm(result.error, form);
    return redirectWithToast(request, url, {
      message: `training:done.${input.intent}`,
      ...(isDeleted && { undo: { action: url, fields: { intent: 'restore', id: input.id } } }),
    });
  }
  const result =
    input.intent === 'add-course'
      ? await addCourse(actor, engagementId, input)
      : await recordTrainingResult(actor, engagementId, input);
  if (!result.ok) return failedForm(result.error, form);
  return redirectWithToast(request, url, { message: `training:done.${input.intent}` });
}

export default function TrainingRoute() {
  return (
    <TrainingPage {...useLoaderData<typeof loader>()} actionData={useActionData<typeof action>()} />
  );
}
