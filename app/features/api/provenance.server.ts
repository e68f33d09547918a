import type { Provenance } from '~/domain/funnel/provenance';
import { localeOf } from '~/i18n/locale.server';
import { translatorOf } from '~/i18n/translator.server';

/** Says what the numbers mean in the language that the caller asked for. */
export async function withDefinition<Answer extends { provenance: Provenance }>(
  request: Request,
  answer: Answer,
): Promise<Answer> {
  const translate = translatorOf(await localeOf(request));
  const { provenance } = answer;
  return {
    ...answer,
    provenance: { ...provenance, definition: translate(provenance.definition) },
  };
}
