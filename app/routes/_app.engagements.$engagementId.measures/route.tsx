import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requireActor } from '~/auth/session.server';
import { failedForm, orThrow, parseForm } from '~/features/form/form.server';
import { MeasurePage } from '~/features/measure/measure-page';
import {
  measureIdSchema,
  measureSchema,
  measureStatusSchema,
} from '~/features/measure/measure-schema';
import { pageMeta } from '~/features/shell/page-meta';
import { localeOf } from '~/i18n/locale.server';
import { paths } from '~/platform/paths';
import { redirectWithToast } from '~/platform/toast.server';
import { deleteMeasure, restoreMeasure } from '~/services/measure/delete-measure.server';
import { listMeasures } from '~/services/measure/list-measures.server';
import { readMeasureChoices } from '~/services/measure/measure-choices.server';
import {
  createMeasure,
  setMeasureStatus,
  updateMeasure,
} from '~/services/measure/save-measure.server';
import { suggestMeasures } from '~/services/measure/suggest-measures.server';

export const meta = pageMeta('measure');

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const engagementId = params.engagementId ?? '';
  const [table, choices, suggestions] = await Promise.all([
    listMeasures(actor, engagementId),
    readMeasureChoices(actor, engagementId),
    suggestMeasures(actor, engagementId, await localeOf(request)),
  ]);
  return {
    engagementId,
    ...orThrow(table),
    choices: orThrow(choices),
    suggestions: orThrow(suggestions),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const engagementId = params.engagementId ?? '';
  const form = await request.formData();
  const here = paths.engagement.measures(engagementId);
  const back = listUrl(here, request.url);
  switch (form.get('intent')) {
    case 'status': {
      const parsed = parseForm(measureStatusSchema, form);
      if (!parsed.ok) return failedForm(parsed.error, form);
      const { id, ...change } = parsed.value;
      const changed = await setMeasureStatus(actor, engagementId, id, change);
      return changed.ok ? { ok: true as const } : failedForm(changed.error, form);
    }
    case 'delete': {
      const parsed = parseForm(measureIdSchema, form);
      if (!parsed.ok) return failedForm(parsed.error, form);
      const { id } = parsed.value;
      const deleted = await deleteMeasure(actor, engagementId, id);
      if (!deleted.ok) return failedForm(deleted.error, form);
      return redirectWithToast(request, back, {
        message: 'measure:toast.deleted',
        undo: { action: here, fields: { intent: 'restore', id } },
      });
    }
    case 'restore': {
      const parsed = parseForm(measureIdSchema, form);
      if (!parsed.ok) return failedForm(parsed.error, form);
      const restored = await restoreMeasure(actor, engagementId, parsed.value.id);
      if (!restored.ok) return failedForm(restored.error, form);
      return redirectWithToast(request, back, { message: 'measure:toast.restored' });
    }
    default: {
      const parsed = parseForm(measureSchema, form);
      if (!parsed.ok) return failedForm(parsed.error, form);
      const { id, revision, ...input } = parsed.value;
      const saved = id
        ? await updateMeasure(actor, engagementId, id, { ...input, revision: revision ?? 0 })
        : await createMeasure(actor, engagementId, input);
      if (!saved.ok) return failedForm(saved.error, form);
      return redirectWithToast(request, back, { message: 'measure:toast.saved' });
    }
  }
}

/** The list as it was filtered, without the form that was open over it. */
function listUrl(here: string, requestUrl: string): string {
  const { searchParams } = new URL(requestUrl);
  const kept = new URLSearchParams();
  for (const name of ['status', 'sort']) {
    const value = searchParams.get(name);
    if (value) kept.set(name, value);
  }
  return kept.size > 0 ? `${here}?${kept}` : here;
}

export default function MeasuresRoute() {
  const actionData = useActionData<typeof action>();
  return (
    <MeasurePage
      {...useLoaderData<typeof loader>()}
      actionData={actionData && 'values' in actionData ? actionData : undefined}
    />
  );
}
