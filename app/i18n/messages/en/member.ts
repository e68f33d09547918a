export const member = {
  title: 'My page',
  greeting: 'Hello, {{name}}',
  description:
    'What you are asked to answer, what came of your feedback, and what to learn and read.',
  none: {
    title: 'You are not in an engagement yet',
    text: 'Once a consultant adds you, your surveys, training and operating manual appear here.',
  },
  surveys: {
    title: 'Please answer',
    description:
      'What closes first stands first. A survey stays here after you have answered: it is anonymous, so nobody knows who has.',
    empty: 'There is nothing to answer now. A new survey will stand at the top of this page.',
    minutes_one: 'About {{count}} minute',
    minutes_other: 'About {{count}} minutes',
    until: 'Open until the end of {{date}}',
    openEnded: 'Open without an end date',
    anonymous: 'Anonymous: who answers is not recorded',
    answer: 'Start',
  },
  outcomes: {
    title: 'What came of your feedback',
    description: 'What the pilot changed because of what people said, the newest first.',
    empty:
      'Once the pilot runs, you will read here what was changed because of your feedback, and why.',
    because: 'Why: ',
    measure: 'Measure: ',
    older_one: '{{count}} earlier change',
    older_other: '{{count}} earlier changes',
  },
  training: {
    title: 'Training',
    description_one:
      '{{count}} course is not passed yet. Take the one for your role; the consultants record the tests.',
    description_other:
      '{{count}} courses are not passed yet. Take the one for your role; the consultants record the tests.',
    allPassed: 'All passed.',
    empty: 'No course has been set up yet. Its pass mark and your result will stand here.',
    facts: 'For: {{role}} · pass mark {{passMark}} %',
    notTaken: 'Not taken yet',
    passed: 'Passed',
    again: 'Not passed, take it again',
    result: '{{score}} % · {{date}}',
  },
  manuals: {
    title: 'Operating manual',
    description:
      'How the new process works; the version here is the one that counts. Confirm in the manual that you have read it.',
    empty: 'The manual has not been released yet. You will find it here as soon as it is.',
    version: 'Version {{number}} · released {{at}}',
    read: 'Read and confirmed',
    toRead: 'To be read',
    changes: 'What is new: ',
    open: 'Read the manual',
    openAgain: 'Open the manual',
  },
};
