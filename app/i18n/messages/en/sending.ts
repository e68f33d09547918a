/** How a survey is sent and answered by name: promise, links, reminders, answering. */
export const sending = {
  promise: {
    anonymity: 'Anonymous or by name',
    anonymous: 'Anonymous',
    anonymousHint: 'Nobody can tell who answered what, and results of too few are not shown.',
    named: 'By name',
    namedHint: 'Each answer carries a name. People are told so before the first question.',
    readers: 'Who sees what each person answered',
    consultants: 'Only consultants and administrators',
    consultantsHint: 'Directors see only how many have answered.',
    directors: 'Consultants, administrators and directors',
    directorsHint: 'Directors, too, see what each person answered.',
    badge: 'By name',
  },
  told: {
    named: 'You answer by name',
    namedText:
      'This survey keeps who answered: your name, the time you sent it and each of your answers are stored together.',
    noMinimum: 'No smallest group',
    noMinimumText:
      'What protects small groups in an anonymous survey does not apply here; even a single answer is seen.',
    readers: {
      consultants: 'Your answers are seen by the project’s consultants and administrators',
      directors: 'Your answers are seen by the project’s consultants, administrators and directors',
    },
    readersText: 'Everybody else knows only how many have answered.',
    keepUntilText:
      'They are then deleted together with your name. Only totals from 5 answers up stay, and no texts.',
  },
  respondent: {
    label: 'Your name',
    hint: 'This survey is answered by name, so it is kept with your answers.',
    link: 'You answer as {{name}}',
    linkText: 'This link was made for you. If you are not {{name}}, please do not answer with it.',
    account: 'You answer as {{name}}',
    accountText: 'You are signed in. To answer under another name, sign out first.',
    team: 'Team: {{team}}',
  },
  people: {
    title: 'What each person answered',
    description: 'Those who answered knew that their answers carry their names.',
    empty: 'Nobody has answered yet.',
    withheldTitle: 'Only consultants and administrators see what each person answered',
    withheldText: 'This was promised to those who answer and can’t be changed any more.',
    blank: 'not answered',
  },
  team: {
    title: 'Compare teams',
    description:
      'Adds the question “Which team are you in?” and shows results by team. A team’s own link answers it for people.',
    people_one: '{{count}} person',
    people_other: '{{count}} people',
    peopleUnknown: 'headcount not given',
    own: 'A group of its own',
    countWith: 'Count {{team}} with',
    withTeam: 'Together with {{team}}',
    wish: 'Show results by team',
    groups: 'Groups that this makes',
    save: 'Save groups',
    noTeams:
      'Comparing needs at least two teams. Add them under People first, with their headcount.',
    toPeople: 'Add teams',
    small:
      '{{team}} has {{people}} people, fewer than {{minimum}}: count it with another team, or ask by name.',
    unknown:
      'Some teams have no headcount, so it can’t be checked in advance whether they have {{minimum}} people.',
  },
  toast: { teamCut: 'Groups of teams saved' },
};
