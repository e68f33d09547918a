export const mapReading = {
  rates: {
    title: 'Cost of an hour by role',
    text: 'Pay with social contributions and overheads, for an hour that is worked. All maps of this engagement count with it.',
    role: 'Role',
    hourlyCost: 'An hour costs',
    costOf: 'Cost of an hour: {{role}}',
    missing_one: '{{count}} role without a cost',
    missing_other: '{{count}} roles without a cost',
    complete: 'every role has a cost',
    save: 'Save the costs',
    saved: 'Costs saved',
  },
  sums: {
    title: 'What an average case takes',
    part: 'Part of the process',
    all: 'The whole process',
    critical: 'Critical path',
    steps: 'Steps',
    valueClasses: 'VA / BVA / NVA',
    lead: 'Lead time',
    working: 'Work',
    waiting: 'Wait',
    efficiency: 'Efficiency',
    handOvers: 'Hand-overs',
    loops: 'Loops (returns)',
    costPerCase: 'Cost of a case',
    costPerMonth: 'Cost a month',
    basis: {
      shares:
        'Each step counts as often as an average case passes it by the shares of the branches.',
      'each-once': 'Every step counts once, because branches lack shares or some cases never end.',
    },
    volume: '{{cases}} cases come in a month.',
    noVolume: 'How many cases come in a month is not known: write it at the first step.',
    criticalText: 'holds {{share}} of the lead time: {{steps}}.',
    criticalDefinition:
      'It is the longest way from start to end, where each step weighs its time as often as an average case passes it; ways back are not walked.',
    noRates: 'Once it is known what an hour of each role costs, the table shows the money too.',
    someRates: 'The money is too low: nobody has said what an hour costs of {{roles}}.',
  },
  heat: {
    colours: 'Colours: {{what}}',
    kinds: {
      none: 'marks',
      waiting: 'waiting on the map',
      measured: 'waiting in the data',
      pain: 'pain in surveys',
      cost: 'share of the cost',
    },
    waits: '{{hours}} h',
    measured: '{{hours}} h, n = {{n}}',
    pain: '{{value}}, n = {{n}}',
    costs: '{{share}} of the cost',
    rests: {
      waiting: 'Waiting hours of an average case, as written on the map; thirds of the largest.',
      measured:
        'Median working hours from the activity before, in “{{name}}” (n = {{n}} a step); thirds of the largest.',
      'pain-share': 'Share of the answers in “{{survey}}”: {{question}} (n = {{n}}).',
      'pain-points': 'Mean of the answers in “{{survey}}” {{question}} (n = {{n}}).',
      cost: 'Share of the cost of an average case; thirds of the largest.',
    },
    missing: {
      waiting: 'No step has a waiting time yet: write it in the table.',
      measured: 'No data set has activities called like these steps.',
      pain: 'No survey has asked about these steps. Ask where it hurts with one option a step, or pin a question to a step.',
      cost: 'It is not known what an hour costs: fill in the costs by role below.',
    },
    get: {
      measured: 'Match data and map',
      pain: 'Go to the surveys',
      cost: 'Fill in the costs',
    },
    withheld_one:
      'A survey asks about these steps, but too few have answered {{count}} question to show it.',
    withheld_other:
      'A survey asks about these steps, but too few have answered {{count}} questions to show them.',
  },
};
