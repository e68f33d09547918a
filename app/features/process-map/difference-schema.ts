import { z } from 'zod';
import { recordId } from '~/features/form/text-fields';

const stepId = z.string('form:required').min(1, 'form:required').max(64, 'form:tooLong');

/** Whether two steps are the same, as somebody says who knows both maps. */
export const stepMatchSchema = z.object({
  from: stepId,
  to: stepId,
  verdict: z.enum(['same', 'apart', 'undecided'], 'form:invalidChoice'),
});

/** Whether the change of a step meets a problem. */
export const problemMetSchema = z.object({
  problemId: recordId,
  stepId,
  isMet: z.enum(['yes', 'no'], 'form:invalidChoice'),
});
