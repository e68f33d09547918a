export const invitation = {
  title: 'Accept an invitation',
  heading: 'Join {{workspace}}',
  intro: '{{inviter}} invites you to join as: {{role}}.',
  introEngagement: '{{inviter}} invites you to the engagement “{{engagement}}” as: {{role}}.',
  name: 'Name',
  email: 'E-mail',
  emailHint: 'You will sign in with it',
  password: 'Choose a password',
  passwordHint: 'At least 10 characters',
  language: 'Language',
  submit: 'Join',
  welcome: 'Welcome; your account is ready',
  signedInAs:
    'You are signed in as {{name}} at the moment. Accepting makes a new account and switches to it.',
  toSignIn: 'Go to sign in',
  closed: {
    'invitation-expired': {
      title: 'This invitation has expired',
      text: 'Invitation links work for 14 days. Ask the person who invited you for a new one.',
    },
    'invitation-revoked': {
      title: 'This invitation was withdrawn',
      text: 'Perhaps it went to the wrong person, or a new link replaced it. The person who invited you can tell.',
    },
    'invitation-used': {
      title: 'This invitation has been used',
      text: 'Every link works once. If it was you who used it, simply sign in.',
    },
    'invitation-unknown': {
      title: 'There is no such invitation',
      text: 'Perhaps the link was not copied to its end. Open it again from the message, or ask for it once more.',
    },
  },
};
