export const error = {
  unexpected:
    'Something went wrong on the server. Nothing was changed and what you typed is still here. Please try again in a moment.',
  'invalid-input': 'A few fields need another look; they are marked below.',
  forbidden: 'Your role does not allow this.',
  'not-found': 'This record does not exist any more, or belongs to somebody else.',
  conflict:
    'Somebody else changed this while you were editing. What you typed is still here: compare it with the latest state, then save again.',
  'already-exists': 'There is already one with this name.',
  'too-many-requests': 'Too many attempts. Please wait a minute.',
  'sign-in-refused': 'The e-mail address or the password is wrong.',
  'database-unavailable':
    'The database cannot be reached right now. What was saved is safe; please try again in a moment.',
  'disk-full':
    'The server has no disk space left. Nothing was saved this time; please tell an administrator.',
  'file-too-large': 'The file is larger than the limit of {{megabytes}} MB.',
  // accounts, invitations, teams
  'person-exists':
    'This e-mail address already has an account. Sign in with it, or use another address.',
  'last-administrator': 'This is the last administrator. Make somebody else one first.',
  'own-account': 'You cannot disable your own account; another administrator can.',
  'own-membership': 'You cannot remove yourself from the engagement; somebody else of it can.',
  'team-in-rollout':
    'This team is part of a rollout wave. Take it out of the wave before deleting it.',
  'invitation-expired': 'This invitation has expired.',
  'invitation-revoked': 'This invitation was withdrawn.',
  'invitation-unknown': 'There is no such invitation.',
  'invitation-used': 'This invitation has been used already.',
  // API
  unauthenticated: 'A valid API token is needed.',
  'method-not-allowed': 'This address does not take {{method}} requests.',
  'endpoint-unknown': 'The API has no such address.',
  'malformed-json': 'The request body is not valid JSON.',
  'unsupported-media-type': 'The request body must be of the type {{expected}}.',
  // Surveys
  'survey-already-open': 'The survey is already open, so this can no longer be changed.',
  'survey-not-open': 'This survey is not open.',
  'survey-not-closed': 'This survey is not closed.',
  'survey-closed': 'This survey is closed and takes no more answers.',
  'survey-closing-day-past':
    'Its last day has passed. Set a later one, or none, before you open it.',
  'survey-has-answers': 'People have already answered this survey, so it cannot be deleted.',
  'survey-answers-invalid': 'Some answers are missing or cannot be read.',
  'survey-answers-empty': 'At least one question must be answered.',
  'survey-response-id-taken': 'This id belongs to an answer of another survey.',
  // Maps
  'process-map-empty': 'The current map has no steps yet, so there is nothing to copy.',
  'process-map-invalid':
    'The map holds a value that cannot be stored ({{place}}). Nothing was changed.',
  'process-map-too-large':
    'The map is larger than {{kilobytes}} kB. Shorten some texts, then save again.',
  'process-map-unreadable':
    'The stored map cannot be read. It is kept untouched; please tell an administrator.',
  // cases, problems and evidence
  'case-in-use_one':
    '{{count}} problem rests on this case. Remove it there first, then delete the case.',
  'case-in-use_other':
    '{{count}} problems rest on this case. Remove it there first, then delete the case.',
  'problem-in-use_one':
    '{{count}} measure is planned for this problem. Change the measure first, then delete the problem.',
  'problem-in-use_other':
    '{{count}} measures are planned for this problem. Change them first, then delete the problem.',
  'evidence-attached-already': 'This case is attached to the problem already.',
  'no-observations':
    'No deal falls into this selection, so there is no number. Widen the filter or the period.',
  'answer-withheld':
    'Fewer than {{minimum}} people gave this answer; to keep them anonymous it cannot be quoted.',
  page: {
    home: 'Back to the start page',
    'not-found': {
      title: 'There is no such page',
      text: 'The link may be out of date, or the record belongs to somebody else.',
    },
    forbidden: {
      title: 'Your role cannot see this page',
      text: 'If your work needs it, ask an administrator for the right role.',
    },
    unavailable: {
      title: 'The service is not available right now',
      text: 'What was saved is safe. Please come back in a moment.',
    },
    unexpected: {
      title: 'This page failed',
      text: 'What was saved is safe. Reload the page; if it keeps failing, tell an administrator when it happened.',
    },
  },
};
