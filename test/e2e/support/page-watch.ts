import { type BrowserContext, expect, type Page } from '@playwright/test';
import { reportSuspiciousTexts } from './suspicious-texts';

/**
 * What a user would call broken although the page shows something: console errors, failed requests,
 * message keys in place of texts.
 */
export class PageWatch {
  private readonly problems = new Set<string>();
  private readonly allowed: RegExp[] = [];

  /** A test that provokes a problem names it: `watch.allow(/409/)`. */
  allow(pattern: RegExp): void {
    this.allowed.push(pattern);
  }

  /** Also for contexts that a test opens itself, for instance for a second person. */
  async follow(context: BrowserContext): Promise<void> {
    await context.exposeBinding('reportSuspiciousText', (source, text: string) => {
      this.note(source.page, `untranslated or broken text: ${text}`);
    });
    await context.addInitScript(reportSuspiciousTexts);
    context.on('console', (message) => {
      if (message.type() === 'error') this.note(message.page(), `console: ${message.text()}`);
    });
    context.on('weberror', (problem) => {
      this.note(problem.page(), `exception: ${problem.error().message}`);
    });
    context.on('requestfailed', (request) => {
      const reason = request.failure()?.errorText ?? '';
      // The browser itself gives up requests of a page that is left.
      if (reason === 'net::ERR_ABORTED') return;
      this.note(null, `request failed: ${request.method()} ${request.url()} ${reason}`);
    });
    context.on('response', (response) => {
      if (response.status() < 400) return;
      this.note(
        null,
        `answer ${response.status()}: ${response.request().method()} ${response.url()}`,
      );
    });
  }

  async expectNoProblems(): Promise<void> {
    const left = [...this.problems].filter(
      (problem) => !this.allowed.some((pattern) => pattern.test(problem)),
    );
    expect(left, 'problems that the pages had').toEqual([]);
  }

  private note(page: Page | null, problem: string): void {
    const place = page ? ` (on ${new URL(page.url()).pathname})` : '';
    this.problems.add(`${problem}${place}`);
  }
}
