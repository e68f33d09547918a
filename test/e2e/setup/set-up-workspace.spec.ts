import { expect, expectAccessible, test } from '../support/test';

test('an empty installation becomes a workspace with an administrator', async ({ page }) => {
  await page.goto('/');
  await expect(page).toHaveURL(/\/setup$/);
  await expectAccessible(page);
  await page.locator('[name=workspaceName]').fill('渠成咨询');
  await page.locator('[name=name]').fill('林知远');
  await page.locator('[name=email]').fill('admin@example.test');
  await page.locator('[name=password]').fill('a long password 12');
  await page.locator('[name=sample]').uncheck();
  await page.locator('main form button[type=submit]').click();
  await expect(page).toHaveURL(/\/portfolio$/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('项目总览');
});
