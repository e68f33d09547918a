import type { ColumnProfile } from './column-profile';
import { decideDateFormat } from './date-format';
import { headerScore } from './header-dictionary';
import { stageOutcome, stageRank } from './stage-lexicon';
import { headerKey } from './text-value';

export type StageDateColumn = { stage: string; column: string };

const DATE_WORDS =
  /(?:\bdate entered\b|\bentered\b|\bdate\b|\btime\b|\bat\b|\bon\b|\bsince\b|进入|到达|日期|时间|阶段$)/gi;

function isDateColumn(column: ColumnProfile): boolean {
  const { readable } = decideDateFormat(column.dates);
  return readable > 0 && readable / (readable + column.dates.unreadable) >= 0.8;
}

/** The header without the words that say "date": what is left may name a stage. */
function stageWords(header: string): string {
  const quoted = /"([^"]+)"|“([^”]+)”|「([^」]+)」/.exec(header);
  const words = quoted ? (quoted[1] ?? quoted[2] ?? quoted[3] ?? '') : header.replaceAll('_', ' ');
  return words
    .replace(/\s*\([^)]*\)\s*$/, '')
    .replace(DATE_WORDS, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

function stageValues(columns: readonly ColumnProfile[]): string[] {
  const stage = columns.find((column) => headerScore(column.name, 'stage') >= 90 && column.values);
  return (stage?.values ?? []).map(({ value }) => value);
}

/**
 * Date columns that each tell when a deal entered one stage. A header counts if it names a value of
 * the stage column or a stage of the lexicon; fewer than two open stages named for certain are no
 * such file: their columns are the usual created and closed.
 */
export function guessStageDates(columns: readonly ColumnProfile[]): StageDateColumn[] {
  const values = stageValues(columns);
  const found: (StageDateColumn & { certain: boolean })[] = [];
  for (const column of columns) {
    if (!isDateColumn(column) || headerScore(column.name, 'created') >= 60) continue;
    const words = stageWords(column.name);
    const key = headerKey(words);
    if (!key) continue;
    const value = values.find((candidate) => headerKey(candidate) === key);
    const outcome = stageOutcome(words);
    // Beside a stage column, a won or lost date is the usual closing date unless it is a value.
    const named = outcome === 'open' ? stageRank(words) !== null : values.length === 0;
    const stage = value ?? (named ? words : undefined);
    if (!stage || found.some((entry) => entry.stage === stage)) continue;
    const certain = value !== undefined || values.length === 0;
    found.push({ stage, column: column.name, certain: certain && stageOutcome(stage) === 'open' });
  }
  if (found.filter(({ certain }) => certain).length < 2) return [];
  return found.map(({ stage, column }) => ({ stage, column }));
}
