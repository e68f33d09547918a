import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requireActor } from '~/auth/session.server';
import { failedForm, orThrow, parseForm } from '~/features/form/form.server';
import { AttachPage } from '~/features/problem/attach-page';
import {
  attachSchema,
  metricChoiceSchema,
  readEvidenceKind,
} from '~/features/problem/evidence-schema';
import { pageMeta } from '~/features/shell/page-meta';
import { paths } from '~/platform/paths';
import { redirectWithToast } from '~/platform/toast.server';
import {
  attachCase,
  attachMetric,
  attachSurveyAnswer,
} from '~/services/problem/attach-evidence.server';
import { prepareAttaching } from '~/services/problem/prepare-attaching.server';

export const meta = pageMeta('problem');

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const { engagementId = '', problemId = '' } = params;
  const parameters = new URL(request.url).searchParams;
  const asked = Object.fromEntries([...parameters].filter(([, value]) => value !== ''));
  const kind = readEvidenceKind(parameters.get('kind'));
  const choice = metricChoiceSchema.safeParse(asked);
  const prepared = await prepareAttaching(actor, engagementId, problemId, kind, {
    metric: choice.success ? choice.data : {},
    surveyId: asked.surveyId,
  });
  return { engagementId, kind, ...orThrow(prepared) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const { engagementId = '', problemId = '' } = params;
  const form = await request.formData();
  const parsed = parseForm(attachSchema, form);
  if (!parsed.ok) return failedForm(parsed.error, form);
  const asked = parsed.value;
  const attached =
    asked.intent === 'metric'
      ? await attachMetric(actor, engagementId, problemId, asked)
      : asked.intent === 'survey'
        ? await attachSurveyAnswer(actor, engagementId, problemId, {
            ...asked.answer,
            surveyId: asked.surveyId,
            note: asked.note,
          })
        : await attachCase(actor, engagementId, problemId, asked);
  if (!attached.ok) return failedForm(attached.error, form);
  return redirectWithToast(request, paths.engagement.problem(engagementId, problemId), {
    message: 'problem:toast.attached',
  });
}

export default function AttachEvidenceRoute() {
  return (
    <AttachPage {...useLoaderData<typeof loader>()} actionData={useActionData<typeof action>()} />
  );
}
