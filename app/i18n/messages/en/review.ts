export const review = {
  title: 'Monthly reviews',
  description:
    'Once a month: how the key figures moved, why, what to do, and where the next cycle should look.',
  empty: {
    title: 'No review yet',
    text: 'A monthly review keeps the new process from sliding back into the old one.',
  },
  write: 'Write this month’s review',
  saved: 'Review saved',
  figures: 'Key figures',
  tableOf: 'Key figures of {{month}}',
  noRows: 'No figures',
  columns: {
    metric: 'Metric',
    current: 'This month',
    previous: 'Last month',
    change: 'Change',
    unit: 'Unit',
    target: 'Target',
    analysis: 'Analysis of the difference',
    action: 'Action',
  },
  fields: {
    month: 'Month',
    summary: 'Summary',
    summaryHint: 'How the process ran this month, in a few sentences',
    decisions: 'Decisions',
    nextTopics: 'For the next cycle',
    nextTopicsHint: 'What the data begin to show, for the next diagnosis',
  },
};
