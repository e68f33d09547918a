const openConditions = {
  label: 'Conditions of earlier approvals are met',
  missing: 'Conditions still open: {{open}}.',
  action: 'See conditions',
};

export const gate = {
  title: 'Gate',
  pageTitle: 'Gate: {{phase}}',
  description: 'What this phase still needs to pass, who decides, and on what grounds.',
  criteria: 'To pass this phase',
  met: 'met',
  unmet: 'missing',
  allMet: 'Everything is met: a decision can be requested.',
  countMet: '{{met}} of {{all}} met. Each is judged from records; nothing can be ticked by hand.',
  waiting: 'Waiting for the director',
  waitingProposal: 'Waiting for the director: “{{proposal}}” is proposed',
  waitingText:
    'A director can approve, approve with conditions, or return it with a reason. Until then it can be withdrawn.',
  requestedBy: 'Requested by {{name}}, {{at}}.',
  decidedBy: '{{name}}, {{at}}.',
  continued: 'This cycle has ended; the work goes on in the next engagement.',
  conditions: {
    title: 'Conditions of approvals',
    description: 'Open conditions block the gates of later phases.',
    met: 'met',
    open: 'open',
    meet: 'Record how it was met',
    how: 'How it was met',
    record: 'Record',
  },
  diagram: {
    title: 'State diagram',
    description: 'Drawn from the machine that runs this phase, with its present state marked.',
    of: 'State diagram: {{name}}',
  },
  request: {
    title: 'Request the decision',
    button: 'Request decision',
    text: 'All criteria are met. The director sees the request on the portfolio page.',
    unmet: 'Some criteria are not met yet. Fill the gaps, then request the decision.',
    note: 'Note to the director',
    proposal: 'What should follow the pilot',
  },
  withdraw: { button: 'Withdraw request' },
  decision: {
    title: 'Your decision',
    approve: 'Approve',
    note: 'Note',
    approveWithConditions: 'Approve with conditions',
    conditions: 'Conditions',
    conditionsHint: 'One a line',
    return: 'Return',
    reason: 'Reason for the return',
  },
  reopen: {
    title: 'Reopen this phase',
    button: 'Reopen',
    text: 'The engagement goes back to this phase and later phases pass their gates again. No record is lost.',
    reason: 'Why it is reopened',
  },
  deploy: {
    title: 'Start deploying in waves',
    button: 'Start deployment',
    text: 'Needs a released manual and at least one team in the first wave.',
  },
  sustain: {
    title: 'Start sustaining',
    button: 'Start sustaining',
    text: 'Once every team of every wave works the new way.',
  },
  pilotPage: {
    begin: 'Plan and begin the pilot',
    end: 'The pilot is running',
    text: 'The pilot begins and ends on its own page.',
    link: 'Open the pilot',
  },
  nextCycle: {
    title: 'Start the next cycle',
    button: 'Start next cycle',
    text: 'Makes a new engagement with the same client, people and teams; this cycle’s ideal map becomes its current one.',
    name: 'Name of the new engagement',
    defaultName: '{{name}} (cycle {{cycle}})',
  },
  notYet: {
    title: 'Not its turn yet',
    text: 'It starts by itself when the phases before it have passed. Its records can be prepared now.',
  },
  done: {
    request: 'Decision requested',
    withdraw: 'Request withdrawn',
    approve: 'Approved',
    'approve-with-conditions': 'Approved with conditions',
    return: 'Returned',
    reopen: 'Reopened',
    deploy: 'Deployment started',
    sustain: 'Sustaining started',
    'meet-condition': 'Recorded',
  },
  diagnosis: {
    dataset: {
      label: 'At least 6 months of sales data imported',
      missing: 'Months covered by the data: {{months}} of at least {{minimum}}.',
      action: 'Import data',
    },
    survey: {
      label: 'At least 5 answers to the anonymous survey of the sales team',
      missing:
        'Fewer than {{minimum}} answers so far. How many is not shown, to keep them anonymous.',
      action: 'Open surveys',
    },
    cases: {
      label: 'At least 3 case interviews, won and lost',
      missing:
        'Cases so far: won {{won}}, lost {{lost}}. At least {{minimum}} in all, with both kinds among them.',
      action: 'Record a case',
    },
    problems: {
      label: '3–5 core problems chosen',
      missing: 'Core problems chosen: {{chosen}}; it should be {{minimum}} to {{maximum}}.',
      action: 'Choose problems',
    },
    evidence: {
      label: 'Every core problem is backed by evidence',
      missing:
        'Core problems without evidence (a metric, an answer or a case): {{without}} of {{chosen}}.',
      action: 'Add evidence',
    },
    maturity: {
      label: 'Maturity baseline recorded',
      missing: 'No maturity baseline is recorded yet.',
      action: 'Start assessment',
    },
  },
  mapping: {
    currentMap: {
      label: 'Current process drawn, with at least 5 steps',
      missing: 'Steps on the current map: {{steps}} of at least {{minimum}}.',
      action: 'Draw current map',
    },
    completeSteps: {
      label: 'Every step has department or role, input, output and times',
      missing: 'Steps with something left out: {{incomplete}} of {{steps}}.',
      action: 'Complete steps',
    },
    marks: {
      label: 'Duplication, waste or information breaks are marked',
      missing: 'Nothing is marked on the current map yet.',
      action: 'Mark steps',
    },
    idealMap: {
      label: 'Ideal process drawn, different from the current one',
      missing:
        'Steps on the ideal map: {{steps}}. It does not show yet what would be done differently.',
      action: 'Draw ideal map',
    },
    ownedBreaks: {
      label: 'Every information break has an owner in the ideal process',
      missing: 'Information breaks without an owner: {{open}}.',
      action: 'Assign breaks',
    },
    controlPoints: {
      label: 'The ideal process has a control point',
      missing:
        'The ideal map has no control point yet, for instance a deal review before a proposal goes out.',
      action: 'Add a control point',
    },
    openConditions,
  },
  redesign: {
    measures: {
      label: 'Every core problem has a measure',
      missing: 'Core problems without a measure: {{without}} of {{chosen}}.',
      action: 'Plan measures',
    },
    owners: {
      label: 'Every measure has an owner and a date',
      missing: 'Measures without owner or date: {{without}} of {{measures}}.',
      action: 'Complete measures',
    },
    goals: {
      label: 'At least 1 complete SMART goal with a frozen baseline',
      missing:
        'Complete goals: {{complete}} of {{goals}}. A goal needs metric, frozen baseline, target, date and owner.',
      action: 'Set goals',
    },
    linkedMeasures: {
      label: 'Every measure serves a goal',
      missing: 'Measures without a goal: {{without}} of {{measures}}.',
      action: 'Link goals',
    },
    openConditions,
  },
  pilot: {
    teams: {
      label: 'Pilot teams and comparison teams chosen',
      missing: 'Pilot teams: {{pilot}}, comparison teams: {{comparison}}. At least 1 of each.',
      action: 'Choose teams',
    },
    metric: {
      label: 'Metric chosen',
      missing: 'No metric is chosen by which the pilot will be judged.',
      action: 'Choose metric',
    },
    baseline: {
      label: 'Baseline frozen',
      missing:
        'The baseline is not frozen yet. Set after the start, it could no longer show a change.',
      action: 'Freeze baseline',
    },
    dates: {
      label: 'Planned for at least 28 days',
      missing: 'Planned days: {{days}} of at least {{minimum}}.',
      action: 'Set dates',
    },
    period: {
      label: 'Has run for at least 28 days',
      missing: 'Days run: {{days}} of at least {{minimum}}.',
      action: 'See progress',
    },
    checkIns: {
      label: 'A check-in for every week',
      missing: 'Weeks with a check-in: {{done}} of {{weeks}}.',
      action: 'Check in',
    },
    pulse: {
      label: 'At least 5 answers to the pulse survey',
      missing:
        'Fewer than {{minimum}} pulse answers so far. How many is not shown, to keep them anonymous.',
      action: 'See feedback',
    },
    adjustments: {
      label: 'Every adjustment has a reason',
      missing: 'Adjustments without a reason: {{without}}.',
      action: 'Complete adjustments',
    },
    comparison: {
      label: 'Pilot and comparison are compared',
      missing: 'There are no deals yet that the comparison could rest on.',
      action: 'See comparison',
    },
    openConditions,
  },
  rollout: {
    manual: {
      label: 'Operating manual released',
      missing: 'No manual is released yet.',
      action: 'Release manual',
    },
    firstWave: {
      label: 'Teams of the first wave named',
      missing: 'Waves planned: {{waves}}. The first one has no team yet.',
      action: 'Plan waves',
    },
    teamsLive: {
      label: 'Every team of every wave is live',
      missing: 'Teams live: {{live}} of {{planned}}.',
      action: 'See teams',
    },
    training: {
      label: 'At least 80% of the training tests passed',
      missing: 'Tests passed: {{passed}} of {{due}}; at least {{minimum}}% must pass.',
      action: 'See training',
    },
    monthlyReview: {
      label: 'At least 1 monthly review held',
      missing: 'Monthly reviews held: {{reviews}} of at least {{minimum}}.',
      action: 'Record review',
    },
    openConditions,
  },
};
