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
  side: { who: 'Who', first: 'Left', second: 'Right', whole: 'Company' },
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
  suggestions: {
    heading: 'Suggested by the data',
    text: 'Found by fixed rules in “{{name}}”; whether it is a problem is for you to judge.',
    none: 'The rules found nothing that stands out, or all of it is on the list.',
    add: 'Add as a problem',
    dismiss: 'Dismiss',
    dismissedOne: '“{{name}}” will not be suggested again.',
    revive: 'Suggest again',
    revivedOne: '“{{name}}” is suggested again.',
    dismissed_one: '{{count}} dismissed suggestion',
    dismissed_other: '{{count}} dismissed suggestions',
    added: '“{{name}}” is on the list, with its number attached.',
    interval: '(95%: {{low}} to {{high}})',
    p: 'Corrected p {{p}}.',
    definition:
      'Found by rules: the stage whose loss rate lies reliably above the next one; stages whose p90 of dwell is at least twice that of the others; sources and segments that win less often than the rest after Holm’s correction times the number of columns; checks of data quality that came out poor. At least 30 deals each.',
    title: {
      'largest-loss': 'Most deals are lost in “{{subject}}”',
      'slow-stage': 'Deals get stuck in “{{subject}}”',
      'weak-source': 'Leads from “{{subject}}” rarely become customers',
      'weak-segment': '{{column}} “{{subject}}” wins less often than the rest',
      'poor-data': 'The records can’t be relied on: {{subject}}',
    },
    evidence: {
      'largest-loss':
        '{{value}} of {{n}} deals were lost there, in the next worst stage {{against}}.',
      'slow-stage':
        'One deal in ten stays longer than {{value}} days (n = {{n}}), in the other stages {{against}}.',
      'weak-source': 'Win rate {{value}} (n = {{n}}), all others {{against}}.',
      'weak-segment': 'Win rate {{value}} (n = {{n}}), all others {{against}}.',
      'poor-data': '{{value}} of {{n}} fail this check.',
    },
    rules: {
      'largest-loss':
        'Rule: loss rate whose interval lies wholly above that of the next stage, n at least 30.',
      'slow-stage':
        'Rule: p90 of dwell at least twice the mean p90 of the other stages, n at least 30.',
      'weak-source':
        'Rule: win rate below all others after Holm’s correction, times the columns looked at, n at least 30.',
      'weak-segment':
        'Rule: win rate below all others after Holm’s correction, times the columns looked at, n at least 30.',
      'poor-data': 'Rule: a check of data quality that more than 10% fail (late entries: 30%).',
    },
    worth:
      'Worth: at the win rate of the best one, “{{best}}” ({{rate}}, n = {{n}}), {{wins}} more deals won ({{low}} to {{high}}), {{amount}} ({{amountLow}} to {{amountHigh}}). Newcombe’s interval; the best of several is partly luck.',
    worthOfLoss:
      'Worth: if no more were lost here than in the next worst stage, “{{best}}” ({{rate}}, n = {{n}}), {{wins}} more deals won ({{low}} to {{high}}), {{amount}} ({{amountLow}} to {{amountHigh}}), counting that as many of the saved deals are won as of those that moved on. Newcombe’s interval.',
    noWorth: 'Worth: can’t be put in money from these data.',
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
