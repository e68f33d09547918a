import { z } from 'zod';
import {
  type CaseFilter,
  type CaseSort,
  caseSortColumns,
} from '~/domain/process-map/replayed-case';
import { recordId } from '~/features/form/text-fields';

/** How much of the data a drafted map shows, in percent of the cases. */
export const discoverSchema = z.object({
  dataset: recordId,
  share: z.coerce
    .number('form:invalidNumber')
    .min(1, 'form:tooSmall')
    .max(100, 'form:tooLarge')
    .default(100),
});

/** Which step an activity is; `none` where it is no step, `by-name` to leave it to the names. */
export const activityMatchSchema = z.object({
  activity: z.string('form:required').min(1, 'form:required').max(2_000, 'form:tooLong'),
  stepId: z.string('form:required').min(1, 'form:required').max(70, 'form:tooLong'),
});

const kinds = ['skipped', 'out-of-order', 'repeated', 'not-on-map', 'ended-early'] as const;

/** The cases that an address asks for. */
export function caseFilterOf(parameters: URLSearchParams): CaseFilter {
  const fits = parameters.get('fits');
  const text = (name: string) => parameters.get(name) ?? undefined;
  return {
    fits: fits === 'yes' || fits === 'no' ? fits : undefined,
    kind: kinds.find((kind) => kind === parameters.get('kind')),
    place: text('place'),
    owner: text('owner'),
    team: text('team'),
  };
}

export function caseSortOf(parameters: URLSearchParams): CaseSort {
  const raw = parameters.get('sort') ?? '';
  const column = caseSortColumns.find((name) => name === raw.replace(/^-/, ''));
  if (!column) return { column: 'deviations', direction: 'descending' };
  return { column, direction: raw.startsWith('-') ? 'descending' : 'ascending' };
}
