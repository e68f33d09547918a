import { auth } from './better-auth.server';

export async function hashPassword(password: string): Promise<string> {
  return (await auth().$context).password.hash(password);
}
