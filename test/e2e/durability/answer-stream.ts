import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';

export type SentAnswer = { id: string; number: number };

/**
 * People who answer one after the other: each sends until the answer is confirmed, under one id, as
 * the survey's page does. `confirmed` grows with every confirmation that arrived.
 */
export class AnswerStream {
  readonly confirmed: SentAnswer[] = [];
  /** Answers of the server that were neither a confirmation nor a lost connection. */
  readonly oddities: string[] = [];
  private isStopping = false;
  private isAbandoned = false;
  private next = 1;
  private readonly people: Promise<void>[];

  constructor(
    private readonly url: string,
    people: number,
    /** No new answer is begun after so many. */
    private readonly largest: number,
  ) {
    this.people = Array.from({ length: people }, () => this.answerOn());
  }

  /** Lets everybody finish the answer at hand. */
  async stop(): Promise<void> {
    this.isStopping = true;
    await Promise.all(this.people);
  }

  /** Nobody sends anything any more, confirmed or not. */
  abandon(): void {
    this.isStopping = true;
    this.isAbandoned = true;
  }

  private async answerOn(): Promise<void> {
    while (!this.isStopping && this.next <= this.largest) {
      const answer = { id: randomUUID(), number: this.next };
      this.next += 1;
      while (!(await this.send(answer))) {
        if (this.isAbandoned) return;
        await sleep(25);
      }
      this.confirmed.push(answer);
    }
  }

  private async send({ id, number }: SentAnswer): Promise<boolean> {
    try {
      const response = await fetch(this.url, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ id, answers: { number } }),
        signal: AbortSignal.timeout(20_000),
      });
      const text = await response.text();
      if (response.status === 200 || response.status === 201) return true;
      this.oddities.push(`${response.status} ${text.slice(0, 200)}`);
    } catch {
      // The connection was lost: whether the answer was kept is not known, so it is sent again.
    }
    return false;
  }
}
