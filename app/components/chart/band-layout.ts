/** One colour of a bar: a series, or a status where the band is one. */
export type BandColor = { color: string; opacity?: number };

export type BandChart = {
  title: string;
  /** What the numbers rest on: n, unit, period. */
  note: string;
  kinds: ({ key: string; label: string } & BandColor)[];
  rows: {
    key: string;
    label: string;
    /** Shares from 0 to 1 by kind. */
    shares: Record<string, number>;
    /** At the right of the bar. */
    text: string;
  }[];
  /** Bars stand about the middle of their kinds, so that leanings show. */
  isDiverging?: boolean;
};

export type BandSegment = BandColor & { key: string; start: number; width: number };

/** Where the bands of each row lie, as fractions of the width; `zero` is the line they start from. */
export function layOutBands({ kinds, rows, isDiverging }: BandChart): {
  zero: number;
  rows: BandSegment[][];
} {
  const lefts = rows.map(({ shares }) => (isDiverging ? leftOf(kinds, shares) : 0));
  const totals = rows.map(({ shares }) =>
    kinds.reduce((sum, { key }) => sum + (shares[key] ?? 0), 0),
  );
  const left = Math.max(0, ...lefts);
  const right = isDiverging
    ? Math.max(0, ...totals.map((total, index) => total - (lefts[index] ?? 0)))
    : 1;
  const full = left + right || 1;
  return {
    zero: left / full,
    rows: rows.map(({ shares }, index) => {
      let at = left - (lefts[index] ?? 0);
      return kinds.flatMap(({ key, color, opacity }) => {
        const share = shares[key] ?? 0;
        const start = at / full;
        at += share;
        if (share === 0) return [];
        return [
          { key, color, ...(opacity !== undefined && { opacity }), start, width: share / full },
        ];
      });
    }),
  };
}

/** The share below the middle; a middle kind lies half on either side. */
function leftOf(kinds: BandChart['kinds'], shares: Record<string, number>): number {
  const middle = (kinds.length - 1) / 2;
  return kinds.reduce((sum, { key }, index) => {
    const part = index < middle ? 1 : index === middle ? 0.5 : 0;
    return sum + part * (shares[key] ?? 0);
  }, 0);
}
