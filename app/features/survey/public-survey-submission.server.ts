import { answerField } from '~/domain/survey/survey-answers';
import { readLimitedBody } from '~/platform/limited-body.server';
import type { AnswerErrors, TypedAnswers } from './question-field';
import { submissionIdSchema } from './survey-response-request';

/** A sheet full of long texts in Chinese stays far below this, an upload does not. */
export const largestSubmission = 1024 * 1024;

export type PostedSheet = {
  submissionId: string | null;
  /** The other language was asked for; nothing is to be stored. */
  language: string | null;
  entries: [string, string][];
};

/** Reads a posted sheet; null where it is too large or no form at all. */
export async function readPostedSheet(request: Request): Promise<PostedSheet | null> {
  const form = await readForm(request);
  if (!form) return null;
  const id = submissionIdSchema.safeParse(form.get('submission'));
  const language = form.get('language');
  return {
    submissionId: id.success ? id.data : null,
    language: typeof language === 'string' ? language : null,
    entries: [...form].flatMap(([name, value]): [string, string][] =>
      typeof value === 'string' ? [[name, value]] : [],
    ),
  };
}

async function readForm(request: Request): Promise<FormData | null> {
  const body = await readLimitedBody(request, largestSubmission);
  if (!body) return null;
  const type = request.headers.get('content-type') ?? '';
  try {
    return await new Response(body, { headers: { 'content-type': type } }).formData();
  } catch {
    return null;
  }
}

/** What was typed, to be shown again. */
export function typedAnswers(entries: readonly [string, string][]): TypedAnswers {
  const typed: TypedAnswers = {};
  for (const [name, value] of entries) {
    if (name.startsWith(answerField(''))) typed[name] = [...(typed[name] ?? []), value];
  }
  return typed;
}

export type SheetRefusal = {
  submissionId: string;
  typed: TypedAnswers;
  errors: AnswerErrors;
  refusal?: 'busy' | 'empty' | 'failed';
};
