import type { Browser, BrowserContext, Page } from '@playwright/test';
import type { PageWatch } from './page-watch';

export const password = 'ein langes Passwort 12';

export type Person = { page: Page; context: BrowserContext };

/** Somebody at a browser of their own, watched like the first. */
export async function newPerson(
  browser: Browser,
  watch: PageWatch,
  options: Parameters<Browser['newContext']>[0] & { baseURL: string },
): Promise<Person> {
  const context = await browser.newContext(options);
  await watch.follow(context);
  return { context, page: await context.newPage() };
}

/** Opens an invitation by its link and signs in with a new account. */
export async function acceptInvitation(
  page: Page,
  link: string,
  { name, email }: { name: string; email: string },
): Promise<void> {
  await page.goto(new URL(link).pathname);
  await page.locator('[name=name]').fill(name);
  await page.locator('[name=email]').fill(email);
  await page.locator('[name=password]').fill(password);
  await page.locator('main form button[type=submit]').click();
  await page.waitForURL((url) => !url.pathname.startsWith('/invitations'));
}
