import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requireActor } from '~/auth/session.server';
import type { Actor } from '~/domain/permission/actor';
import { failedForm, orThrow, parseForm } from '~/features/form/form.server';
import { pageMeta } from '~/features/shell/page-meta';
import { TextsPage } from '~/features/survey/texts-page';
import { chooseTexts, readTextsView } from '~/features/survey/texts-view';
import { type ThemeChange, themeSchema } from '~/features/survey/theme-schema';
import {
  createTheme,
  deleteTheme,
  markText,
  mergeThemes,
  renameTheme,
} from '~/services/survey/change-themes.server';
import { readTexts } from '~/services/survey/read-texts.server';

export const meta = pageMeta('surveyResults');

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const { engagementId = '', surveyId = '' } = params;
  const page = orThrow(await readTexts(actor, engagementId, surveyId));
  const view = readTextsView(new URL(request.url).searchParams);
  return { engagementId, ...chooseTexts(page, view) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const { engagementId = '', surveyId = '' } = params;
  const form = await request.formData();
  const parsed = parseForm(themeSchema, form);
  if (!parsed.ok) return failedForm(parsed.error, form);
  const changed = await change(actor, { engagementId, surveyId }, parsed.value);
  return changed.ok ? { ok: true as const } : failedForm(changed.error, form);
}

function change(
  actor: Actor,
  place: { engagementId: string; surveyId: string },
  wish: ThemeChange,
) {
  switch (wish.intent) {
    case 'create-theme':
      return createTheme(actor, place, wish);
    case 'rename-theme':
      return renameTheme(actor, place, wish);
    case 'merge-theme':
      return mergeThemes(actor, place, wish);
    case 'delete-theme':
      return deleteTheme(actor, place, wish);
    case 'mark-text':
      return markText(actor, place, wish);
  }
}

export default function SurveyTextsRoute() {
  return (
    <TextsPage {...useLoaderData<typeof loader>()} actionData={useActionData<typeof action>()} />
  );
}
