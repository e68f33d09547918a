import { clientAddressHeader } from '~/platform/client-address.server';
import type { PostedSheet } from './public-survey-submission.server';

/** Finds out who is signed in; asked for surveys by name only. */
type Account = () => Promise<{ name: string; workspaceId: string } | null>;

/** What the address of the page carries: a one-time token, or the team that the link is for. */
export function visitOf(request: Request, account: Account) {
  const parameters = new URL(request.url).searchParams;
  return {
    oneTimeToken: parameters.get('t') ?? undefined,
    team: parameters.get('team') ?? undefined,
    account,
  };
}

/** Who sends the sheet, as far as a survey by name needs to know, and from where. */
export function senderOf(request: Request, account: Account, sheet: Pick<PostedSheet, 'name'>) {
  const { oneTimeToken, team } = visitOf(request, account);
  return {
    oneTimeToken,
    team,
    respondent: { account, typed: sheet.name },
    address: request.headers.get(clientAddressHeader),
  };
}
