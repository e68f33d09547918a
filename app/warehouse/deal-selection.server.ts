import { isRequired, type QualityField, qualityFields } from '~/domain/funnel/data-quality';
import type { DealSelection } from '~/domain/funnel/deal-selection';
import { type DomainError, fail, ok, type Result } from '~/domain/result';
import { sqlName } from './engine.server';
import type { DatasetManifest } from './manifest.server';
import { moveParts } from './process-view.server';
import { snakeCase } from './quality.server';
import { findColumn } from './query-dataset.server';
import { type SqlParameters, sqlFile } from './sql-file.server';
import { stayFragments } from './trends.server';

/** The statement `selected`, which gives the rows of deals, with what it is put together from. */
export type SelectionClause = { fragments: Record<string, string>; parameters: SqlParameters };

const SIGNS = {
  skipped: 'is_skipped',
  fallen: 'falls_back',
  sameDay: 'is_same_day',
  backDated: 'is_back_dated',
} as const;
const NEEDS_EVENTS = ['cases', 'activity', 'edge', 'variant', 'move', 'between'];

/** A selection as SQL. Values are parameters; names come from the manifest. */
export function selectionClause(
  manifest: DatasetManifest,
  selection: DealSelection,
): Result<SelectionClause, DomainError> {
  if (NEEDS_EVENTS.includes(selection.of) && !(manifest.files.events && manifest.files.cases)) {
    return fail('dataset-without-events');
  }
  const parts = partsOf(manifest, selection);
  if (!parts.ok) return parts;
  const file = selection.of === 'check' ? `check/${selection.check}` : selection.of;
  const { fragments, parameters } = parts.value;
  return ok({
    fragments: { ...fragments, selected: sqlFile(`selections/${file}`) },
    parameters: { ...parameters, ...ownParameters(selection) },
  });
}

/** The selection's fields under names that no other parameter has. */
function ownParameters(selection: DealSelection): SqlParameters {
  const { of: _of, ...fields } = selection;
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [`selected_${name}`, value]),
  );
}

function partsOf(
  manifest: DatasetManifest,
  selection: DealSelection,
): Result<SelectionClause, DomainError> {
  switch (selection.of) {
    case 'month':
      return made({ observations: sqlFile(`observations/${selection.metric}`) });
    case 'stay':
    case 'stagnating':
      return made(stayFragments(selection.kind));
    case 'band':
      return made({ banded: sqlFile('banded-deals') });
    case 'source-month': {
      const column = findColumn(manifest, selection.column);
      return column.ok ? made({ column: sqlName(column.value.name) }) : column;
    }
    case 'blank':
      return made({ column: sqlName(snakeCase(selection.field)) });
    case 'sign':
      return made(
        { flagged: sqlFile('quality/flagged'), sign: SIGNS[selection.sign] },
        { stages: manifest.mapping.stages.length },
      );
    case 'check':
      return made({ blank: lacksRequired(manifest) });
    case 'edge':
      return made({ shownWays: sqlFile('process/shown-ways') }, { share: selection.share });
    case 'move':
      return ok(moveParts(manifest));
    case 'between':
      return made({ between: sqlFile('process/between-cases') });
    default:
      return made({});
  }
}

function made(
  fragments: Record<string, string>,
  parameters: SqlParameters = {},
): Result<SelectionClause, DomainError> {
  return ok({ fragments, parameters });
}

/** The rule of required fields as a condition on deals, over the columns that the file has. */
function lacksRequired({ mapping: { columns, stages } }: DatasetManifest): string {
  const conditions = (['won', 'lost', 'open'] as const).flatMap((outcome) => {
    const ranks = outcome === 'open' ? [...Array(Math.max(1, stages.length)).keys()] : [null];
    return ranks.flatMap((rank) => {
      const missing = qualityFields
        .filter((field) => columns[field] !== undefined && isRequired(field, { outcome, rank }))
        .map((field: QualityField) => `${sqlName(snakeCase(field))} IS NULL`);
      if (missing.length === 0) return [];
      const standing = rank === null ? '' : ` AND coalesce(stage_rank, 0) = ${rank}`;
      return [`(outcome = '${outcome}'${standing} AND (${missing.join(' OR ')}))`];
    });
  });
  return conditions.join(' OR ') || 'false';
}
