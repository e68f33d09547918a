import { findActor } from '~/auth/session.server';
import { clientAddressHeader } from '~/platform/client-address.server';
import type { PostedSheet } from './public-survey-submission.server';

/** What the address of the page carries: a one-time token, or the team that the link is for. */
export function visitOf(request: Request) {
  const parameters = new URL(request.url).searchParams;
  return {
    oneTimeToken: parameters.get('t') ?? undefined,
    team: parameters.get('team') ?? undefined,
    account: () => findActor(request),
  };
}

/** Who sends the sheet, as far as a survey by name needs to know, and from where. */
export async function senderOf(request: Request, sheet: Pick<PostedSheet, 'name'>) {
  const { oneTimeToken, team, account } = visitOf(request);
  return {
    oneTimeToken,
    team,
    respondent: { account, typed: sheet.name },
    address: request.headers.get(clientAddressHeader),
  };
}
