import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from '../support/test';

test.use({
  locale: 'en-US',
  serverEnvironment: { PENSTOCK_DEMO: '1', DEMO_LOCALE: 'en' },
});

const pagesOfAnEngagement = [
  '',
  '/gate/diagnosis',
  '/gate/pilot',
  '/data',
  '/funnel',
  '/compare',
  '/trends',
  '/quality',
  '/process',
  '/surveys',
  '/surveys/new',
  '/surveys/import',
  '/cases',
  '/problems',
  '/map/current',
  '/map/ideal',
  '/map/difference',
  '/map/simulation',
  '/map/data',
  '/map/current/versions',
  '/maps',
  '/maps/import',
  '/measures',
  '/goals',
  '/pilot',
  '/rollout',
  '/manual',
  '/training',
  '/reviews',
  '/maturity',
  '/thread',
  '/people',
  '/history',
];

async function signIn(page: Page, role: string): Promise<void> {
  await page.goto('/sign-in');
  await page.getByLabel('E-mail').fill(`${role}@demo.local`);
  await page.getByLabel('Password').fill('penstock-demo');
  await page.locator('main form button[type=submit]').first().click();
  await page.waitForURL((url) => url.pathname !== '/sign-in');
}

async function visit(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
  await expect(page).toHaveTitle(/\S+ – .*Penstock/);
  // A picture is drawn after the page is there.
  await expect(page.locator('figure .animate-late')).toHaveCount(0);
  const content = (await page.locator('main').textContent()) ?? '';
  const text = content.replaceAll(/Penstock · 渠成|中文/g, '');
  expect(text.match(/.*\p{Script=Han}.*/gu), `Chinese on ${path}`).toBeNull();
  await expectAccessible(page);
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow, `${path} is wider than the screen`).toBeLessThanOrEqual(0);
}

test('a consultant reads every page of the sample in English', async ({ page }) => {
  test.setTimeout(420_000);
  await signIn(page, 'consultant');
  for (const path of [
    '/portfolio',
    '/engagements',
    '/library',
    '/settings',
    '/settings/tokens',
    '/settings/channels',
  ]) {
    await visit(page, path);
  }
  await page.goto('/engagements');
  const link = page.locator('main tbody a').first();
  const engagement = await link.getAttribute('href');
  for (const path of pagesOfAnEngagement) await visit(page, `${engagement}${path}`);
});

test('the search opens over any page and leads to what was found by keys alone', async ({
  page,
}) => {
  await signIn(page, 'consultant');
  await visit(page, '/search?q=quote');
  await page.goto('/engagements');
  await page.locator('main tbody a').first().click();
  await page.waitForURL(/engagements\/\w+/);
  await page.keyboard.press('Control+k');
  const box = page.getByRole('combobox', { name: 'What to look for' });
  await expect(box).toBeFocused();
  await expectAccessible(page);
  await box.fill('win rate');
  await expect(page.getByRole('option').first()).toContainText('Win rate');
  await box.fill('funn');
  await expect(page.getByRole('option', { name: 'Funnel' })).toHaveAttribute(
    'aria-selected',
    'true',
  );
  await box.press('Enter');
  await page.waitForURL(/\/funnel$/);
  await expect(box).toBeHidden();
});

test('a director finds the portfolio and a pilot member the page of their own, on a phone', async ({
  page,
}) => {
  await signIn(page, 'director');
  await expect(page).toHaveURL(/\/portfolio$/);
  await visit(page, '/portfolio');
  await page.context().clearCookies();
  await page.setViewportSize({ width: 375, height: 812 });
  await signIn(page, 'member');
  await expect(page).toHaveURL(/\/my$/);
  await visit(page, '/my');
});

test('an address that no page has says so in the reader’s language', async ({ page, watch }) => {
  watch.allow(/404/);
  const answer = await page.goto('/no/such/page');
  expect(answer?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is no such page');
});
