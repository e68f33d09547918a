import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData, useNavigate, useSearchParams } from '@remix-run/react';
import { requireActor } from '~/auth/session.server';
import { failedForm, orThrow, parseForm } from '~/features/form/form.server';
import { revokeTokenSchema, tokenSchema } from '~/features/settings/token-schema';
import { TokensPage } from '~/features/settings/tokens-page';
import { readEnvironment } from '~/platform/env.server';
import { paths } from '~/platform/paths';
import { redirectWithToast } from '~/platform/toast.server';
import { authorizeWorkspace } from '~/services/access/authorize.server';
import { createToken } from '~/services/token/create-token.server';
import { listTokens } from '~/services/token/list-tokens.server';
import { revokeToken } from '~/services/token/revoke-token.server';

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  return {
    tokens: orThrow(await listTokens(actor)),
    origin: readEnvironment().PUBLIC_URL?.replace(/\/$/, '') ?? new URL(request.url).origin,
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  orThrow(authorizeWorkspace(actor, 'token:manage'));
  const form = await request.formData();
  switch (form.get('intent')) {
    case 'create': {
      const parsed = parseForm(tokenSchema, form);
      if (!parsed.ok) return failedForm(parsed.error, form);
      const created = await createToken(actor, parsed.value.name);
      return created.ok ? { secret: created.value.secret } : failedForm(created.error, form);
    }
    case 'revoke': {
      const parsed = parseForm(revokeTokenSchema, form);
      if (!parsed.ok) return failedForm(parsed.error, form);
      const revoked = await revokeToken(actor, parsed.value.id);
      if (!revoked.ok) return failedForm(revoked.error, form);
      return redirectWithToast(request, paths.settings.tokens(), {
        message: 'settings:token.revoked',
        values: revoked.value,
      });
    }
    default:
      throw data(null, { status: 400 });
  }
}

export default function TokensRoute() {
  const { tokens, origin } = useLoaderData<typeof loader>();
  const actionData = useActionData<typeof action>();
  const [parameters] = useSearchParams();
  const navigate = useNavigate();
  return (
    <TokensPage
      tokens={tokens}
      origin={origin}
      actionData={actionData}
      secret={actionData && 'secret' in actionData ? actionData.secret : null}
      isCreating={parameters.has('new')}
      revoking={tokens.find((token) => token.id === parameters.get('revoke')) ?? null}
      onClose={() => navigate(paths.settings.tokens(), { replace: true, preventScrollReset: true })}
    />
  );
}
