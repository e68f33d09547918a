import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requireActor } from '~/auth/session.server';
import type { Actor } from '~/domain/permission/actor';
import { failedForm, orThrow, parseForm } from '~/features/form/form.server';
import { drawPilot } from '~/features/pilot/pilot-chart.server';
import { PilotPage } from '~/features/pilot/pilot-page';
import {
  adjustmentIdSchema,
  adjustmentSchema,
  beginSchema,
  endSchema,
  pilotDatasetSchema,
} from '~/features/pilot/pilot-schema';
import { pageMeta } from '~/features/shell/page-meta';
import { localeOf } from '~/i18n/locale.server';
import { paths } from '~/platform/paths';
import { redirectWithToast } from '~/platform/toast.server';
import {
  addAdjustment,
  deleteAdjustment,
  updateAdjustment,
} from '~/services/pilot/adjust-pilot.server';
import { beginPilot, endPilot } from '~/services/pilot/move-pilot.server';
import { readPilot } from '~/services/pilot/read-pilot.server';
import { changePilotDataset } from '~/services/pilot/save-pilot.server';
import { pulseSummary } from '~/services/survey/pulse-summary.server';

export const meta = pageMeta('pilot');

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const engagementId = params.engagementId ?? '';
  const asked = Number(new URL(request.url).searchParams.get('round') ?? Number.NaN);
  const page = orThrow(
    await readPilot(actor, engagementId, Number.isInteger(asked) ? asked : null),
  );
  const pulse = page.pilot ? await pulseSummary(actor, engagementId, page.pilot.id) : null;
  return {
    engagementId,
    ...page,
    pulse: pulse?.ok ? pulse.value : null,
    drawings: drawPilot(page.compared, page.adjustments, {
      locale: await localeOf(request),
      timeZone: actor.timeZone,
      currency: page.currency,
    }),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const engagementId = params.engagementId ?? '';
  const form = await request.formData();
  const done = await perform(actor, engagementId, form);
  if (!done.ok) return failedForm(done.error, form);
  return redirectWithToast(request, paths.engagement.pilot(engagementId), {
    message: `pilot:toast.${toasts[String(form.get('intent'))] ?? 'adjusted'}`,
  });
}

const toasts: Record<string, string> = {
  begin: 'begun',
  end: 'ended',
  dataset: 'dataset',
  'delete-adjustment': 'adjustmentDeleted',
};

async function perform(actor: Actor, engagementId: string, form: FormData) {
  switch (form.get('intent')) {
    case 'begin': {
      const parsed = parseForm(beginSchema, form);
      return parsed.ok ? beginPilot(actor, engagementId, parsed.value.revision) : parsed;
    }
    case 'end': {
      const parsed = parseForm(endSchema, form);
      return parsed.ok ? endPilot(actor, engagementId, parsed.value) : parsed;
    }
    case 'dataset': {
      const parsed = parseForm(pilotDatasetSchema, form);
      return parsed.ok ? changePilotDataset(actor, engagementId, parsed.value) : parsed;
    }
    case 'delete-adjustment': {
      const parsed = parseForm(adjustmentIdSchema, form);
      return parsed.ok ? deleteAdjustment(actor, engagementId, parsed.value.id) : parsed;
    }
    default: {
      const parsed = parseForm(adjustmentSchema, form);
      if (!parsed.ok) return parsed;
      const { id, fromFeedback, ...adjustment } = parsed.value;
      const input = { ...adjustment, fromFeedback: fromFeedback === 'on' };
      return id
        ? updateAdjustment(actor, engagementId, id, input)
        : addAdjustment(actor, engagementId, input);
    }
  }
}

export default function PilotRoute() {
  return (
    <PilotPage {...useLoaderData<typeof loader>()} actionData={useActionData<typeof action>()} />
  );
}
