import { answerField } from '~/domain/survey/survey-answers';
import { type StepMove, stepMoves } from '~/domain/survey/survey-steps';
import { readLimitedBody } from '~/platform/limited-body.server';
import type { AnswerErrors, TypedAnswers } from './question-field';
import { submissionIdSchema } from './survey-response-request';

/** A sheet full of long texts in Chinese stays far below this, an upload does not. */
export const largestSubmission = 1024 * 1024;

export type PostedSheet = {
  submissionId: string | null;
  /** The section that was on the screen. */
  step: number;
  /** `stay` where only the other language was asked for. */
  move: StepMove | 'stay';
  entries: [string, string][];
  /** The name typed, where a survey by name asks for it. */
  name: string;
  /** When the sheet was opened, signed; and what stands in the field that people don't see. */
  opened: string;
  trap: string;
};

/** Reads a posted sheet; null where it is too large or no form at all. */
export async function readPostedSheet(request: Request): Promise<PostedSheet | null> {
  const form = await readForm(request);
  if (!form) return null;
  const id = submissionIdSchema.safeParse(form.get('submission'));
  const move = stepMoves.find((known) => known === form.get('go'));
  return {
    submissionId: id.success ? id.data : null,
    step: Number(form.get('step') ?? 0),
    move: form.has('language') ? 'stay' : (move ?? 'send'),
    name: String(form.get('respondent') ?? ''),
    opened: String(form.get('opened') ?? ''),
    trap: String(form.get('website') ?? ''),
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

/** A sheet that goes back to the page: at another section, or with what needs another look. */
export type ReturnedSheet = {
  submissionId: string;
  step: number;
  typed: TypedAnswers;
  name: string;
  opened: string;
  errors: AnswerErrors;
  refusal?: 'busy' | 'empty' | 'used' | 'failed' | 'robot';
};
