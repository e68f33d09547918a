export const engagement = {
  title: 'Engagements',
  description: 'The sales-process projects you belong to, and where each of them stands.',
  new: 'New engagement',
  newDescription:
    'One engagement is one round of improvement for one client. It starts with the diagnosis.',
  create: 'Create engagement',
  search: 'Search by engagement or client',
  noMatch: 'No engagement matches',
  empty: {
    title: 'No engagement yet',
    text: 'Create the first one: Penstock leads it through diagnosis, mapping, redesign, pilot and rollout, and says at every step what is still missing.',
    textReader: 'Engagements appear here as soon as a consultant adds you to one.',
  },
  columns: {
    name: 'Engagement',
    client: 'Client',
    phases: 'Phases',
    state: 'Stands at',
    startsOn: 'Started',
  },
  fields: {
    name: 'Name of the engagement',
    nameHint: 'For instance “Opportunity conversion, region East”',
    client: 'Client',
    purpose: 'What is to be solved',
    purposeHint: 'A sentence or two; it opens every deliverable',
    startsOn: 'Starts on',
    currency: 'Currency',
  },
};
