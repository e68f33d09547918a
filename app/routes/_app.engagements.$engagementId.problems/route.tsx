import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requireActor } from '~/auth/session.server';
import { SuggestionSection } from '~/features/analysis/suggestion-section';
import { suggestionWords } from '~/features/analysis/suggestion-words';
import { failedForm, orThrow, parseForm } from '~/features/form/form.server';
import { EvidenceDrawer } from '~/features/problem/evidence-drawer';
import { ProblemList } from '~/features/problem/problem-list';
import { problemListSchema } from '~/features/problem/problem-schema';
import { ActionError } from '~/features/shell/action-error';
import { pageMeta } from '~/features/shell/page-meta';
import { createFormat } from '~/i18n/format';
import { localeOf } from '~/i18n/locale.server';
import { translatorOf } from '~/i18n/translator.server';
import { paths } from '~/platform/paths';
import { redirectWithToast } from '~/platform/toast.server';
import { addSuggestion } from '~/services/analysis/add-suggestion.server';
import {
  dismissSuggestion,
  listSuggestions,
  reviveSuggestion,
} from '~/services/analysis/list-suggestions.server';
import { chooseProblem } from '~/services/problem/choose-problem.server';
import { restoreProblem } from '~/services/problem/delete-problem.server';
import { listProblems } from '~/services/problem/list-problems.server';
import { rankProblem } from '~/services/problem/rank-problem.server';
import { findEvidence } from '~/services/problem/read-problem.server';

export const meta = pageMeta('problem');

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const engagementId = params.engagementId ?? '';
  const { problems } = orThrow(await listProblems(actor, engagementId));
  const wanted = new URL(request.url).searchParams.get('origin');
  const origin = wanted ? orThrow(await findEvidence(actor, engagementId, wanted)) : null;
  const found = await listSuggestions(actor, engagementId);
  const suggestions = found.ok ? found.value : null;
  return { engagementId, problems, origin, suggestions, currency: actor.currency };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const engagementId = params.engagementId ?? '';
  const form = await request.formData();
  const parsed = parseForm(problemListSchema, form);
  if (!parsed.ok) return failedForm(parsed.error, form);
  const list = paths.engagement.problems(engagementId);
  const { id, ...asked } = parsed.value;
  if (asked.intent === 'suggestion') {
    const locale = await localeOf(request);
    const { timeZone, currency } = actor;
    const format = createFormat({ locale, timeZone, currency });
    const added = await addSuggestion(
      actor,
      engagementId,
      { datasetId: asked.dataset, suggestionId: id },
      (suggestion) => suggestionWords(translatorOf(locale), format, suggestion, currency),
    );
    if (!added.ok) return failedForm(added.error, form);
    return redirectWithToast(request, list, {
      message: 'analysis:suggestions.added',
      values: { name: added.value.title },
    });
  }
  if (asked.intent === 'dismiss' || asked.intent === 'revive') {
    const isDismissed = asked.intent === 'dismiss';
    const done = isDismissed
      ? await dismissSuggestion(actor, engagementId, { suggestionId: id, title: asked.title })
      : await reviveSuggestion(actor, engagementId, id);
    if (!done.ok) return failedForm(done.error, form);
    return redirectWithToast(request, list, {
      message: `analysis:suggestions.${isDismissed ? 'dismissedOne' : 'revivedOne'}`,
      values: { name: asked.title },
      ...(isDismissed && {
        undo: { action: list, fields: { intent: 'revive', id, title: asked.title } },
      }),
    });
  }
  if (asked.intent === 'restore') {
    const restored = await restoreProblem(actor, engagementId, id);
    if (!restored.ok) return failedForm(restored.error, form);
    return redirectWithToast(request, list, {
      message: 'problem:toast.restored',
      values: { name: restored.value.title },
    });
  }
  const done =
    asked.intent === 'choose' || asked.intent === 'unchoose'
      ? await chooseProblem(actor, engagementId, id, asked.intent === 'choose')
      : await rankProblem(
          actor,
          engagementId,
          id,
          asked.intent === 'place' ? { before: asked.before ?? null } : { to: asked.intent },
        );
  return done.ok ? redirect(list) : failedForm(done.error, form);
}

export default function ProblemsRoute() {
  const { engagementId, problems, origin, suggestions, currency } = useLoaderData<typeof loader>();
  return (
    <>
      <ActionError data={useActionData<typeof action>()} />
      <ProblemList
        engagementId={engagementId}
        problems={problems}
        suggestions={
          suggestions && (
            <SuggestionSection
              suggestions={suggestions}
              currency={currency}
              titles={problems.map(({ title }) => title)}
            />
          )
        }
      />
      <EvidenceDrawer engagementId={engagementId} evidence={origin} />
    </>
  );
}
