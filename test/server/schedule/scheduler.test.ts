import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { startScheduler } from '~/services/schedule/scheduler.server';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('a job runs at its interval, also after a failure, and no more once stopped', async () => {
  let runs = 0;
  const stop = startScheduler([
    {
      name: 'counted',
      everySeconds: 5,
      async run() {
        runs += 1;
        if (runs === 2) throw new Error('once');
      },
    },
  ]);
  await vi.advanceTimersByTimeAsync(16_000);
  expect(runs).toBe(3);
  await stop();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(runs).toBe(3);
});

test('a slow job is not started twice, and stopping waits for it', async () => {
  let running = 0;
  let finished = 0;
  const stop = startScheduler([
    {
      name: 'slow',
      everySeconds: 1,
      async run() {
        running += 1;
        expect(running).toBe(1);
        await new Promise((resolve) => setTimeout(resolve, 10_000));
        running -= 1;
        finished += 1;
      },
    },
  ]);
  await vi.advanceTimersByTimeAsync(5000);
  expect(running).toBe(1);
  const stopping = stop();
  await vi.advanceTimersByTimeAsync(10_000);
  await stopping;
  expect(finished).toBe(1);
});
