export const quality = {
  title: 'Data quality',
  description: 'How far these data can be trusted, and what to look at first.',
  definition:
    'Each check counts the deals that fail it among those it could look at, with Wilson’s 95% interval. Good: at most 2% fail, fair: at most 10% (late entries: 10% and 30%).',
  levels: { good: 'Good', fair: 'Fair', poor: 'Poor' },
  grade: {
    title: 'Grade',
    rule: 'A: every check good. B: none poor. C: one or two poor. D: more than two.',
    label: 'Overall',
    restsOn: 'rests on {{made}} of {{all}} checks',
    checks: 'checks',
    A: 'nothing to mend',
    B: 'good enough to work with',
    C: 'mend before concluding',
    D: 'conclude nothing yet',
    none: 'nothing could be checked',
    delay: 'Entry delay (median)',
    hours: 'hours',
    delayDetail: 'nine in ten within {{p90}} hours, n = {{n}}',
    noDelay: 'needs the dates entered and recorded',
  },
  checks: {
    title: 'Checks',
    description: 'What cannot be right, and what is missing.',
    check: 'Check',
    flawed: 'Fail',
    share: 'Share',
    level: 'Verdict',
  },
  check: {
    completeness: {
      name: 'Required fields',
      what: 'Required cells that are empty, of all required cells (see below).',
      needs: 'needs a mapped field',
    },
    'entry-delay': {
      name: 'Entered within 24 hours',
      what: 'Stage changes recorded more than 24 hours after they happened.',
      needs: 'needs the columns “entered” and “recorded”',
    },
    'rejected-rows': {
      name: 'Rows not accepted',
      what: 'Rows of the file that could not be read as a deal.',
      needs: 'needs rows',
    },
    duplicates: {
      name: 'Duplicates',
      what: 'Deal ids that came twice, and deals that agree in customer, product, owner, amount and creation.',
      needs: 'needs deals',
    },
    'future-dates': {
      name: 'Dates in the future',
      what: 'Created, closed or entered after today.',
      needs: 'needs a date column',
    },
    'reversed-dates': {
      name: 'Closed before created',
      what: 'Deals whose close lies before their creation.',
      needs: 'needs created and closed',
    },
    'disordered-stages': {
      name: 'Stages out of order',
      what: 'Deals with a later stage dated before an earlier one.',
      needs: 'needs dates per stage',
    },
    'zero-amounts': {
      name: 'Won without an amount',
      what: 'Won deals whose amount is empty or zero.',
      needs: 'needs the amount',
    },
    'departed-owners': {
      name: 'Owners who left',
      what: 'Open deals of owners with nothing created or closed in the last 90 days of the data.',
      needs: 'needs open deals with an owner',
    },
  },
  completeness: {
    title: 'Completeness by stage',
    description: 'Share of the deals standing there that have the field.',
    standing: 'Where deals stand',
    required: 'required here',
    star: '* required here; the others are for information.',
    missing: 'No column is read as: {{fields}}.',
    none: 'No deals',
  },
  inflation: {
    title: 'Inflated stages',
    description:
      'Deals whose way through the stages asks for a look: each may have a good reason, so ask before judging.',
    needs:
      'The file has no dates per stage and no date of record, so skipped or back-dated stages can’t be told. Map a date column per stage, or “recorded”.',
    none: 'No deal stands out.',
    sign: 'Sign',
    signs: {
      skipped: 'stage skipped',
      fallen: 'dates fall back',
      sameDay: 'two stages in a day',
      backDated: 'recorded 7+ days late',
    },
    definition:
      'Skipped: no date for a stage before the one reached (won deals: any stage). Dates fall back: a later stage dated before an earlier one. Two stages in a day: entered on the same day. Recorded late: more than 7 days after the stage’s date.',
  },
  sample: {
    title: 'This month’s audit sample',
    description:
      '{{share}} of each seller’s deals a week, at random, for the last four weeks of the data. A manager checks each against what really happened.',
    seed: 'Seed',
    week: 'Week of',
    of: 'of {{n}} that week',
    account: 'Customer',
    none: 'No dated deals',
    more: 'The first 300 of {{total}} are shown; the CSV holds up to 2,000, with a column for findings.',
    definition:
      'Deals of a seller and week are put in the order of the hash of seed and deal id; the first 30% (at least one) are drawn. The same seed always draws the same deals.',
  },
};
