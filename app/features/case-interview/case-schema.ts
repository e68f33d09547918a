import { z } from 'zod';
import { caseOutcomes } from '~/domain/case-interview/case-interview';
import { storableText } from '~/domain/text/storable-text';

const line = z.string().overwrite(storableText).max(200);
const prose = z.string().overwrite(storableText).max(10_000).default('');

export const caseSchema = z.object({
  outcome: z.enum(caseOutcomes),
  dealName: line.min(1, 'form:required'),
  customer: line.default(''),
  owner: line.default(''),
  interviewedOn: z.iso.date(),
  interviewees: line.default(''),
  timeline: prose,
  decisionMakers: prose,
  requested: prose,
  late: prose,
  reason: prose,
  lesson: prose,
  datasetId: z.string().max(60).optional(),
  dealId: z.string().overwrite(storableText).max(2000).optional(),
  /** Which revision a change was made from; a new case has none. */
  revision: z.coerce.number<string>().int().min(1).optional(),
});
