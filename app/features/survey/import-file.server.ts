import { fail, ok, type Result } from '~/domain/result';
import { readLimitedBody } from '~/platform/limited-body.server';

const megabytes = 8;

/** The questionnaire in a request: the field `file` of a form, or the body itself. */
export async function readImportFile(
  request: Request,
): Promise<Result<{ name: string; bytes: Uint8Array }>> {
  const body = await readLimitedBody(request, megabytes * 1024 * 1024);
  if (!body) return fail('file-too-large', { megabytes });
  const type = request.headers.get('content-type') ?? '';
  if (!type.toLowerCase().startsWith('multipart/form-data')) {
    return body.length === 0 ? fail('file-missing') : ok({ name: '', bytes: body });
  }
  try {
    const form = await new Response(body, { headers: { 'content-type': type } }).formData();
    const file = [...form.values()].find((value) => value instanceof File);
    if (!(file instanceof File) || file.size === 0) return fail('file-missing');
    return ok({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
  } catch {
    return fail('upload-malformed');
  }
}
