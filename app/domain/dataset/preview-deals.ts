import { groupRoles } from './column-roles';
import { isEventKind } from './dataset-kind';
import type { RowProblem } from './error-codes';
import { type DatasetMapping, datasetMappingSchema } from './mapping';
import { createDealReader, type DealRow } from './read-deal';
import { createEventReader, type EventRow } from './read-event';
import { createCellTreatment } from './treat-cells';

/** The first rows of a file as a mapping reads them. */
export type DealPreview = {
  /** What the mapping reads, in the order of the preview's columns. */
  fields: PreviewField[];
  rows: PreviewRow[];
};

export type PreviewRow = {
  row: number;
  values: Partial<Record<PreviewField, string | number>>;
  problem: RowProblem | null;
};

const previewFields = [
  'deal',
  'stage',
  'entered',
  'outcome',
  'amount',
  'created',
  'closed',
  'expectedClose',
  ...groupRoles,
  'cost',
] as const;
export type PreviewField = (typeof previewFields)[number];

/** Stands for what the import will make unrecognisable. */
const HIDDEN = () => '•••';

/** Null while the mapping lacks what reading a deal needs. */
export function previewDeals(
  mapping: DatasetMapping,
  names: readonly string[],
  rows: readonly { row: number; cells: readonly string[] }[],
): DealPreview | null {
  const parsed = datasetMappingSchema.safeParse(mapping);
  if (!parsed.success) return null;
  const treat = createCellTreatment(parsed.data, names, HIDDEN);
  const treated = treat ? rows.map(({ row, cells }) => ({ row, cells: treat(cells) })) : rows;
  if (isEventKind(parsed.data.kind)) return previewEvents(parsed.data, names, treated);
  const readDeal = createDealReader(parsed.data, names);
  const read = treated.map(({ row, cells }): PreviewRow => {
    const reading = readDeal(cells, row);
    return reading.ok
      ? { row, values: valuesOf(reading.deal), problem: null }
      : { row, values: {}, problem: reading.problem };
  });
  const shown = previewFields.filter(
    (field) =>
      field === 'outcome' ||
      field === 'stage' ||
      (field === 'expectedClose'
        ? read.some(({ values }) => values.expectedClose !== undefined)
        : mapping.columns[field] !== undefined) ||
      (field === 'created' && mapping.stageDates !== undefined),
  );
  return { fields: shown, rows: read };
}

/** The first events as a log's mapping reads them; times are shown in UTC. */
function previewEvents(
  mapping: DatasetMapping,
  names: readonly string[],
  rows: readonly { row: number; cells: readonly string[] }[],
): DealPreview {
  const readEvent = createEventReader(mapping, names);
  const read = rows.map(({ row, cells }): PreviewRow => {
    const reading = readEvent(cells, row);
    return reading.ok
      ? { row, values: filled(eventValues(reading.event)), problem: null }
      : { row, values: {}, problem: reading.problem };
  });
  const shown = previewFields.filter((field) =>
    field === 'outcome'
      ? read.some(({ values }) => values.outcome !== undefined)
      : field === 'expectedClose'
        ? mapping.columns.closed !== undefined
        : field !== 'created' && field !== 'closed' && mapping.columns[field] !== undefined,
  );
  return { fields: shown, rows: read };
}

function eventValues(event: EventRow): Record<string, string | number | null> {
  return {
    deal: event.deal,
    stage: event.activity,
    entered: new Date(event.at).toISOString(),
    outcome: event.outcome,
    amount: event.amount,
    cost: event.cost,
    expectedClose: event.expectedClose,
    ...event.groups,
  };
}

function valuesOf(deal: DealRow): Partial<Record<PreviewField, string | number>> {
  const values: Record<string, string | number | null> = {
    deal: deal.deal,
    stage: deal.stage,
    outcome: deal.outcome,
    amount: deal.amount,
    cost: deal.cost,
    created: deal.created,
    closed: deal.closed,
    expectedClose: deal.expectedClose,
    ...deal.groups,
  };
  return filled(values);
}

function filled(
  values: Record<string, string | number | null>,
): Partial<Record<PreviewField, string | number>> {
  return Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== null),
  ) as Partial<Record<PreviewField, string | number>>;
}
