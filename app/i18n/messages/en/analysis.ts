export const analysis = {
  title: 'Compare',
  description:
    'How one seller, team or time differs from the company or from another, stage by stage.',
  show: 'Show',
  by: 'Compare by',
  origin: 'Definition and query',
  empty: {
    title: 'No data to analyse yet',
    text: 'Import the client’s deals first. Every page of the analysis works from them.',
    action: 'Upload data',
  },
  nothing: {
    title: 'Nothing to compare',
    text: 'One side has no deals. Choose other sides or take off filters.',
  },
  mode: {
    label: 'What is compared',
    whole: 'One against the company',
    values: 'One against another',
    time: 'Two periods',
  },
  side: { first: 'Left', second: 'Right', whole: 'Company' },
  time: {
    first: 'First period',
    second: 'Second period',
    'first-from': 'Left: created from',
    'first-to': 'to',
    'second-from': 'Right: created from',
    'second-to': 'to',
    span: '{{from}} – {{to}}',
  },
  verdict: {
    some: 'Marked differences hold after correction',
    none: 'No difference holds after correction',
    whole:
      'Each value was compared with all other deals: {{stages}} stage conversions and {{winRates}} win rates, corrected for that number (Holm). Unmarked differences may well be chance and are no ground to judge anybody.',
    pair: 'The two sides were compared in {{stages}} numbers, corrected for that number (Holm). Unmarked differences may well be chance.',
  },
  panel: {
    title: 'Stage by stage',
    description:
      'Each side is drawn to its own scale. A mark rests on the deals that left the stage: moved on or lost.',
    picture: 'The two funnels by stage',
    numbers: 'in {{in}} · lost {{share}} ({{lost}}) · stuck {{stuck}}',
    interval: '95%: {{low}}–{{high}}, n = {{n}}',
    dwell: '{{days}} days',
    above: 'better than the rest',
    below: 'worse than the rest',
    coach: 'coach here',
    p: 'corrected p {{p}}',
  },
  table: {
    title: 'All numbers',
    number: 'Number',
    difference: '{{value}} points ({{low}} to {{high}})',
    cycle: 'median; mean {{mean}}, n = {{n}}',
    became: 'out {{out}} · lost {{lost}} · stuck {{stuck}}',
    unknown: 'needs dates per stage',
  },
  definitions: {
    cohortFunnel:
      'The deals created in the period, followed to where they stand when the data end. In = entered the stage, out = moved on to a later stage or won, lost = lost from it, stuck = still there. Win rate = won / (won + lost).',
    periodFunnel:
      'What happened in the period. In = stood in the stage when it began or entered it, out = moved on or won by its end, lost = lost by its end, stuck = still there as it ended. Win rate = won / (won + lost) of deals closed in the period.',
    compare:
      'Win rate = won / (won + lost), with Wilson’s 95% interval. Each value is tested against all other deals together, and p is corrected for the number of values (Holm); flagged where the corrected p is below .05.',
    whole:
      'Conversion = out / in and loss rate = lost / in, with Wilson’s 95% interval. Marks compare the value with all other deals, among those that left the stage (out or lost), so that deals still open weigh nothing; p is corrected over all values and stages (Holm) and has to be below .05.',
    values:
      'Conversion = out / in and loss rate = lost / in, with Wilson’s 95% interval. Marks compare the two sides among deals that left the stage (out or lost); p is corrected over all stages and the win rate (Holm) and has to be below .05.',
    time: 'Deals by creation day, each span followed to where the data end. The later span holds more open deals, so compare among deals that left the stage (out or lost); p is corrected over all stages and the win rate (Holm).',
  },
};
