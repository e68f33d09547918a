import type { Phase } from '../phase';

/** What a criterion lacks: a message key and the figures that fill its placeholders. */
export type Missing = { key: string; values: Record<string, number | string> };

/**
 * One thing that must be true, judged from recorded facts alone. The machine's guard and the page
 * ask the same list, so what blocks a gate and what the page says cannot differ.
 */
export type Criterion<Facts> = {
  id: string;
  /** Message key of what is asked, for instance `gate:diagnosis.survey.label`. */
  label: string;
  holds(facts: Facts): boolean;
  missing(facts: Facts): Missing;
};

/** A criterion with its answer, as a page or the API shows it. */
export type JudgedCriterion = { id: string; label: string; met: boolean; missing: Missing | null };

type CriterionParts<Facts> = {
  id: string;
  holds(facts: Facts): boolean;
  values(facts: Facts): Missing['values'];
};

/** Gives each criterion the message keys of its phase. */
export function defineCriteria<Facts>(
  phase: Phase,
  parts: readonly CriterionParts<Facts>[],
): readonly Criterion<Facts>[] {
  return parts.map(({ id, holds, values }) => ({
    id,
    label: `gate:${phase}.${id}.label`,
    holds,
    missing: (facts) => ({ key: `gate:${phase}.${id}.missing`, values: values(facts) }),
  }));
}

export function meetsEveryCriterion<Facts>(
  criteria: readonly Criterion<Facts>[],
  facts: Facts,
): boolean {
  return criteria.every((criterion) => criterion.holds(facts));
}

export function judgeCriteria<Facts>(
  criteria: readonly Criterion<Facts>[],
  facts: Facts,
): JudgedCriterion[] {
  return criteria.map((criterion) => {
    const met = criterion.holds(facts);
    return {
      id: criterion.id,
      label: criterion.label,
      met,
      missing: met ? null : criterion.missing(facts),
    };
  });
}
