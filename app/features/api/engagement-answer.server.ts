import type { z } from 'zod';
import { localeOf } from '~/i18n/locale.server';
import { translatorOf } from '~/i18n/translator.server';
import type { engagementDetail } from './engagement-api';

type EngagementAnswer = z.input<typeof engagementDetail>;
type Phase = EngagementAnswer['phases'][number];

type JudgedCriterion = {
  id: string;
  label: string;
  met: boolean;
  missing: { key: string; values: Record<string, number | string> } | null;
};

/** An engagement as services describe it: texts are message keys. */
type EngagementInput = Omit<EngagementAnswer, 'phases'> & {
  phases: (Omit<Phase, 'criteria'> & { criteria: JudgedCriterion[] })[];
};

/** Puts the criteria into the language that the caller asked for. */
export async function engagementAnswer(
  request: Request,
  engagement: EngagementInput,
): Promise<EngagementAnswer> {
  const translate = translatorOf(await localeOf(request));
  return {
    ...engagement,
    phases: engagement.phases.map((phase) => ({
      ...phase,
      criteria: phase.criteria.map(({ id, label, met, missing }) => ({
        id,
        label: translate(label),
        met,
        missing: missing && translate(missing.key, missing.values),
      })),
    })),
  };
}
