import { z } from 'zod';
import { inflationSigns } from './audit-findings';
import { qualityChecks, qualityFields } from './data-quality';
import { trendMetrics } from './trend-findings';

/** Stays in stages, or of whole deals where a file has no dates per stage. */
export const stayKinds = ['stages', 'deals'] as const;
/** `left` is all who left; `moved` and `lost` are its parts; `open` are still there. */
export const stayParts = ['left', 'moved', 'lost', 'open', 'all'] as const;
export type StayPart = (typeof stayParts)[number];
export const activityParts = ['times', 'cases', 'starts', 'ends', 'repeated'] as const;
export type ActivityPart = (typeof activityParts)[number];

const name = z.string().max(2000);
const value = z.string().max(2000).nullable();
const month = z.string().regex(/^\d{4}-\d{2}$/);
const kind = z.enum(stayKinds);
const place = z.coerce.number().int().min(0).max(1000);
const before = z.coerce.number().int().min(-1).max(1000);

/**
 * Deals that no filter on columns can name: those behind one number of the trends, the quality or the
 * process view. Each kind has its statement in the warehouse; the fields are in the address's order.
 */
const schemas = {
  month: z.object({ of: z.literal('month'), metric: z.enum(trendMetrics), month }),
  stay: z.object({ of: z.literal('stay'), kind, place, part: z.enum(stayParts) }),
  stagnating: z.object({
    of: z.literal('stagnating'),
    kind,
    factor: z.coerce.number().min(0.1).max(100),
    part: z.enum(['all', 'beyond-p90']),
  }),
  band: z.object({
    of: z.literal('band'),
    band: z.coerce.number().int().min(0).max(4),
    part: z.enum(['deals', 'closed']),
  }),
  'source-month': z.object({ of: z.literal('source-month'), column: name, value, month }),
  check: z.object({ of: z.literal('check'), check: z.enum(qualityChecks) }),
  blank: z.object({
    of: z.literal('blank'),
    field: z.enum(qualityFields),
    outcome: z.enum(['won', 'lost', 'open']),
    place: place.nullable(),
  }),
  deal: z.object({ of: z.literal('deal'), deal: name }),
  sign: z.object({ of: z.literal('sign'), sign: z.enum(inflationSigns) }),
  cases: z.object({ of: z.literal('cases'), part: z.enum(['all', 'rework', 'duration']) }),
  activity: z.object({ of: z.literal('activity'), name, part: z.enum(activityParts) }),
  edge: z.object({
    of: z.literal('edge'),
    from: name,
    to: name,
    /** Of the cases, that the picture's ways cover. */
    share: z.coerce.number().gt(0).max(1),
    part: z.enum(['times', 'wait']),
  }),
  variant: z.object({ of: z.literal('variant'), way: z.string().regex(/^[0-9a-f]{32}$/) }),
  move: z.object({ of: z.literal('move'), from: before, to: place }),
  between: z.object({ of: z.literal('between'), start: name, end: name }),
} as const;

export type DealSelection = {
  [Kind in keyof typeof schemas]: z.infer<(typeof schemas)[Kind]>;
}[keyof typeof schemas];

const BLANK = '∅';

function isKind(kind: string): kind is keyof typeof schemas {
  return Object.hasOwn(schemas, kind);
}

/** Parts of an address's word, with points between them. */
export function joinParts(parts: readonly (string | number | null)[]): string {
  return parts
    .map((part) =>
      part === null ? BLANK : String(part).replaceAll('%', '%25').replaceAll('.', '%2E'),
    )
    .join('.');
}

export function splitParts(text: string): (string | null)[] {
  return text
    .split('.')
    .map((part) => (part === BLANK ? null : part.replaceAll('%2E', '.').replaceAll('%25', '%')));
}

/** How a selection stands in an address: `edge.Offer.Won`. */
export function selectionText(selection: DealSelection): string {
  const fields = Object.keys(schemas[selection.of].shape);
  const values = selection as Record<string, string | number | null>;
  return joinParts(fields.map((field) => values[field] ?? null));
}

/** Null for what is no selection. */
export function selectionFromText(text: string): DealSelection | null {
  const parts = splitParts(text);
  const kind = parts[0] ?? '';
  if (!isKind(kind)) return null;
  const schema = schemas[kind];
  const fields = Object.keys(schema.shape);
  if (parts.length !== fields.length) return null;
  const parsed = schema.safeParse(
    Object.fromEntries(fields.map((field, at) => [field, parts[at]])),
  );
  return parsed.success ? parsed.data : null;
}
