import { readEnvironment } from '~/platform/env.server';

/** Sign-ins of a demo, where the data are thrown away and only this machine can reach them. */
const accounts = [
  { email: 'consultant@demo.local', role: 'consultant' as const },
  { email: 'director@demo.local', role: 'director' as const },
  { email: 'member@demo.local', role: 'member' as const },
];

export const demoPassword = 'penstock-demo';

export function demoAccounts() {
  if (!readEnvironment().PENSTOCK_DEMO) return [];
  return accounts.map((account) => ({ ...account, password: demoPassword }));
}
