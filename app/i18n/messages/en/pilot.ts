export const pilot = {
  title: 'Pilot',
  description: 'Does the new way work? A few teams try it, the others are the comparison.',
  question: 'The question of this pilot',
  rounds: {
    label: 'Rounds',
    number: 'Round {{number}}',
    withVerdict: 'Round {{number}}: {{verdict}}',
  },
  empty: {
    title: 'No pilot is planned yet',
    text: 'One or two teams of middling ability with the typical problems try the new way for about two months; the others go on as before and are the comparison. Plan it here; you will see what it can show at best before it begins.',
    nextTitle: 'The next round is not planned yet',
    nextText:
      'Take what the last round taught and plan again. Its teams and its metric are filled in as a start; the last round stays readable above.',
    action: 'Plan the pilot',
  },
  planPage: {
    title: 'Plan of round {{number}}',
    description:
      'One question, one number, teams and dates. What the plan can conclude is worked out while you fill it in.',
    goalsTitle: 'A pilot is judged by a goal',
    goalsText: 'Set a goal with a frozen baseline first: it says which number should move.',
    goalsAction: 'Go to the goals',
    dataTitle: 'A pilot is compared on data',
    dataText: 'Import a data set of deals in which a column names the team or the seller.',
    dataAction: 'Go to the data',
  },
  fields: {
    question: 'Question',
    goalId: 'Goal',
    metric: 'Number that is compared',
    direction: 'Direction',
    datasetId: 'Data set',
    teamColumn: 'Column that names the team',
    arms: 'Teams',
    baselineFrom: 'Baseline from',
    startsOn: 'Pilot from',
    endsOn: 'Pilot until',
  },
  hints: {
    question: 'For instance: does a deal review before the proposal raise the win rate?',
    goalId: 'Its check-ins are the weekly look at the pilot.',
    metric: 'Computed per week and team from the data set.',
    startsOn: 'A Monday keeps every week wholly before or wholly during the pilot.',
    teamColumn: 'The teams below are the values of this column.',
    arms: 'Choose for each team whether it tries the new way, is compared, or stays out.',
  },
  chooseGoal: 'Choose a goal',
  goalNotFrozen:
    'The baseline of this goal is not frozen yet. The pilot can only begin once it is.',
  arms: { pilot: 'Pilot teams', comparison: 'Comparison teams', none: 'Stays out' },
  periods: { before: 'before the pilot', during: 'during the pilot' },
  teams: {
    deals: 'Deals',
    closed: 'Closed',
    arm: 'Part',
    armOf: 'Part of {{team}}',
    none: 'This column has no values.',
    truncated:
      'Only the 60 values with the most deals are shown. A column that names teams would be easier to choose from.',
  },
  plan: {
    title: 'Plan',
    description: 'Who takes part, when, and what that can show at best.',
    edit: 'Change the plan',
    save: 'Save the plan',
    goal: 'Goal',
    metric: 'Number',
    pilotTeams: 'Pilot teams',
    comparisonTeams: 'Comparison teams',
    baseline: 'Baseline',
    run: 'Pilot',
    period_one: '{{from}} to {{to}} (1 day)',
    period_other: '{{from}} to {{to}} ({{count}} days)',
    dayBefore: 'the day before the start',
    teamColumn: 'Team column',
    dataset: 'Data set',
    datasetGone: 'The data set was deleted',
    otherDataset: 'Look at it on another import',
    useDataset: 'Use',
  },
  outlook: {
    canTitle: 'What this plan can show',
    cannotTitle: 'This plan will not give a verdict by itself',
    can: '{{pilotTeams}} of {{teams}} teams can be chosen in {{assignments}} ways, so the smallest p that this design can reach is {{smallestP}}, below the level of {{alpha}}: a clear effect can be shown.',
    cannot:
      '{{pilotTeams}} of {{teams}} teams can be chosen in {{assignments}} ways, so the smallest p that this design can reach is {{smallestP}}, above the level of {{alpha}}. However large the effect, it cannot conclude by itself; with {{needed}} teams in all it could.',
    naive:
      'Usual shortcuts are no way out: with no effect at all, a pooled test calls {{pooled}} of pilots significant, a plain before/after comparison {{beforeAfter}}.',
  },
  weights: {
    invalid: 'Not possible:',
    'cannot-conclude': 'No verdict possible:',
    advice: 'Mind:',
  },
  warnings: {
    'no-pilot-team': 'no team is to try the new way.',
    'no-comparison-team':
      'without a comparison team nobody can tell the pilot from the season or the market.',
    'team-in-both-arms': '{{team}} cannot pilot and be compared at once.',
    'dates-out-of-order': 'the baseline must begin before the pilot, and the pilot before its end.',
    'too-few-teams':
      '{{pilotTeams}} of {{teams}} teams: the smallest p this design can reach is {{smallestP}}; with {{needed}} teams it could conclude.',
    'baseline-shorter-than-pilot':
      'the baseline is shorter ({{baselineDays}} days) than the pilot ({{pilotDays}} days). After a poor stretch things look better by themselves.',
    'too-few-deals-expected':
      '{{arm}} will have about {{deals}} deals in the shorter period; at least {{needed}} are needed.',
    'one-pilot-team':
      'with a single pilot team its own luck or its manager cannot be told from the new way.',
    'pilot-shorter-than-four-weeks':
      'a pilot of {{pilotDays}} days hardly shows more than its own beginning; plan at least 28.',
    'pilot-shorter-than-cycle':
      'a typical deal takes {{cycleDays}} days, the pilot only {{pilotDays}}: most deals that are won in it began before it.',
  },
  refusals: {
    'no-pilot-team': 'Choose at least one pilot team',
    'team-in-both-arms': 'A team cannot be on both sides',
    'dates-out-of-order': 'The baseline must begin before the pilot, and the pilot before its end',
    'baseline-after-start': 'The pilot must start after the baseline begins',
  },
  begin: {
    criteria: 'Before it can begin',
    button: 'Begin the pilot',
    ready: 'Everything is there. From then on the plan holds.',
    notReady: 'Complete what is missing above first.',
    waiting: 'The pilot can begin once the redesign has passed its gate.',
  },
  weekly: {
    title: 'Weekly look',
    description: 'How pilot and comparison move, week by week.',
    checkIns: 'Check-ins of the goal',
    number: 'Week {{number}}',
    checkIn: 'Check in',
    done: 'checked in',
    chart: '{{metric}} by week',
    data: 'Pilot and comparison teams pooled, by week. Data set {{dataset}}, with deals up to {{to}}. Unmarked dotted lines are adjustments.',
    table: 'Weeks as a table',
    week: 'Week from',
    period: 'Period',
    none: 'There are no weeks with data yet.',
    start: 'Start',
    mixed:
      'Left out, because the pilot did not begin on a Monday and the week lies in both periods: {{weeks}}.',
  },
  feedback: {
    title: 'Feedback',
    description: 'What the pilot teams say in their pulse surveys, anonymously.',
    create: 'Create a pulse survey',
    emptyTitle: 'Nobody has been asked yet',
    emptyText:
      'A pulse of a minute, daily or weekly, tells what works and what is in the way while it can still be changed. Answers are shown from five people up.',
  },
  adjustments: {
    title: 'Adjustments on the way',
    description:
      'What was changed while the pilot ran, and why; without it nobody knows what was tested.',
    add: 'Log an adjustment',
    edit: 'Change the adjustment',
    emptyTitle: 'Nothing was adjusted so far',
    emptyText:
      'Whatever you change during the pilot belongs here with its date and its reason, above all what people asked for.',
    date: 'Day',
    change: 'What was changed',
    reason: 'Why',
    reasonHint: 'The gate asks for a reason for every adjustment.',
    measure: 'Measure that it belongs to',
    fromFeedbackLabel: 'It answers feedback',
    fromFeedbackHint: 'The pilot teams then see on their own page what became of what they said.',
    fromFeedback: 'From feedback',
    because: 'Because: {{reason}}',
    noReason: 'The reason is missing',
    inFuture: 'An adjustment cannot lie in the future',
    deleteTitle: 'Delete the adjustment',
    deleteText: '“{{change}}” is taken out of the log. The history keeps it.',
  },
  verdict: {
    title: 'Verdict',
    live: 'As the data stand, with deals up to {{date}}. It is kept when the decision is asked for.',
    frozen: 'As it stood when the decision was asked for, {{date}}.',
    nothing: 'There is nothing to compare yet.',
    reasons: 'Why there is no verdict',
    caveats: 'Keep in mind',
  },
  verdicts: {
    improved: 'Improved',
    worse: 'Worse',
    'cannot-conclude': 'Cannot conclude',
  },
  sentences: {
    improved:
      'The pilot improved it: against the comparison teams, “{{metric}}” changed by {{difference}} in the pilot teams ({{confidence}} interval {{interval}}; {{pilotTeams}} of {{teams}} teams, n = {{n}} deals, {{p}}).',
    worse:
      'The pilot made it worse: against the comparison teams, “{{metric}}” changed by {{difference}} in the pilot teams ({{confidence}} interval {{interval}}; {{pilotTeams}} of {{teams}} teams, n = {{n}} deals, {{p}}).',
    'cannot-conclude':
      'This pilot cannot tell whether it worked: against the comparison teams, “{{metric}}” changed by {{difference}} in the pilot teams ({{confidence}} interval {{interval}}; {{pilotTeams}} of {{teams}} teams, n = {{n}} deals, {{p}}).',
    running:
      'No verdict before the end. So far, against the comparison teams, “{{metric}}” has changed by {{difference}} in the pilot teams ({{confidence}} interval {{interval}}; {{pilotTeams}} of {{teams}} teams, n = {{n}} deals).',
    nothing:
      'This pilot cannot tell whether it worked: no team on one of the two sides has data both before and during it (n = {{n}} deals).',
  },
  obstacles: {
    'pilot-still-running':
      'The period up to {{endsOn}} is not complete in the data yet. Looking every week and stopping at the first good result is how chance gets taken for success.',
    'no-pilot-team': 'No pilot team has data both before and during the pilot.',
    'no-comparison-team': 'No comparison team has data both before and during the pilot.',
    'no-baseline': 'The data hold no deal from before the pilot.',
    'too-few-teams':
      'With {{pilotTeams}} of {{teams}} teams the smallest p that a valid test can reach is {{smallestP}}, above the level of {{alpha}}.',
    'baseline-shorter-than-pilot':
      'The baseline is shorter ({{baselineDays}} days) than the pilot ({{pilotDays}} days), and after a poor stretch things look better by themselves.',
    'small-n':
      'There are only {{n}} deals of the {{arm}} {{period}}; at least {{needed}} are needed.',
    'interval-includes-zero':
      'The interval, {{interval}}, includes zero: so large a difference can come about by chance in the choice of teams.',
  },
  caveats: {
    'teams-not-drawn-by-lot':
      'The test takes the choice of teams as good as random. If they were chosen for being weak or keen, part of the difference is theirs.',
    'team-left-out': '{{team}} has no data in one of the periods and is not part of the test.',
    'arms-differ-before':
      'Pilot and comparison teams already differed before the pilot; they may have developed differently anyway.',
    'assignments-sampled':
      'There are too many ways to choose the teams to try them all; a fixed sample of them was used.',
  },
  details: {
    title: 'The details',
    description:
      'What was seen, with its spread. Only the test at the level of teams carries the verdict.',
    fourFields: 'Before and during, pilot and comparison',
    before: 'Before',
    during: 'During',
    change: 'Change',
    gap: 'Difference',
    fourFieldsNote:
      'Small: 95% interval and n (deals). Bottom right: the difference-in-differences, the change of the pilot teams less that of the comparison. Intervals take deals as independent and are too narrow for deals of one team.',
    totalNote: 'Totals are per team and week.',
    differences: 'Differences and their intervals',
    differencesDescription:
      'Hollow: descriptive, all deals pooled. The lowest, where it can be drawn, is the test at the level of teams; filled if it excludes zero.',
    teams: 'Team by team',
    team: 'Team',
    arm: 'Part',
    naive:
      'For comparison only: a naive test of pilot against comparison would say {{p}}. Such a test calls {{pooled}} of pilots without any effect significant.',
    origin: 'Where these numbers come from',
  },
  differences: {
    pilotBeforeAfter: 'Pilot: before → during',
    comparisonBeforeAfter: 'Comparison: before → during',
    pilotAgainstComparison: 'Pilot against comparison',
    differenceInDifferences: 'Difference-in-differences',
    teamTest: 'Test by teams',
    none: 'no difference',
  },
  decision: {
    title: 'Decision',
    description:
      'Roll out, adjust and try again, or stop: the consultant proposes, a director decides.',
    running: 'The pilot is running. The decision follows when it has ended.',
    ended: 'The pilot ended {{date}}.',
    endedEarly: 'The pilot ended before its time, {{date}}: {{reason}}',
    earlier: 'This round is over; the present round is where the decision stands.',
    proposeTitle: 'Ready for a proposal',
    proposeText:
      'Propose to roll out, to adjust and try again, or to stop. The comparison is kept as it stands at that moment.',
    propose: 'Propose and ask for the decision',
    returned: 'The last request was returned: {{reason}}',
    toGate: 'To the decision',
    states: {
      awaitingDecision: 'Waiting for the decision; proposed: {{proposal}}',
      passed: 'Decided: {{proposal}}',
      iterating: 'Decided: {{proposal}}',
      stopped: 'Decided: {{proposal}}',
    },
  },
  moved:
    '{{name}} was faster: the pilot now stands at “{{state}}”. Look at it again before you go on.',
  end: {
    button: 'End the pilot',
    dueTitle: 'The pilot’s time is over',
    dueText: 'End it to evaluate the result and propose how to go on.',
    earlyTitle: 'The pilot runs until {{date}}',
    notYet: 'It can end early, with a reason, if it harms or teaches nothing.',
    text: 'From then on the result is evaluated. Adjustments can still be completed.',
    earlyText: 'It has not run its time yet. Say why it ends now.',
    reason: 'Reason',
    reasonHint: 'Needed if the pilot has run for fewer than 28 days.',
  },
  toast: {
    planned: 'The plan is saved.',
    begun: 'The pilot has begun.',
    ended: 'The pilot has ended.',
    dataset: 'The pilot is now looked at on the other import.',
    adjusted: 'The adjustment is logged.',
    adjustmentDeleted: 'The adjustment is deleted.',
  },
};
