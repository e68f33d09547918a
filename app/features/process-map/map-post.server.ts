import { z } from 'zod';
import { LARGEST_MAP } from '~/domain/process-map/map-variant';
import { fail, ok, type Result } from '~/domain/result';
import { readLimitedBody } from '~/platform/limited-body.server';

/** JSON may escape every character, and a form percent-encodes its bytes and sends the map twice. */
const LARGEST_POST = 8 * LARGEST_MAP;

const postSchema = z.object({ content: z.unknown(), revision: z.int().min(0) });

/** What the editor sends; the content is checked by the service. */
export async function readMapPost(request: Request): Promise<Result<z.infer<typeof postSchema>>> {
  const body = await readLimitedBody(request, LARGEST_POST);
  if (!body) return fail('file-too-large', { megabytes: LARGEST_POST / 1_000_000 });
  try {
    const parsed = postSchema.safeParse(JSON.parse(new TextDecoder().decode(body)));
    return parsed.success ? ok(parsed.data) : fail('invalid-input');
  } catch {
    return fail('malformed-json');
  }
}

/** A posted form of the page, without script. */
export async function readMapFormPost(request: Request): Promise<Result<FormData>> {
  const body = await readLimitedBody(request, LARGEST_POST);
  if (!body) return fail('file-too-large', { megabytes: LARGEST_POST / 1_000_000 });
  const form = new FormData();
  for (const [name, value] of new URLSearchParams(new TextDecoder().decode(body))) {
    form.append(name, value);
  }
  return ok(form);
}
