export const analysis = {
  title: 'Compare',
  definitions: {
    cohortFunnel:
      'The deals created in the period, followed to where they stand when the data end. In = entered the stage, out = moved on to a later stage or won, lost = lost from it, stuck = still there. Win rate = won / (won + lost).',
    periodFunnel:
      'What happened in the period. In = stood in the stage when it began or entered it, out = moved on or won by its end, lost = lost by its end, stuck = still there as it ended. Win rate = won / (won + lost) of deals closed in the period.',
    compare:
      'Win rate = won / (won + lost), with Wilson’s 95% interval. Each value is tested against all other deals together, and p is corrected for the number of values (Holm); flagged where the corrected p is below .05.',
  },
};
