import { fail, ok, type Result } from '~/domain/result';
import { type SurveyDefinition, surveyDefinitionSchema } from '~/domain/survey/survey-definition';
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

type ImportFormat = 'surveyjs' | 'xlsform';
type ImportPost =
  | { format: ImportFormat; file: { name: string; bytes: Uint8Array } }
  | { format: ImportFormat; definition: SurveyDefinition };

/** A file to look at, or the definition that was looked at and is to be kept. */
export async function readImportPost(request: Request): Promise<Result<ImportPost>> {
  const body = await readLimitedBody(request, megabytes * 1024 * 1024);
  if (!body) return fail('file-too-large', { megabytes });
  const type = request.headers.get('content-type') ?? '';
  try {
    const form = await new Response(body, { headers: { 'content-type': type } }).formData();
    const given = form.get('definition');
    if (typeof given === 'string') {
      const definition = surveyDefinitionSchema.safeParse(JSON.parse(given));
      const format = form.get('format') === 'xlsform' ? 'xlsform' : 'surveyjs';
      return definition.success
        ? ok({ format, definition: definition.data })
        : fail('survey-import-invalid');
    }
    const file = form.get('file');
    if (!(file instanceof File) || file.size === 0) return fail('file-missing');
    const bytes = new Uint8Array(await file.arrayBuffer());
    // A definition of SurveyJS is JSON; workbooks, CSV and Markdown are XLSForms.
    const isJson = /\.json$/i.test(file.name) || bytes.find((byte) => byte > 0x20) === 0x7b;
    return ok({ format: isJson ? 'surveyjs' : 'xlsform', file: { name: file.name, bytes } });
  } catch {
    return fail('upload-malformed');
  }
}
