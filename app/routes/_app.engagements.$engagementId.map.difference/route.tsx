import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requireActor } from '~/auth/session.server';
import { fail } from '~/domain/result';
import { failedForm, orThrow, parseForm } from '~/features/form/form.server';
import { DifferencePage } from '~/features/process-map/difference-page';
import { problemMetSchema, stepMatchSchema } from '~/features/process-map/difference-schema';
import { ActionError } from '~/features/shell/action-error';
import { pageMeta } from '~/features/shell/page-meta';
import { useMay } from '~/features/shell/use-may';
import { redirectWithToast } from '~/platform/toast.server';
import { compareMaps } from '~/services/process-map/compare-maps.server';
import { correctStepMatch, setProblemMet } from '~/services/process-map/correct-matches.server';

export const meta = pageMeta('processMap');

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const { engagementId = '' } = params;
  const comparison = orThrow(await compareMaps(actor, engagementId, choiceOf(request)));
  return { engagementId, ...comparison };
}

/** Corrects which steps are the same, and says which change meets a problem. */
export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const { engagementId = '' } = params;
  const form = await request.formData();
  const choice = choiceOf(request);
  switch (form.get('intent')) {
    case 'match': {
      const correction = parseForm(stepMatchSchema, form);
      if (!correction.ok) return failedForm(correction.error, form);
      const saved = await correctStepMatch(actor, engagementId, {
        ...choice,
        correction: correction.value,
      });
      if (!saved.ok) return failedForm(saved.error, form);
      return redirectWithToast(request, request.url, { message: 'mapReading:matching.saved' });
    }
    case 'met': {
      const parsed = parseForm(problemMetSchema, form);
      if (!parsed.ok) return failedForm(parsed.error, form);
      const { isMet, ...pin } = parsed.value;
      const saved = await setProblemMet(actor, engagementId, {
        ...pin,
        mapId: choice.to,
        isMet: isMet === 'yes',
      });
      if (!saved.ok) return failedForm(saved.error, form);
      return redirectWithToast(request, request.url, { message: 'mapReading:met.saved' });
    }
    default:
      return failedForm(fail('invalid-input').error, form);
  }
}

/** The two maps that the address names; the current and the ideal one if it names none. */
function choiceOf(request: Request): { from: string; to: string } {
  const { searchParams } = new URL(request.url);
  return {
    from: searchParams.get('from') || 'current',
    to: searchParams.get('to') || 'ideal',
  };
}

export default function DifferenceRoute() {
  const may = useMay();
  const refused = useActionData<typeof action>();
  return (
    <>
      <ActionError data={refused} />
      <DifferencePage
        {...useLoaderData<typeof loader>()}
        editable={may('engagement:edit')}
        fileName="process-map"
      />
    </>
  );
}
