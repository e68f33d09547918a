export const auth = {
  title: 'Sign in',
  product: 'From diagnosis to rollout: change how a team sells, with numbers to show for it.',
  email: 'E-mail',
  password: 'Password',
  submit: 'Sign in',
  demo: {
    title: 'Demo sign-ins',
    text: 'One click signs you in with that role. The sample data are generated; the effects planted in them are documented.',
    as: 'Sign in as {{role}}',
  },
};
