import { z } from 'zod';
import { metricIds } from '~/domain/funnel/metrics';
import { type EvidenceKind, evidenceKinds, surveyMeasures } from '~/domain/problem/evidence-figure';
import { storableText } from '~/domain/text/storable-text';

const id = z.string().min(1).max(64);
const note = z.string().overwrite(storableText).max(2000).default('');

const metricFields = {
  datasetId: id,
  metric: z.enum(metricIds),
  stage: z.string().max(200).optional(),
  column: z.string().max(220).optional(),
  value: z.string().max(2000).optional(),
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
};

/** A number of a data set as far as the address of the attaching page names it. */
export const metricChoiceSchema = z.object(metricFields).partial();

/** Ids have no colon, so three of them stand in one radio button. */
export const answerSchema = z.string().transform((text, context) => {
  const [questionId = '', of, optionId = ''] = text.split(':');
  const measure = surveyMeasures.find((known) => known === of);
  if (questionId && measure) return { questionId, of: measure, optionId: optionId || null };
  context.addIssue({ code: 'custom', message: 'form:invalidChoice' });
  return z.NEVER;
});

export function answerValue(number: {
  questionId: string;
  of: string;
  optionId: string | null;
}): string {
  return `${number.questionId}:${number.of}:${number.optionId ?? ''}`;
}

export const attachSchema = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('metric'), ...metricFields, note }),
  z.object({ intent: z.literal('survey'), surveyId: id, answer: answerSchema, note }),
  z.object({ intent: z.literal('case'), caseId: id, note }),
]);

export function readEvidenceKind(value: string | null): EvidenceKind {
  return evidenceKinds.find((known) => known === value) ?? 'metric';
}
