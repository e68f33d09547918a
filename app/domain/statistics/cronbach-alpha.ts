import { invertMatrix } from './invert-matrix';
import { elementAt, requireAllFinite } from './requirements';

export type ItemReliability = {
  /** Alpha of the scale without this item; `null` when fewer than two items would be left. */
  alphaIfDropped: number | null;
  /** Correlation of the item with the sum of the others; `null` when one of them never varies. */
  itemRestCorrelation: number | null;
};

export type Reliability = {
  /** Respondents with all items answered. */
  n: number;
  /** Cronbach's alpha of the raw answers; at most 1, may be negative. */
  alpha: number;
  /** Alpha of standardised items, from the mean correlation; `null` when an item never varies. */
  standardisedAlpha: number | null;
  /** Guttman's lambda 6; `null` when an item is a sum of the others or never varies. */
  guttmanLambda6: number | null;
  meanCorrelation: number | null;
  /** Per item, in the order of the columns. */
  items: ItemReliability[];
};

/**
 * How far the items of a scale measure one thing (Cronbach 1951; lambda 6 Guttman 1945).
 *
 * @param answers one row per respondent, one number per item, complete and of equal length
 * @returns `null` below two respondents or two items, or when all sums are equal
 * @throws RangeError for ragged rows
 */
export function cronbachAlpha(answers: readonly (readonly number[])[]): Reliability | null {
  const size = answers[0]?.length ?? 0;
  for (const row of answers) {
    if (row.length !== size) throw new RangeError('each respondent needs one answer per item');
    requireAllFinite(row, 'answer');
  }
  if (answers.length < 2 || size < 2) return null;
  const covariance = covarianceMatrix(answers, size);
  const alpha = alphaOf(covariance);
  if (alpha === null) return null;
  const correlation = correlationMatrix(covariance);
  const meanCorrelation = correlation && (total(correlation) - size) / (size * (size - 1));
  return {
    n: answers.length,
    alpha,
    standardisedAlpha: correlation && alphaOf(correlation),
    guttmanLambda6: correlation && lambda6(correlation),
    meanCorrelation,
    items: covariance.map((_, item) => ({
      alphaIfDropped: alphaOf(without(covariance, item)),
      itemRestCorrelation: itemRestCorrelation(covariance, item),
    })),
  };
}

type Matrix = readonly (readonly number[])[];

function covarianceMatrix(answers: Matrix, size: number): number[][] {
  const columns = Array.from({ length: size }, (_, item) => {
    const values = answers.map((row) => elementAt(row, item));
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    return values.map((value) => value - mean);
  });
  return columns.map((one) =>
    columns.map(
      (other) =>
        one.reduce((sum, value, index) => sum + value * elementAt(other, index), 0) /
        (answers.length - 1),
    ),
  );
}

function correlationMatrix(covariance: Matrix): number[][] | null {
  const deviations = covariance.map((row, item) => Math.sqrt(elementAt(row, item)));
  if (deviations.some((deviation) => !(deviation > 0))) return null;
  return covariance.map((row, i) =>
    row.map((value, j) => value / (elementAt(deviations, i) * elementAt(deviations, j))),
  );
}

function total(matrix: Matrix): number {
  return matrix.flat().reduce((sum, value) => sum + value, 0);
}

function without(matrix: Matrix, item: number): Matrix {
  return matrix
    .filter((_, index) => index !== item)
    .map((row) => row.filter((_, index) => index !== item));
}

function alphaOf(covariance: Matrix): number | null {
  const size = covariance.length;
  const all = total(covariance);
  if (size < 2 || !(all > 0)) return null;
  const own = covariance.reduce((sum, row, item) => sum + elementAt(row, item), 0);
  return (size / (size - 1)) * (1 - own / all);
}

/** One less the items' unexplained variance (one less the squared multiple correlation) over all. */
function lambda6(correlation: Matrix): number | null {
  const inverse = invertMatrix(correlation);
  if (!inverse) return null;
  const unexplained = inverse.reduce((sum, row, item) => sum + 1 / elementAt(row, item), 0);
  return 1 - unexplained / total(correlation);
}

function itemRestCorrelation(covariance: Matrix, item: number): number | null {
  const row = elementAt(covariance, item);
  const own = elementAt(row, item);
  const rest = total(without(covariance, item));
  if (!(own > 0) || !(rest > 0)) return null;
  const shared = row.reduce((sum, value) => sum + value, 0) - own;
  return shared / Math.sqrt(own * rest);
}
