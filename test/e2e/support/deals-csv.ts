import { addDays } from '~/domain/calendar/calendar-date';

/**
 * A small export of deals: six teams, twelve months, every team with deals that are won and lost each
 * week. Written by a rule, so that a test knows what it holds.
 */
export function dealsCsv(until: string): string {
  const teams = ['一组', '二组', '三组', '四组', '五组', '六组'];
  const header = '商机编号,负责人,团队,来源,阶段,创建时间,结单日期,金额';
  const rows: string[] = [];
  for (let week = 52; week >= 0; week -= 1) {
    for (const [index, team] of teams.entries()) {
      for (let deal = 0; deal < 6; deal += 1) {
        const created = addDays(until, -week * 7 - 30 - deal);
        const closed = addDays(created, 30);
        const stage = (week + index + deal) % 5 < 2 ? '赢单' : '输单';
        rows.push(
          `D${rows.length + 1},${team}${deal % 3},${team},${deal % 2 ? '展会' : '官网'},${stage},${created},${closed},${1000 + deal * 500}`,
        );
      }
      rows.push(`D${rows.length + 1},${team}0,${team},官网,报价,${addDays(until, -week)},,800`);
    }
  }
  return `${[header, ...rows].join('\n')}\n`;
}
