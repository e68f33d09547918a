import {
  MATURITY_LEVELS,
  type MaturityAssessment,
  type MaturityLevel,
  type MaturityModel,
} from './maturity-model';

type Dimension = MaturityModel['dimensions'][number];

export type DimensionScore = {
  id: string;
  /** The level the marks bear out; null where the dimension was not assessed. */
  observed: MaturityLevel | null;
  claimed: MaturityLevel | null;
  /** Claimed less observed, in levels; positive where the claim is higher than what was seen. */
  claimGap: number | null;
  /** Level and share (0 to 1) of the next level's marks already seen, for drawing: 2.5 is half way to 3. */
  progress: number | null;
  /** What the next level asks for and was not seen; empty at level 4. */
  nextLevel: { level: MaturityLevel; missingMarks: string[] } | null;
};

export type MaturityScore = {
  dimensions: DimensionScore[];
  /** The level that every dimension reaches; null until all are assessed. */
  overall: MaturityLevel | null;
  /** Mean of the observed levels, for comparing profiles only; null where nothing was assessed. */
  meanLevel: number | null;
  /** The dimensions that hold the overall level down; empty until all are assessed. */
  weakest: string[];
};

/**
 * A dimension stands at the highest level whose marks, and those of every level from 2 up to it, are
 * all seen: a later mark without the earlier ones is a habit of single people, not a level.
 *
 * Overall is the lowest dimension, not the mean. A deal passes through all dimensions, so the process
 * is only as predictable as the weakest; a mean would let good tools hide the want of a cadence. The
 * mean stands beside it so that progress below the next full level is not lost.
 */
export function scoreMaturity(model: MaturityModel, assessment: MaturityAssessment): MaturityScore {
  const entries = new Map(assessment.dimensions.map((entry) => [entry.id, entry]));
  const dimensions = model.dimensions.map((dimension): DimensionScore => {
    const entry = entries.get(dimension.id);
    const claimed = entry?.claimed ?? null;
    if (!entry) {
      const { id } = dimension;
      return { id, observed: null, claimed, claimGap: null, progress: null, nextLevel: null };
    }
    return scoreDimension(dimension, new Set(entry.marks), claimed);
  });
  const observed = dimensions.flatMap(({ observed: level }) => (level === null ? [] : [level]));
  const complete = observed.length === dimensions.length && observed.length > 0;
  const lowest = MATURITY_LEVELS.find((level) => observed.includes(level)) ?? null;
  const overall = complete ? lowest : null;
  return {
    dimensions,
    overall,
    meanLevel:
      observed.length === 0
        ? null
        : observed.reduce((sum: number, level) => sum + level, 0) / observed.length,
    weakest: dimensions
      .filter((dimension) => overall !== null && dimension.observed === overall)
      .map((dimension) => dimension.id),
  };
}

function scoreDimension(
  dimension: Dimension,
  seen: ReadonlySet<string>,
  claimed: MaturityLevel | null,
): DimensionScore {
  let observed: MaturityLevel = 1;
  let nextLevel: DimensionScore['nextLevel'] = null;
  let share = 0;
  for (const { level, marks } of conditions(dimension)) {
    const missingMarks = marks.map((mark) => mark.id).filter((id) => !seen.has(id));
    if (missingMarks.length > 0) {
      nextLevel = { level, missingMarks };
      share = 1 - missingMarks.length / marks.length;
      break;
    }
    observed = level;
  }
  return {
    id: dimension.id,
    observed,
    claimed,
    claimGap: claimed === null ? null : claimed - observed,
    progress: observed + share,
    nextLevel,
  };
}

function conditions(dimension: Dimension): Dimension['levels'] {
  return dimension.levels.filter(({ level }) => level > 1).toSorted((a, b) => a.level - b.level);
}

export type DimensionChange = {
  id: string;
  from: MaturityLevel | null;
  to: MaturityLevel | null;
  /** Levels gained or lost; null where either assessment lacks the dimension. */
  change: number | null;
  gainedMarks: string[];
  lostMarks: string[];
};

export type MaturityDifference = {
  overall: { from: MaturityLevel | null; to: MaturityLevel | null; change: number | null };
  dimensions: DimensionChange[];
};

/** What changed from one assessment to a later one, by the same model. */
export function maturityDifference(
  model: MaturityModel,
  earlier: MaturityAssessment,
  later: MaturityAssessment,
): MaturityDifference {
  const before = scoreMaturity(model, earlier);
  const after = scoreMaturity(model, later);
  return {
    overall: {
      from: before.overall,
      to: after.overall,
      change: gain(before.overall, after.overall),
    },
    dimensions: model.dimensions.map(({ id, levels }, index) => {
      const from = before.dimensions[index]?.observed ?? null;
      const to = after.dimensions[index]?.observed ?? null;
      const known = levels.flatMap(({ marks }) => marks.map((mark) => mark.id));
      const had = marksOf(earlier, id);
      const has = marksOf(later, id);
      return {
        id,
        from,
        to,
        change: gain(from, to),
        gainedMarks: known.filter((mark) => has.has(mark) && !had.has(mark)),
        lostMarks: known.filter((mark) => had.has(mark) && !has.has(mark)),
      };
    }),
  };
}

function marksOf(assessment: MaturityAssessment, id: string): Set<string> {
  return new Set(assessment.dimensions.find((entry) => entry.id === id)?.marks);
}

function gain(from: MaturityLevel | null, to: MaturityLevel | null): number | null {
  return from === null || to === null ? null : to - from;
}
