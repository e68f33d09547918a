export const search = {
  title: 'Search',
  description:
    'Finds pages, problems, measures, goals, surveys, data, cases and process steps by name in every engagement that you can see.',
  label: 'What to look for',
  placeholder: 'For instance: quote, win rate, funnel',
  hint: '↑ ↓ choose, Enter opens, Esc closes.',
  nothing: 'Nothing found. Try a shorter word.',
  more_one: 'One more is not listed; type a little more.',
  more_other: '{{count}} more are not listed; type a little more.',
  kinds: {
    page: 'Page',
    engagement: 'Engagement',
    problem: 'Problem',
    measure: 'Measure',
    goal: 'Goal',
    survey: 'Survey',
    dataset: 'Data',
    case: 'Case',
    step: 'Step',
  },
};
