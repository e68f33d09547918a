import { z } from 'zod';

const calendarDate = z.iso.date();

/** Both ends belong to the range; an open end has no bound. */
export const dateRangeSchema = z.object({
  from: calendarDate.optional(),
  to: calendarDate.optional(),
});
export type DateRange = z.infer<typeof dateRangeSchema>;

/** What became of deals at a stage; `in` is all that entered it. */
export const stageResults = ['in', 'out', 'lost', 'stuck'] as const;
export type StageResult = (typeof stageResults)[number];

/**
 * Which deals count. `where` holds columns by key or header with the values allowed (null is blank);
 * values of one column are alternatives, columns add up. `at` keeps the deals behind one number of
 * the funnel.
 */
export const dealFilterSchema = z.object({
  where: z
    .array(
      z.object({
        column: z.string().min(1).max(220),
        values: z.array(z.string().max(2000).nullable()).min(1).max(500),
      }),
    )
    .max(40)
    .optional(),
  created: dateRangeSchema.optional(),
  closed: dateRangeSchema.optional(),
  outcome: z.array(z.enum(['won', 'lost', 'open'])).optional(),
  /**
   * The period view: the data as they stood when these days ended, with the deals that were in the
   * pipeline during them. An open end is where the data begin or end.
   */
  period: dateRangeSchema.optional(),
  at: z.object({ stage: z.string().max(200), result: z.enum(stageResults) }).optional(),
});
export type DealFilter = z.infer<typeof dealFilterSchema>;

/**
 * Columns named outright, as callers of the API write them: `owner=A&owner=B`, by key or header. An
 * empty value is a blank cell. Names in `reserved` are the endpoint's own.
 */
export function columnsFromSearchParams(
  parameters: URLSearchParams,
  reserved: readonly string[],
): NonNullable<DealFilter['where']> {
  const columns = new Map<string, (string | null)[]>();
  for (const [name, value] of parameters) {
    if (reserved.includes(name)) continue;
    const column = name.startsWith(COLUMN_PREFIX) ? name.slice(COLUMN_PREFIX.length) : name;
    const values = columns.get(column) ?? [];
    values.push(value === '' || value === BLANK ? null : value);
    columns.set(column, values);
  }
  return [...columns].map(([column, values]) => ({ column, values }));
}

/** Marks the column names among a URL's parameters, so that no column collides with another. */
const COLUMN_PREFIX = 'f.';
/** How a blank value is written in a URL. */
const BLANK = '∅';

/** A filter as URL parameters: `f.owner=A&f.owner=B&created.from=2024-01-01`. */
export function filterToSearchParams(filter: DealFilter): URLSearchParams {
  const parameters = new URLSearchParams();
  for (const { column, values } of filter.where ?? []) {
    for (const value of values) parameters.append(COLUMN_PREFIX + column, value ?? BLANK);
  }
  for (const name of ['created', 'closed'] as const) {
    for (const end of ['from', 'to'] as const) {
      const date = filter[name]?.[end];
      if (date) parameters.set(`${name}.${end}`, date);
    }
  }
  for (const outcome of filter.outcome ?? []) parameters.append('outcome', outcome);
  if (filter.period) {
    parameters.set('view', 'period');
    if (filter.period.from) parameters.set('from', filter.period.from);
    if (filter.period.to) parameters.set('to', filter.period.to);
  }
  if (filter.at) {
    parameters.set('stage', filter.at.stage);
    parameters.set('result', filter.at.result);
  }
  return parameters;
}

/** Reads a filter from URL parameters; what is not a filter, or no valid one, is left out. */
export function filterFromSearchParams(parameters: URLSearchParams): DealFilter {
  const columns = new Map<string, (string | null)[]>();
  for (const [name, value] of parameters) {
    // A form without script sends its empty fields too.
    if (!name.startsWith(COLUMN_PREFIX) || name === COLUMN_PREFIX || value === '') continue;
    const column = name.slice(COLUMN_PREFIX.length);
    const values = columns.get(column) ?? [];
    values.push(value === BLANK ? null : value);
    columns.set(column, values);
  }
  function range(prefix: '' | 'created.' | 'closed.'): DateRange | undefined {
    const ends = (['from', 'to'] as const).flatMap((end) => {
      const date = calendarDate.safeParse(parameters.get(prefix + end));
      return date.success ? [[end, date.data] as const] : [];
    });
    return ends.length > 0 ? Object.fromEntries(ends) : undefined;
  }
  const outcomes = parameters.getAll('outcome').filter((outcome) => outcome !== '');
  const parsed = dealFilterSchema.safeParse({
    ...(columns.size > 0 && {
      where: [...columns].map(([column, values]) => ({ column, values })),
    }),
    created: range('created.'),
    closed: range('closed.'),
    ...(parameters.get('view') === 'period' && { period: range('') ?? {} }),
    ...(outcomes.length > 0 && { outcome: outcomes }),
    ...(parameters.get('stage') && {
      at: { stage: parameters.get('stage'), result: parameters.get('result') ?? 'in' },
    }),
  });
  return parsed.success ? withoutUndefined(parsed.data) : {};
}

function withoutUndefined(filter: DealFilter): DealFilter {
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined));
}
