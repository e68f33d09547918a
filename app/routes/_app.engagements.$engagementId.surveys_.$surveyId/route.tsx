import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react';
import { requireActor } from '~/auth/session.server';
import type { DomainError } from '~/domain/result';
import { failedForm, orThrow, parseForm } from '~/features/form/form.server';
import { pageMeta } from '~/features/shell/page-meta';
import { publicOrigin } from '~/features/survey/public-origin.server';
import { SurveyDetail } from '~/features/survey/survey-detail';
import {
  draftSurveySchema,
  openSurveySchema,
  teamCutSchema,
} from '~/features/survey/survey-schema';
import { today } from '~/platform/clock.server';
import { paths } from '~/platform/paths';
import { redirectWithToast } from '~/platform/toast.server';
import { changeDraftSurvey, changeOpenSurvey } from '~/services/survey/change-survey.server';
import { cutByTeam } from '~/services/survey/cut-by-team.server';
import {
  closeSurvey,
  deleteSurvey,
  openSurvey,
  reopenSurvey,
} from '~/services/survey/move-survey.server';
import { readSurvey } from '~/services/survey/read-survey.server';

export const meta = pageMeta('survey');

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const survey = orThrow(await readSurvey(actor, params.engagementId ?? '', params.surveyId ?? ''));
  return {
    survey,
    publicUrl: publicOrigin(request) + paths.survey(survey.publicToken),
    today: today(actor.timeZone),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const engagementId = params.engagementId ?? '';
  const surveyId = params.surveyId ?? '';
  const form = await request.formData();
  const here = paths.engagement.survey(engagementId, surveyId);
  const refuse = (error: DomainError) => failedForm(error, form);

  switch (form.get('intent')) {
    case 'save-draft': {
      const parsed = parseForm(draftSurveySchema, form);
      if (!parsed.ok) return refuse(parsed.error);
      const saved = await changeDraftSurvey(actor, engagementId, surveyId, parsed.value);
      if (!saved.ok) return refuse(saved.error);
      return redirectWithToast(request, here, { message: 'survey:toast.saved' });
    }
    case 'save-open': {
      const parsed = parseForm(openSurveySchema, form);
      if (!parsed.ok) return refuse(parsed.error);
      const saved = await changeOpenSurvey(actor, engagementId, surveyId, parsed.value);
      if (!saved.ok) return refuse(saved.error);
      return redirectWithToast(request, here, { message: 'survey:toast.saved' });
    }
    case 'cut-by-team': {
      const parsed = parseForm(teamCutSchema, form);
      if (!parsed.ok) return refuse(parsed.error);
      const { byTeam, mergedInto = {} } = parsed.value;
      const wish = { isWanted: byTeam !== undefined, mergedInto };
      const cut = await cutByTeam(actor, engagementId, surveyId, wish);
      if (!cut.ok) return refuse(cut.error);
      return redirectWithToast(request, `${here}?view=settings`, {
        message: 'sending:toast.teamCut',
      });
    }
    case 'open': {
      const opened = await openSurvey(actor, engagementId, surveyId);
      if (!opened.ok) return refuse(opened.error);
      return redirectWithToast(request, here, { message: 'survey:toast.opened' });
    }
    case 'close': {
      const closed = await closeSurvey(actor, engagementId, surveyId);
      if (!closed.ok) return refuse(closed.error);
      return redirectWithToast(request, here, {
        message: 'survey:toast.closed',
        values: { title: closed.value.title },
        // Results that were promised for the end stand from now on.
        ...(!closed.value.isFinal && { undo: { action: here, fields: { intent: 'reopen' } } }),
      });
    }
    case 'reopen': {
      const reopened = await reopenSurvey(actor, engagementId, surveyId);
      if (!reopened.ok) return refuse(reopened.error);
      return redirectWithToast(request, here, {
        message: 'survey:toast.reopened',
        values: { title: reopened.value.title },
      });
    }
    case 'delete': {
      const deleted = await deleteSurvey(actor, engagementId, surveyId);
      if (!deleted.ok) return refuse(deleted.error);
      const list = paths.engagement.surveys(engagementId);
      return redirectWithToast(request, list, {
        message: 'survey:toast.deleted',
        values: { title: deleted.value.title },
        undo: { action: list, fields: { intent: 'restore', id: surveyId } },
      });
    }
    default:
      return refuse({ code: 'invalid-input' });
  }
}

export default function SurveyRoute() {
  const actionData = useActionData<typeof action>();
  const [parameters] = useSearchParams();
  return (
    <SurveyDetail
      {...useLoaderData<typeof loader>()}
      view={parameters.get('view')}
      actionData={actionData}
    />
  );
}
