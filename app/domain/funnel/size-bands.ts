import type { Interval } from '../statistics/interval';
import { wilsonInterval } from '../statistics/wilson-interval';
import { judgeDifferences } from './judge-differences';
import type { SizeBand } from './trends';

/** A quarter of the amounts whose win rate has been compared with that of the other three. */
export type MarkedBand = SizeBand & {
  interval: Interval | null;
  /** After Holm's correction for the quarters compared; null where nothing was compared. */
  adjustedP: number | null;
  mark: 'above' | 'below' | null;
};

/** Band 0, deals without an amount, is no size and is not compared. */
export function markBands(bands: readonly SizeBand[]): MarkedBand[] {
  const sized = bands.filter(({ band }) => band > 0);
  const won = sized.reduce((sum, band) => sum + band.won, 0);
  const closed = sized.reduce((sum, band) => sum + band.won + band.lost, 0);
  const judged = judgeDifferences(
    sized.flatMap((band) => {
      const trials = band.won + band.lost;
      if (trials === 0 || trials === closed) return [];
      return [
        {
          key: band.band,
          first: { successes: band.won, trials },
          second: { successes: won - band.won, trials: closed - trials },
        },
      ];
    }),
  );
  return bands.map((band) => {
    const judgement = judged.find(({ key }) => key === band.band);
    return {
      ...band,
      interval: wilsonInterval(band.won, band.won + band.lost),
      adjustedP: judgement?.adjustedP ?? null,
      mark: judgement?.mark ?? null,
    };
  });
}
