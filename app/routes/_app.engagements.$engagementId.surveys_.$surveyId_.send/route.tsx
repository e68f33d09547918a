import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requireActor } from '~/auth/session.server';
import { failedForm, orThrow, parseForm } from '~/features/form/form.server';
import { pageMeta } from '~/features/shell/page-meta';
import { publicOrigin } from '~/features/survey/public-origin.server';
import { SendingPage } from '~/features/survey/sending-page';
import { makeLinksSchema } from '~/features/survey/sending-schema';
import { paths } from '~/platform/paths';
import { makeOneTimeLinks } from '~/services/survey/one-time-links.server';
import { readSending } from '~/services/survey/read-sending.server';

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
    default:
      return failedForm({ code: 'invalid-input' }, form);
  }
}

export default function SendSurveyRoute() {
  return (
    <SendingPage {...useLoaderData<typeof loader>()} actionData={useActionData<typeof action>()} />
  );
}
