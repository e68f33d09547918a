import { z } from 'zod';
import { storableText } from '~/domain/text/storable-text';
import { answerSchema } from '~/features/problem/evidence-schema';

/** Stands for a problem that is yet to be made. */
export const NEW_PROBLEM = 'new';

export const surveyEvidenceSchema = z
  .object({
    finding: answerSchema,
    problemId: z.string().min(1).max(64),
    title: z.string().overwrite(storableText).trim().max(200).default(''),
    note: z.string().overwrite(storableText).max(2000).default(''),
  })
  .refine(({ problemId, title }) => problemId !== NEW_PROBLEM || title !== '', {
    path: ['title'],
    error: 'surveyResults:evidence.titleNeeded',
  });
