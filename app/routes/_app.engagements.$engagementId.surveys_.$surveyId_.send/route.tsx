import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import type { z } from 'zod';
import { requireActor } from '~/auth/session.server';
import { failedForm, orThrow, parseForm } from '~/features/form/form.server';
import { pageMeta } from '~/features/shell/page-meta';
import { publicOrigin } from '~/features/survey/public-origin.server';
import { SendingPage } from '~/features/survey/sending-page';
import { autoRemindSchema, makeLinksSchema, remindSchema } from '~/features/survey/sending-schema';
import { paths } from '~/platform/paths';
import { redirectWithToast } from '~/platform/toast.server';
import { makeOneTimeLinks } from '~/services/survey/one-time-links.server';
import { readSending } from '~/services/survey/read-sending.server';
import { setAutoReminder } from '~/services/survey/remind-automatically.server';
import { remindUnanswered } from '~/services/survey/remind-unanswered.server';

export const meta = pageMeta('sending');

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const { engagementId = '', surveyId = '' } = params;
  const sending = orThrow(await readSending(actor, engagementId, surveyId));
  return {
    sending,
    publicUrl: publicOrigin(request) + paths.survey(sending.publicToken),
    surveyPath: paths.engagement.survey(engagementId, surveyId),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const { engagementId = '', surveyId = '' } = params;
  const form = await request.formData();
  const here = paths.engagement.surveySend(engagementId, surveyId);
  switch (form.get('intent')) {
    case 'make-links': {
      const parsed = parseForm(makeLinksSchema, form);
      if (!parsed.ok) return failedForm(parsed.error, form);
      const made = await makeOneTimeLinks(actor, engagementId, surveyId, parsed.value);
      if (!made.ok) return failedForm(made.error, form);
      const { publicToken, links } = made.value;
      const page = publicOrigin(request) + paths.survey(publicToken);
      return {
        links: links.map(({ token, ...link }) => ({ ...link, url: `${page}?t=${token}` })),
      };
    }
    case 'remind': {
      const parsed = parseForm(remindSchema, form);
      if (!parsed.ok) return failedForm(parsed.error, form);
      const done = await remindUnanswered(
        actor,
        engagementId,
        surveyId,
        waysOf(request, parsed.value),
      );
      if (!done.ok) return failedForm(done.error, form);
      return redirectWithToast(request, here, {
        message: 'sending:toast.reminded',
        values: { mails: String(done.value.mails), groups: String(done.value.groups) },
      });
    }
    case 'auto-remind': {
      const parsed = parseForm(autoRemindSchema, form);
      if (!parsed.ok) return failedForm(parsed.error, form);
      const { daysBefore } = parsed.value;
      const wish = daysBefore ? { daysBefore, ...waysOf(request, parsed.value) } : null;
      const set = await setAutoReminder(actor, engagementId, surveyId, wish);
      if (!set.ok) return failedForm(set.error, form);
      return redirectWithToast(request, here, { message: 'sending:toast.autoReminder' });
    }
    default:
      return failedForm({ code: 'invalid-input' }, form);
  }
}

function waysOf(request: Request, { byMail, channelIds = [] }: z.infer<typeof remindSchema>) {
  return { byMail: byMail !== undefined, channelIds, origin: publicOrigin(request) };
}

export default function SendSurveyRoute() {
  return (
    <SendingPage {...useLoaderData<typeof loader>()} actionData={useActionData<typeof action>()} />
  );
}
