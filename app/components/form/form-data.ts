import type { z } from 'zod';

/** Message keys by field path; `''` is the form as a whole. */
export type FormErrors = Record<string, string>;

/** What a form posts, nested by its field names. Empty fields are absent. */
export type FormValue = string | File | FormValue[] | { [name: string]: FormValue | undefined };

/** What an action gives back when it refuses: errors at the fields, and everything typed. */
export type FormRefusal = { errors: FormErrors; values: Record<string, unknown> };

const forbiddenNames = new Set(['__proto__', 'constructor', 'prototype']);
const largestIndex = 1000;

/**
 * Nests posted fields by their names: `goal.title`, `measures.0.owner`. A name ending in `[]`, or a
 * name that comes more than once, gives a list. Empty texts and empty files are left out, so that an
 * optional field is `undefined` and a required one is missing, in the browser and on the server alike.
 */
export function formDataToObject(formData: FormData): Record<string, unknown> {
  const root: Record<string, unknown> = {};
  for (const rawName of new Set(formData.keys())) {
    const isList = rawName.endsWith('[]');
    const name = isList ? rawName.slice(0, -2) : rawName;
    const values = formData.getAll(rawName).filter((value) => !isEmpty(value));
    if (values.length === 0 && !isList) continue;
    place(root, name.split('.'), isList || values.length > 1 ? values : values[0]);
  }
  return root;
}

function isEmpty(value: FormDataEntryValue): boolean {
  return typeof value === 'string' ? value.trim() === '' : value.size === 0 && value.name === '';
}

function place(root: Record<string, unknown>, path: string[], value: unknown): void {
  if (path.some((part) => forbiddenNames.has(part))) return;
  let node: Record<string, unknown> | unknown[] = root;
  for (const [depth, part] of path.entries()) {
    const last = depth === path.length - 1;
    const next = path[depth + 1];
    const child: unknown = last
      ? value
      : (read(node, part) ?? (next !== undefined && isIndex(next) ? [] : {}));
    if (Array.isArray(node)) {
      if (!isIndex(part) || Number(part) > largestIndex) return;
      node[Number(part)] = child;
    } else {
      node[part] = child;
    }
    if (last) return;
    if (typeof child !== 'object' || child === null) return;
    node = child as Record<string, unknown> | unknown[];
  }
}

function read(node: Record<string, unknown> | unknown[], part: string): unknown {
  if (Array.isArray(node)) return isIndex(part) ? node[Number(part)] : undefined;
  return Object.hasOwn(node, part) ? node[part] : undefined;
}

function isIndex(part: string): boolean {
  return /^\d+$/.test(part);
}

/** The message key for what a schema itself gives no key for. */
export function issueMessageKey(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      if (issue.input === undefined || issue.input === null || issue.input === '')
        return 'form:required';
      if (issue.expected === 'date') return 'form:invalidDate';
      return issue.expected === 'number' ? 'form:invalidNumber' : 'form:invalid';
    case 'too_small':
      if (issue.origin === 'string') return 'form:tooShort';
      return issue.origin === 'array' ? 'form:tooFew' : 'form:tooSmall';
    case 'too_big':
      if (issue.origin === 'string') return 'form:tooLong';
      return issue.origin === 'array' ? 'form:tooMany' : 'form:tooLarge';
    case 'invalid_format':
      if (issue.format === 'email') return 'form:invalidEmail';
      return issue.format === 'date' ? 'form:invalidDate' : 'form:invalid';
    case 'invalid_value':
      return issue.input === undefined ? 'form:required' : 'form:invalidChoice';
    default:
      return 'form:invalid';
  }
}

const mistakenForWrong = new Set(['form:invalidNumber', 'form:invalidDate']);

/** The first message of every field that has one, for the values as they were posted. */
export function formErrors(error: z.ZodError, values: unknown): FormErrors {
  const errors: FormErrors = {};
  for (const issue of error.issues) {
    const path = issue.path.map(String).join('.');
    // Coercion turns what is missing into what is wrong.
    const missing = mistakenForWrong.has(issue.message) && valueAt(values, path) === undefined;
    errors[path] ??= missing ? 'form:required' : issue.message;
  }
  return errors;
}

/** Checks nested values the same way in the browser and in the action. */
export function checkForm<Schema extends z.ZodType>(schema: Schema, values: unknown) {
  return schema.safeParse(values, { error: issueMessageKey });
}

/** Posted values as they may go back to the page. */
export function returnable(
  values: Record<string, unknown>,
  secret: readonly string[] = [],
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(values).filter(
      ([name, value]) => !secret.includes(name) && !(value instanceof File),
    ),
  );
}

/** The value at a dotted path, or undefined. */
export function valueAt(values: unknown, path: string): unknown {
  let node = values;
  for (const part of path.split('.')) {
    if (typeof node !== 'object' || node === null) return undefined;
    node = read(node as Record<string, unknown> | unknown[], part);
  }
  return node;
}
