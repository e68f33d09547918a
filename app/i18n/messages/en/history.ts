export const history = {
  title: 'History',
  description: 'Who did what and when, from which state to which, and why.',
  engagement: 'Engagement',
  empty: 'Nothing recorded yet',
  older: 'Older entries',
  columns: { at: 'When', person: 'Who', what: 'What', change: 'State', reason: 'Reason or note' },
  machines: {
    title: 'The rules behind it',
    description: 'Drawn from the machines that run the engagement; the present state is marked.',
  },
  actions: {
    'engagement.created': 'Engagement “{{name}}” created',
    'condition.met': 'Condition recorded as met: {{note}}',
    'map.saved': 'Worked on the map “$t(processMap:variants.{{variant}})” ({{steps}} steps)',
    'map.started':
      'Started the map “$t(processMap:variants.{{variant}})” from a template ({{steps}} steps)',
    'map.copied': 'Copied the current map as the ideal one ({{steps}} steps)',
  },
};
