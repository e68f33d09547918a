import { addDays, daysBetween } from '~/domain/calendar/calendar-date';
import type { SampleWords } from './sample-story';
import { pick, seededRandom } from './seeded-random';

/**
 * Effects planted into the sample's deals (docs/sample-engagement.md names them for readers):
 * quotations take twice as long as they need to, trade-fair leads are lost at the quotation more
 * often, the pilot teams quote faster and win more from the pilot's first day, and no seller differs
 * from the others. Six rows of the first file are broken on purpose.
 */
export const planted = {
  dealsPerTeamAndWeek: 9,
  passing: { lead: 0.8, interested: 0.82, opportunity: 0.84, quotation: 0.72, negotiation: 0.82 },
  tradeFairQuotation: 0.54,
  quotationDays: 15,
  otherStageDays: 6,
  pilot: { quotation: 0.93, negotiation: 0.93, quotationDays: 6 },
} as const;

export const stageKeys = ['lead', 'interested', 'opportunity', 'quotation', 'negotiation'] as const;
type StageKey = (typeof stageKeys)[number];

export type SampleDealsOptions = {
  words: SampleWords;
  seed: number;
  /** First and last day on which a deal is created. */
  from: string;
  /** What happened after this day is not known yet. */
  until: string;
  pilot: { teams: readonly string[]; startsOn: string };
  /** Adds the rows that an import must refuse. */
  withBrokenRows: boolean;
};

type Deal = {
  team: string;
  seller: string;
  source: string;
  product: string;
  created: string;
  entered: Partial<Record<StageKey, string>>;
  stage: StageKey | 'won' | 'lost';
  closed: string | null;
  amount: number;
};

/** A CRM export with one row a deal and a date column for each stage, as CSV text. */
export function writeSampleDeals(options: SampleDealsOptions): string {
  const { words } = options;
  const random = seededRandom(options.seed);
  const rows: string[][] = [];
  const weeks = Math.floor(daysBetween(options.from, options.until) / 7);
  for (let week = 0; week <= weeks; week += 1) {
    for (const team of words.teams) {
      for (let index = 0; index < planted.dealsPerTeamAndWeek; index += 1) {
        const created = addDays(options.from, week * 7 + Math.floor(random() * 7));
        // Drawn for every deal, so that a later export holds the same deals and some more.
        const deal = walk(random, options, team, created);
        if (created <= options.until) rows.push(rowOf(deal, words, rows.length + 1));
      }
    }
  }
  if (options.withBrokenRows) rows.push(...brokenRows(rows, words));
  return [words.headers, ...rows].map((row) => row.map(quoted).join(',')).join('\r\n');
}

function walk(
  random: () => number,
  { words, until, pilot }: SampleDealsOptions,
  team: string,
  created: string,
): Deal {
  const seller = pick(
    random,
    (words.sellers[team] ?? []).map((name) => [name, 1] as const),
  );
  const source = pick(random, words.sources);
  const product = pick(random, words.products);
  const amount = Math.round((18 + random() ** 2 * 160) * 10) * 100;
  const luck = stageKeys.map(() => ({ pass: random(), days: random() }));
  const deal: Deal = {
    team,
    seller,
    source,
    product,
    created,
    entered: {},
    stage: 'lead',
    closed: null,
    amount,
  };
  let day = created;
  for (const [index, stage] of stageKeys.entries()) {
    if (day > until) return deal;
    deal.entered[stage] = day;
    deal.stage = stage;
    const isPiloted = pilot.teams.includes(team) && day >= pilot.startsOn;
    const { pass = 0, days = 0 } = luck[index] ?? {};
    const left = addDays(day, waitOf(stage, days, isPiloted));
    if (left > until) return deal;
    const chance = chanceOf(
      stage,
      source === words.tradeFair,
      isPiloted || isLate(left, team, pilot),
    );
    if (pass >= chance) return { ...deal, stage: 'lost', closed: left };
    day = left;
  }
  return { ...deal, stage: 'won', closed: day };
}

/** Deals that the pilot teams close in the pilot were quoted the new way even if they began before. */
function isLate(left: string, team: string, pilot: SampleDealsOptions['pilot']): boolean {
  return pilot.teams.includes(team) && left >= pilot.startsOn;
}

function waitOf(stage: StageKey, luck: number, isPiloted: boolean): number {
  const mean =
    stage === 'quotation'
      ? isPiloted
        ? planted.pilot.quotationDays
        : planted.quotationDays
      : planted.otherStageDays;
  // Exponential waits, cut so that nothing waits for a year.
  return Math.max(1, Math.min(mean * 4, Math.round(-Math.log(1 - luck) * mean)));
}

function chanceOf(stage: StageKey, isTradeFair: boolean, isPiloted: boolean): number {
  if (isPiloted && stage === 'quotation') return planted.pilot.quotation;
  if (isPiloted && stage === 'negotiation') return planted.pilot.negotiation;
  if (stage === 'quotation' && isTradeFair) return planted.tradeFairQuotation;
  return planted.passing[stage];
}

function rowOf(deal: Deal, words: SampleWords, number: number): string[] {
  return [
    `D-${String(number).padStart(5, '0')}`,
    deal.team,
    deal.seller,
    deal.source,
    deal.product,
    String(deal.amount),
    words.stageNames[deal.stage],
    deal.created,
    deal.closed ?? '',
    ...stageKeys.map((stage) => deal.entered[stage] ?? ''),
  ];
}

/** An unreadable amount twice, an id twice, closed before created twice, and no stage at all. */
function brokenRows(rows: string[][], words: SampleWords): string[][] {
  const copy = (index: number, changes: Record<number, string>) =>
    (rows[index] ?? []).map((cell, column) => changes[column] ?? cell);
  return [
    copy(10, { 0: 'X-00001', 5: words.unreadableAmount }),
    copy(11, { 0: 'X-00002', 5: words.unreadableAmount }),
    copy(12, {}),
    copy(13, { 0: 'X-00004', 6: words.stageNames.won, 7: '2026-03-01', 8: '2025-03-01' }),
    copy(14, { 0: 'X-00005', 6: words.stageNames.lost, 7: '2026-03-01', 8: '2025-03-01' }),
    copy(15, { 0: '' }),
  ];
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
