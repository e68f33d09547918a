import { auth } from './better-auth.server';

export const minimumPasswordLength = 10;

export async function hashPassword(password: string): Promise<string> {
  return (await auth().$context).password.hash(password);
}

export async function isPassword(hash: string, password: string): Promise<boolean> {
  return (await auth().$context).password.verify({ hash, password });
}
