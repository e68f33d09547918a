import { z } from 'zod';
import { fail, ok, type Result } from '~/domain/result';
import { surveyDefinitionSchema } from '~/domain/survey/survey-definition';
import { readLimitedBody } from '~/platform/limited-body.server';

const megabytes = 4;

const postSchema = z.union([
  z.object({ version: z.string().max(100) }),
  z.object({ definition: surveyDefinitionSchema, revision: z.int().min(0) }),
]);

/** What the builder sends: the whole definition, or the wish to see an earlier version. */
export async function readSurveyPost(
  request: Request,
): Promise<Result<z.infer<typeof postSchema>>> {
  const body = await readLimitedBody(request, megabytes * 1024 * 1024);
  if (!body) return fail('file-too-large', { megabytes });
  try {
    // PostgreSQL refuses NUL in texts.
    const text = new TextDecoder().decode(body).replaceAll('\\u0000', '');
    const parsed = postSchema.safeParse(JSON.parse(text));
    return parsed.success ? ok(parsed.data) : fail('invalid-input');
  } catch {
    return fail('malformed-json');
  }
}
