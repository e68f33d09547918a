import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { requireApiActor } from '~/auth/token.server';
import { ok } from '~/domain/result';
import { suggestionWords } from '~/features/analysis/suggestion-words';
import { answer, refuseMethod } from '~/features/api/answer.server';
import { endpoints } from '~/features/api/endpoints';
import { withDefinition } from '~/features/api/provenance.server';
import { readQuery } from '~/features/api/read-query.server';
import { createFormat } from '~/i18n/format';
import { localeOf } from '~/i18n/locale.server';
import { translatorOf } from '~/i18n/translator.server';
import { authorizeEngagement } from '~/services/access/authorize.server';
import { suggestProblems } from '~/services/analysis/suggest-problems.server';

export function loader({ request, params }: LoaderFunctionArgs) {
  const { suggestProblems: endpoint } = endpoints;
  return answer(request, endpoint, async () => {
    const actor = await requireApiActor(request);
    if (!actor.ok) return actor;
    const engagementId = params.engagementId ?? '';
    const access = await authorizeEngagement(actor.value, engagementId, 'engagement:read');
    if (!access.ok) return access;
    const query = readQuery(request, endpoint.query);
    if (!query.ok) return query;
    const found = await suggestProblems(actor.value, engagementId, query.value.dataset);
    if (!found.ok) return found;
    const locale = await localeOf(request);
    const { currency } = access.value;
    const format = createFormat({ locale, timeZone: actor.value.timeZone, currency });
    const { provenance, problems } = await withDefinition(request, found.value);
    return ok({
      problems: problems.map((problem) => {
        const words = suggestionWords(translatorOf(locale), format, problem, currency);
        return { ...problem, title: words.title, evidence: words.note };
      }),
      provenance,
    });
  });
}

export function action({ request }: ActionFunctionArgs) {
  return refuseMethod(request, endpoints.suggestProblems);
}
