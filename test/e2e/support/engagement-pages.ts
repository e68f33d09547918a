import { expect, type Locator, type Page } from '@playwright/test';

/** Presses the button of a form, waits for its answer, and until the page shows what came of it. */
export async function submit(page: Page, button: Locator): Promise<void> {
  const answered = page.waitForResponse((response) => response.request().method() === 'POST');
  await button.click();
  expect((await answered).status()).toBeLessThan(400);
  await page.waitForLoadState('networkidle');
}

/** What a consultant and a director do on the pages of one engagement. */
export class EngagementPages {
  constructor(
    readonly page: Page,
    readonly id: string,
  ) {}

  async open(path: string): Promise<void> {
    await this.page.goto(`/engagements/${this.id}${path}`);
  }

  button(value: string): Locator {
    return this.page.locator(`button[name=intent][value="${value}"]`);
  }

  /** The form whose hidden intent is this. */
  form(intent: string): Locator {
    return this.page.locator('form').filter({
      has: this.page.locator(`input[name=intent][value="${intent}"]`),
    });
  }

  async fill(scope: Locator, values: Record<string, string>): Promise<void> {
    for (const [name, value] of Object.entries(values)) {
      const control = scope.locator(`[name="${name}"]`).first();
      const isSelect = await control.evaluate((element) => element.tagName === 'SELECT');
      if (isSelect) await control.selectOption(value);
      else await control.fill(value);
    }
  }

  async requestGate(phase: string): Promise<void> {
    await this.open(`/gate/${phase}`);
    await submit(this.page, this.form('request').locator('button[type=submit]'));
  }

  async approveGate(phase: string): Promise<void> {
    await this.open(`/gate/${phase}`);
    await submit(this.page, this.form('approve').locator('button[type=submit]'));
  }

  async expectPhase(phase: string, state: string): Promise<void> {
    await this.open(`/gate/${phase}`);
    await expect(this.page.getByRole('heading', { level: 1 }).locator('..')).toContainText(state);
  }
}
