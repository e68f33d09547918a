import os from 'node:os';
import { benchAnswers } from './answers-bench';
import type { Load } from './load';
import { benchPage, type PageLoad } from './page-bench';

/** Answers per second beside the least that keeping one costs, and the page beside SurveyJS's own. */
export async function benchSurvey(folder: string): Promise<void> {
  console.log(`\nSurveys (load of the machine at the start: ${os.loadavg()[0]?.toFixed(1)})`);
  for (const { name, floor, ours, ratio } of await benchAnswers(folder)) {
    console.log(
      `answers kept, 50 clients, ${name}: ${words(ours)}; floor ${words(floor)}; ratio ${ratio.toFixed(2)}`,
    );
  }
  const { ours, peer } = await benchPage();
  console.log(
    `page on a slow phone: ${pageWords(ours)}; SurveyJS ${pageWords(peer)}; bytes ${share(ours.kilobytes, peer.kilobytes)}, time ${share(ours.milliseconds, peer.milliseconds)}`,
  );
}

function words({ perSecond, p99, refused }: Load): string {
  return `${perSecond.toFixed(0)}/s, p99 ${p99.toFixed(0)} ms${refused > 0 ? `, REFUSED ${refused}` : ''}`;
}

function pageWords({ kilobytes, milliseconds }: PageLoad): string {
  return `${kilobytes.toFixed(0)} kB, answerable after ${milliseconds.toFixed(0)} ms`;
}

function share(one: number, other: number): string {
  return `${(one / other).toFixed(2)} of it`;
}
