import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import { seededRandom } from '~/services/sample/seeded-random';

export const stages = ['线索', '意向', '商机', '报价', '谈判'];
export const won = '赢单';
export const lost = '输单';
export const header = ['商机编号', '阶段', '变更时间', '负责人', '团队', '来源', '金额'];

const owners = 40;
const teams = 8;
const sources = ['官网', '展会', '转介绍', '电话', '合作伙伴'];
const minute = 60_000;
const begin = Date.UTC(2024, 0, 1);

/** Writes a CSV of that many stage entries or a few more: the history of deals as a CRM exports it. */
export async function writeStageChanges(file: string, entries: number): Promise<number> {
  const random = seededRandom(20_240_101);
  const stream = createWriteStream(file);
  let written = 0;
  let deal = 0;
  let lines = [header.join(',')];
  while (written < entries) {
    deal += 1;
    const owner = Math.floor(random() * owners);
    const rest = [
      `销售${owner + 1}`,
      `${(owner % teams) + 1}组`,
      sources[Math.floor(random() * sources.length)],
      Math.round(20_000 + random() * 180_000),
    ].join(',');
    let at = begin + Math.floor(random() * 600 * 1440) * minute;
    for (const activity of pathOf(random)) {
      lines.push(`D${deal},${activity},${new Date(at).toISOString()},${rest}`);
      at += Math.floor(60 + random() * 20_000) * minute;
      written += 1;
    }
    if (lines.length >= 10_000) {
      if (!stream.write(`${lines.join('\n')}\n`)) await once(stream, 'drain');
      lines = [];
    }
  }
  stream.end(`${lines.join('\n')}\n`);
  await finished(stream);
  return written;
}

/** One step after the other, now and then one back; four in five deals come to an end. */
function pathOf(random: () => number): string[] {
  const path: string[] = [];
  let at = 0;
  while (at < stages.length) {
    path.push(stages[at] ?? '');
    if (random() < 0.18) return random() < 0.8 ? [...path, lost] : path;
    at += random() < 0.07 && at > 0 ? -1 : 1;
  }
  return [...path, won];
}
