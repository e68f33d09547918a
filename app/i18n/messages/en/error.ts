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
  'survey-quota-full': 'Enough answers like this one have come.',
  'survey-answers-empty': 'At least one question must be answered.',
  'survey-import-invalid': 'This file is no questionnaire of the format that was named.',
  'survey-import-empty': 'This questionnaire has no question that could be asked.',
  'survey-group-too-small':
    'The group “{{group}}” has {{people}} people, fewer than the smallest group shown ({{minimum}}). Merge it with another option, or leave out this division.',
  'channel-set-again':
    'This robot was set up on another installation. Remove it and connect it again.',
  'mail-not-configured': 'No mail server is set up, so nobody can be reminded by mail.',
  'survey-nobody-to-remind':
    'There is nobody to remind: choose a group, or make links for mail addresses. Nobody is written to twice on one day.',
  'survey-without-last-day':
    'A reminder by itself needs a last day. Set it in the survey’s settings first.',
  'survey-claims-anonymity':
    'The survey asks by name, but its introduction, closing words or a heading say “anonymous”. Take that out under “Edit questions”, then open it.',
  'survey-respondent-needed': 'This survey is answered by name: please give yours.',
  'survey-cut-needs-two-teams': 'Comparing needs at least two groups of teams.',
  'survey-too-many-teams-merged': 'At most six teams can count as one group.',
  'survey-too-many-cuts': 'Results can be divided in three ways at most. Remove another one first.',
  'survey-results-final':
    'The results were promised for the end and have been shown, so no more answers can be taken. Start a new survey.',
  'survey-kept-too-shortly':
    'Answers would be deleted before the survey ends. Change the day until which they are kept.',
  'survey-link-is-open': 'This survey has one link for everybody. Choose one-time links first.',
  'survey-theme-name-taken': 'This question already has a theme of that name.',
  'survey-themes-too-many':
    'A question takes up to {{most}} themes. Merge some that are alike before adding another.',
  'survey-answers-deleted':
    'The single answers were deleted as promised. The counts of the themes stay as they are.',
  'survey-token-used': 'This link has been used.',
  'survey-token-needed': 'This survey takes answers only with a one-time link.',
  'survey-response-id-taken': 'This id belongs to an answer of another survey.',
  // Maps
  'process-map-empty': 'The current map has no steps yet, so there is nothing to copy.',
  'process-map-invalid':
    'The map holds a value that cannot be stored ({{place}}). Nothing was changed.',
  'process-map-too-large':
    'The map is larger than {{kilobytes}} kB. Shorten some texts, then save again.',
  'process-map-without-steps': 'This map has no steps yet.',
  'map-file-unknown-format': 'What “{{name}}” is cannot be told from its name. Choose the format.',
  'map-file-empty': 'The file is empty.',
  'map-file-refused': 'Line {{line}} cannot be read: {{reason}}',
  'map-file-no-flowchart':
    'Line {{line}}: this is no Mermaid flowchart but {{type}}. Only flowcharts can become a map.',
  'map-file-no-bpmn': 'Line {{line}}: this XML is no BPMN 2.0 file.',
  'map-file-not-text': 'This is no text file, so it cannot be read as a map.',
  'map-file-too-long': 'The flowchart is too long to be read.',
  'map-file-too-many-steps': 'The file has {{count}} steps; a map holds 300.',
  'map-file-without-steps': 'There is no step in it.',
  'map-table-no-names': 'Row {{line}} should hold headings, with one for the step’s name.',
  'map-table-no-steps': 'There are headings in row {{line}} but no steps below.',
  'process-map-shares-missing':
    'The branches of “{{step}}” lack shares, so it is not known how cases go on.',
  'process-map-never-ends': 'Some cases never reach an end. Mark where the process ends.',
  'simulation-too-long':
    'The simulation does not come to an end; look for ways that lead round in circles.',
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
  // measures, goals, pilot
  'measure-problem-gone':
    'The problem of this measure was deleted in the meantime; bring the problem back first.',
  'goal-in-use': 'A pilot is judged by this goal, so it cannot be deleted.',
  'goal-baseline-frozen': 'The baseline is frozen already.',
  'goal-without-baseline': 'This goal has no baseline yet that could be frozen.',
  'goal-metric-typed': 'This goal’s values are typed; no data set can compute them.',
  'pilot-plan-fixed': 'The pilot has begun, so its plan can no longer be changed.',
  'pilot-not-planned': 'This round has no plan yet.',
  'pilot-without-metric': 'The plan names no number that could be compared.',
  'pilot-without-dataset': 'The plan’s data set is gone. Choose another import in the plan above.',
  // data sets
  'upload-malformed': 'The upload cannot be read. Please send the file again from the page.',
  'upload-incomplete':
    'The connection broke before the file had arrived. Nothing was kept; please upload it again.',
  'upload-one-file': 'Please upload one file at a time.',
  'file-missing': 'No file was chosen.',
  'csv-unclosed-quote':
    'In row {{row}} a quotation mark is opened and never closed, so the rest of the file cannot be told apart.',
  'csv-text-after-quote':
    'In row {{row}} text follows a closing quotation mark. Please check the export.',
  'csv-field-too-large':
    'Row {{row}} holds a cell larger than any CRM text. Please check the export.',
  'csv-too-many-columns': 'Row {{row}} has more columns than can be read.',
  'carry-missing': 'The earlier data set is no longer there. Choose again.',
  'carry-needs-deal': 'Both need a column with the deal ID to be compared or put together.',
  'carry-kind-differs':
    'The two are built differently (stage dates in one alone, for instance) and can’t be put together. Replace instead.',
  'carry-stage-differs':
    '“{{stage}}” means one thing in one of the two and another in the other (open, won or lost). Make them agree first.',
  'carry-stage-order-differs':
    'The two have their stages in opposite order, at “{{stage}}”. Make them agree first.',
  'carry-use-unknown':
    'Say which data set the file is for (previous) and whether it should replace or add to it (use).',
  'lookup-key-twice':
    'In “{{file}}”, “{{key}}” stands in more than one row ({{rows}}), so nobody can tell which one counts. Make it unique, or choose another column.',
  'lookup-too-large': 'The lookup file is too large: {{rows}} rows at most.',
  'lookup-too-many': 'At most {{most}} lookup files can be joined.',
  'lookups-fixed':
    'The data were imported already, so lookup files can’t be changed. Upload the file again.',
  'dataset-file-empty': 'The file is empty.',
  'dataset-no-rows': 'The file has a header but no rows.',
  'dataset-is-spreadsheet':
    'This is a spreadsheet file. Please save it as CSV (UTF-8) and upload that.',
  'dataset-not-text':
    'This is neither a text file nor any other format that can be read. Please upload CSV, Excel, XES or Parquet.',
  'dataset-text-damaged':
    'Some characters of the file are damaged (it looks like {{encoding}}). Please export it again.',
  'dataset-file-unreadable': 'The file on the server cannot be read. Please upload it again.',
  'dataset-file-damaged': 'The file is damaged or was not uploaded whole. Please export it again.',
  'dataset-password-protected':
    'The file is protected by a password. Please save it without one and upload it again.',
  'dataset-unpacks-too-large':
    'Unpacked, the file is larger than {{megabytes}} MB or too large to be read. Please export fewer rows or columns.',
  'dataset-archive-unknown':
    'This archive is no spreadsheet. Please unpack it and upload the table in it.',
  'dataset-xml-unknown': 'This XML file is no event log in XES. Please upload CSV, Excel or XES.',
  'xes-broken': 'The event log is broken XML at line {{line}}. Please export it again.',
  'sheet-unknown': 'The file has no sheet “{{sheet}}”.',
  'sheet-fixed':
    'The sheet can be chosen only before the first import. Please upload the file again for another one.',
  'dataset-disk-full':
    'The server has no disk space left. Nothing was saved this time; please tell an administrator.',
  'dataset-import-cancelled': 'The import was cancelled.',
  'dataset-import-interrupted': 'The server was stopped during the import. Please import again.',
  'dataset-import-running':
    'This data set is being imported right now. Wait until that is done, or cancel it.',
  'dataset-no-row-accepted':
    'None of the {{rows}} rows could be read. Row {{row}}: {{reason}} ({{column}}: {{value}}). Check how the columns are read.',
  'dataset-not-imported': 'This data set has not been imported yet.',
  'dataset-not-ready': 'This data set is not ready yet.',
  'dataset-without-events':
    'This data set does not tell when things happened: the process view needs a column with the time of each stage or event.',
  'dataset-in-use':
    'Goals ({{goals}}) or the pilot ({{pilots}}) take their numbers from this data set. Give them another one first.',
  'mapping-incomplete':
    'It is not clear which column holds the stage or the outcome. Name one of them in the mapping.',
  'mapping-invalid': 'The mapping contradicts itself or cannot be read.',
  'mapping-column-missing': 'The file has no column “{{column}}”.',
  'column-unknown': 'The data set has no column “{{column}}”.',
  'stage-unknown': 'The data set has no stage “{{stage}}”.',
  page: {
    home: 'Back to the start page',
    refused: { title: 'This can’t be shown yet' },
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
