import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData, useNavigate, useSearchParams } from '@remix-run/react';
import { requireActor } from '~/auth/session.server';
import { failedForm, orThrow, parseForm } from '~/features/form/form.server';
import { channelSchema, namedChannelSchema } from '~/features/settings/channel-schema';
import { ChannelsPage } from '~/features/settings/channels-page';
import { paths } from '~/platform/paths';
import { redirectWithToast } from '~/platform/toast.server';
import { authorizeWorkspace } from '~/services/access/authorize.server';
import { addChannel, removeChannel, testChannel } from '~/services/channel/change-channels.server';
import { listChannels } from '~/services/channel/list-channels.server';

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  return { channels: orThrow(await listChannels(actor)) };
}

const changes = {
  test: { change: testChannel, message: 'sending:toast.channelTested' },
  remove: { change: removeChannel, message: 'sending:toast.channelRemoved' },
} as const;

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  orThrow(authorizeWorkspace(actor, 'channel:manage'));
  const form = await request.formData();
  const here = paths.settings.channels();
  const intent = String(form.get('intent'));
  if (intent === 'add') {
    const parsed = parseForm(channelSchema, form);
    // The address and the secret are as good as a password: they are not sent back.
    if (!parsed.ok) return failedForm(parsed.error, form, ['url', 'secret']);
    const added = await addChannel(actor, parsed.value);
    if (!added.ok) return failedForm(added.error, form, ['url', 'secret']);
    return redirectWithToast(request, here, {
      message: 'sending:toast.channelAdded',
      values: { name: added.value.name },
    });
  }
  if (intent !== 'test' && intent !== 'remove') return failedForm({ code: 'invalid-input' }, form);
  const parsed = parseForm(namedChannelSchema, form);
  if (!parsed.ok) return failedForm(parsed.error, form);
  const { change, message } = changes[intent];
  const changed = await change(actor, parsed.value.id);
  if (!changed.ok) return failedForm(changed.error, form);
  return redirectWithToast(request, here, { message, values: { name: changed.value.name } });
}

export default function ChannelsRoute() {
  const { channels } = useLoaderData<typeof loader>();
  const actionData = useActionData<typeof action>();
  const [parameters] = useSearchParams();
  const navigate = useNavigate();
  return (
    <ChannelsPage
      channels={channels}
      actionData={actionData}
      isAdding={parameters.has('new')}
      onClose={() =>
        navigate(paths.settings.channels(), { replace: true, preventScrollReset: true })
      }
    />
  );
}
