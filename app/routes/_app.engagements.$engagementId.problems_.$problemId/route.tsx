import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import {
  type ShouldRevalidateFunctionArgs,
  useActionData,
  useLoaderData,
  useSearchParams,
} from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { requireActor } from '~/auth/session.server';
import { PageHeader } from '~/components/ui/page-header';
import { failedForm, orThrow, parseForm } from '~/features/form/form.server';
import { EvidenceDrawer } from '~/features/problem/evidence-drawer';
import { RemoveEvidence } from '~/features/problem/evidence-list';
import { ProblemForm } from '~/features/problem/problem-form';
import { ProblemPage } from '~/features/problem/problem-page';
import { problemSchema } from '~/features/problem/problem-schema';
import { pageMeta } from '~/features/shell/page-meta';
import { useMay } from '~/features/shell/use-may';
import { paths } from '~/platform/paths';
import { redirectWithToast } from '~/platform/toast.server';
import { chooseProblem } from '~/services/problem/choose-problem.server';
import { deleteProblem } from '~/services/problem/delete-problem.server';
import { detachEvidence } from '~/services/problem/detach-evidence.server';
import { mergeProblems } from '~/services/problem/merge-problems.server';
import { readProblem } from '~/services/problem/read-problem.server';
import { updateProblem } from '~/services/problem/save-problem.server';

export const meta = pageMeta('problem');

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const engagementId = params.engagementId ?? '';
  const problem = orThrow(await readProblem(actor, engagementId, params.problemId ?? ''));
  return { engagementId, problem };
}

/** After a conflict the page needs the version that somebody else has saved. */
export function shouldRevalidate({
  actionStatus,
  defaultShouldRevalidate,
}: ShouldRevalidateFunctionArgs) {
  return actionStatus === 409 || defaultShouldRevalidate;
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const { engagementId = '', problemId = '' } = params;
  const form = await request.formData();
  const page = paths.engagement.problem(engagementId, problemId);
  const intent = form.get('intent');
  if (intent === 'choose' || intent === 'unchoose') {
    const done = await chooseProblem(actor, engagementId, problemId, intent === 'choose');
    return done.ok ? redirect(page) : failedForm(done.error, form);
  }
  if (intent === 'remove') {
    const evidenceId = String(form.get('id') ?? '');
    const removed = await detachEvidence(actor, engagementId, problemId, evidenceId);
    if (!removed.ok) return failedForm(removed.error, form);
    return redirectWithToast(request, page, { message: 'problem:toast.removed' });
  }
  if (intent === 'merge') {
    const otherId = String(form.get('other') ?? '');
    const merged = await mergeProblems(actor, engagementId, problemId, otherId);
    if (!merged.ok) return failedForm(merged.error, form);
    return redirectWithToast(request, page, {
      message: 'problem:toast.merged',
      values: { name: merged.value.other },
    });
  }
  if (intent === 'delete') {
    const deleted = await deleteProblem(actor, engagementId, problemId);
    if (!deleted.ok) return failedForm(deleted.error, form);
    const list = paths.engagement.problems(engagementId);
    return redirectWithToast(request, list, {
      message: 'problem:toast.deleted',
      values: { name: deleted.value.title },
      undo: { action: list, fields: { intent: 'restore', id: problemId } },
    });
  }
  const parsed = parseForm(problemSchema, form);
  if (!parsed.ok) return failedForm(parsed.error, form);
  const saved = await updateProblem(actor, engagementId, problemId, {
    ...parsed.value,
    revision: parsed.value.revision ?? 0,
  });
  if (!saved.ok) return failedForm(saved.error, form);
  return redirectWithToast(request, page, { message: 'problem:toast.saved' });
}

export default function ProblemRoute() {
  const { t } = useTranslation('problem');
  const { engagementId, problem } = useLoaderData<typeof loader>();
  const actionData = useActionData<typeof action>();
  const [parameters] = useSearchParams();
  const mayEdit = useMay()('engagement:edit');
  if (parameters.has('edit') && mayEdit) {
    return (
      <>
        <PageHeader title={problem.title} description={t('editDescription')} />
        <ProblemForm
          record={problem}
          actionData={actionData}
          cancelTo={paths.engagement.problem(engagementId, problem.id)}
        />
      </>
    );
  }
  const named = (name: string) => problem.evidence.find(({ id }) => id === parameters.get(name));
  return (
    <>
      <ProblemPage engagementId={engagementId} problem={problem} actionData={actionData} />
      <EvidenceDrawer engagementId={engagementId} evidence={named('origin') ?? null} />
      {mayEdit && <RemoveEvidence piece={named('remove')} />}
    </>
  );
}
