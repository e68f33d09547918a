import { log } from '~/platform/log.server';
import { removeAbandonedFiles } from '~/services/dataset/remove-abandoned-files.server';
import { deliverDue } from '~/services/outbox/deliver-due.server';
import { forgetDelivered } from '~/services/outbox/forget-delivered.server';
import { deleteExpiredAnswers } from '~/services/survey/delete-expired-answers.server';
import { remindAutomatically } from '~/services/survey/remind-automatically.server';
import { writeWaitingBatches } from '~/services/survey/write-batch.server';

export type ScheduledJob = {
  name: string;
  everySeconds: number;
  /** Must be safe to run in several processes at once. */
  run: () => Promise<unknown>;
};

const jobs: ScheduledJob[] = [
  { name: 'deliver-due', everySeconds: 5, run: () => deliverDue({ limit: 20 }) },
  { name: 'forget-delivered', everySeconds: 3600, run: forgetDelivered },
  { name: 'remove-abandoned-files', everySeconds: 3600, run: removeAbandonedFiles },
  { name: 'write-waiting-answers', everySeconds: 60, run: writeWaitingBatches },
  { name: 'remind-automatically', everySeconds: 900, run: remindAutomatically },
  { name: 'delete-expired-answers', everySeconds: 3600, run: deleteExpiredAnswers },
];

/**
 * Runs each job at its interval, never twice at a time in this process, without keeping the process
 * alive. Answers a function that stops the jobs and waits for what is under way.
 */
export function startScheduler(scheduled: readonly ScheduledJob[] = jobs): () => Promise<void> {
  const stops = scheduled.map(repeat);
  return async () => {
    await Promise.all(stops.map((stop) => stop()));
  };
}

function repeat(job: ScheduledJob): () => Promise<void> {
  let isStopped = false;
  let isFailing = false;
  let underWay: Promise<void> = Promise.resolve();
  let timer = plan();

  function plan(): NodeJS.Timeout {
    return setTimeout(tick, job.everySeconds * 1000).unref();
  }

  function tick(): void {
    underWay = runOnce().finally(() => {
      if (!isStopped) timer = plan();
    });
  }

  async function runOnce(): Promise<void> {
    try {
      await job.run();
      if (isFailing) log.info({ job: job.name }, 'job works again');
      isFailing = false;
    } catch (error) {
      // A database that is away for an hour is one line in the log, not a thousand.
      if (!isFailing) log.error({ job: job.name, err: error }, 'job failed');
      isFailing = true;
    }
  }

  return () => {
    isStopped = true;
    clearTimeout(timer);
    return underWay;
  };
}
