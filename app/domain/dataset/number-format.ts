import { cleanText, isBlank } from './text-value';

/** Which sign parts the decimals in a column. It decides only what a cell leaves open. */
export const numberFormats = ['decimal-point', 'decimal-comma'] as const;
export type NumberFormat = (typeof numberFormats)[number];

export type NumberReading =
  | { kind: 'blank' }
  | { kind: 'unreadable' }
  | { kind: 'too-large' }
  | { kind: 'number'; value: number };

/** What the cells of one column say about their decimal sign. */
export type NumberEvidence = {
  plain: number;
  decimalPoint: number;
  decimalComma: number;
  /** One sign before exactly three digits: 1,054 may be a thousand or a little more than one. */
  openComma: number;
  openPoint: number;
  unreadable: number;
};

export type NumberDecision = { format: NumberFormat; readable: number; ambiguous: boolean };

const NOTHING = new Set(['na', 'none', 'nil', '无', '暂无', '未知', '待定']);
const CURRENCY =
  /^(?:us\$|hk\$|nt\$|r\$|[$€£¥₹₽₩]|usd|eur|gbp|cny|rmb|jpy|hkd|inr|人民币|美元|欧元)\s*|\s*(?:[$€£¥₹₽₩]|usd|eur|gbp|cny|rmb|jpy|hkd|inr|人民币|美元|欧元|元)$/gi;
const SCALES: readonly (readonly [string, number])[] = [
  ['百万', 1e6],
  ['千万', 1e7],
  ['亿', 1e8],
  ['万', 1e4],
  ['千', 1e3],
  ['mn', 1e6],
  ['bn', 1e9],
  ['k', 1e3],
  ['w', 1e4],
  ['m', 1e6],
  ['%', 0.01],
];
/** The largest amount stored to four decimals in an 18-digit decimal. */
const LARGEST = 99_999_999_999_999;

type Form = 'plain' | 'decimal-point' | 'decimal-comma' | 'open-comma' | 'open-point';
type Split = { digits: string; form: Form; negative: boolean; scale: number };

function asciiDigits(text: string): string {
  return text.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) =>
    String((digit.codePointAt(0) ?? 0) & 0x0f),
  );
}

function formOf(digits: string): Form | null {
  if (/^\d+(?:e[+-]?\d{1,3})?$/i.test(digits)) return 'plain';
  if (/^\d*\.\d+e[+-]?\d{1,3}$/i.test(digits)) return 'decimal-point';
  if (!/^[\d.,]*\d[.,]?$/.test(digits)) return null;
  const commas = digits.split(',').length - 1;
  const points = digits.split('.').length - 1;
  if (commas > 0 && points > 0) {
    if (commas > 1 && points > 1) return null;
    return digits.lastIndexOf('.') > digits.lastIndexOf(',') ? 'decimal-point' : 'decimal-comma';
  }
  if (commas > 1) return grouped(digits, ',') ? 'decimal-point' : null;
  if (points > 1) return grouped(digits, '.') ? 'decimal-comma' : null;
  if (commas === 1)
    return /^\d{1,3},\d{3}$/.test(digits) && !digits.startsWith('0')
      ? 'open-comma'
      : 'decimal-comma';
  return /^\d{1,3}\.\d{3}$/.test(digits) && !digits.startsWith('0')
    ? 'open-point'
    : 'decimal-point';
}

/** Groups of three, or of two before the last three as India writes them. */
function grouped(digits: string, sign: ',' | '.'): boolean {
  const [first = '', ...rest] = digits.split(sign);
  const last = rest.pop() ?? '';
  return (
    first.length >= 1 &&
    first.length <= 3 &&
    last.length === 3 &&
    (rest.every((group) => group.length === 3) || rest.every((group) => group.length === 2))
  );
}

function split(cell: string): Split | null {
  let text = asciiDigits(cleanText(cell).normalize('NFKC')).replace(/\u2212/g, '-');
  let negative = false;
  const bracketed = /^\((.*)\)$/.exec(text);
  if (bracketed) {
    negative = true;
    text = bracketed[1] ?? '';
  }
  text = text.replace(/^\+/, '');
  if (/^-|-$/.test(text)) {
    negative = true;
    text = text.replace(/^-|-$/, '');
  }
  text = text.trim().replace(CURRENCY, '').trim();
  if (text.startsWith('-')) {
    negative = true;
    text = text.slice(1).trim();
  }
  let scale = 1;
  const lower = text.toLowerCase();
  const found = SCALES.find(([suffix]) => lower.endsWith(suffix));
  if (found) {
    scale = found[1];
    text = text.slice(0, -found[0].length).trim();
  }
  text = text.replace(CURRENCY, '').replace(/(?<=\d)['’\s](?=\d{3}(?!\d))/g, '');
  const form = formOf(text);
  return form ? { digits: text, form, negative, scale } : null;
}

function isNothing(cell: string): boolean {
  return isBlank(cell) || NOTHING.has(cleanText(cell).toLowerCase());
}

/** One cell as a number. Cells that are clear in themselves keep their own decimal sign. */
export function readNumber(cell: string, format: NumberFormat): NumberReading {
  if (isNothing(cell)) return { kind: 'blank' };
  if (cell.length > 64) return { kind: 'unreadable' };
  const found = split(cell);
  if (!found) return { kind: 'unreadable' };
  const own = found.form;
  const reading = own === 'decimal-point' || own === 'decimal-comma' ? own : format;
  const plain =
    reading === 'decimal-point'
      ? found.digits.replaceAll(',', '')
      : found.digits.replaceAll('.', '').replace(',', '.');
  // Scaling in steps of ten-thousandths keeps 9.8万 at 98000 where the product would not be.
  const value = Number((Number(plain) * found.scale).toFixed(6));
  if (!Number.isFinite(value)) return { kind: 'unreadable' };
  if (value > LARGEST) return { kind: 'too-large' };
  return { kind: 'number', value: found.negative && value !== 0 ? -value : value };
}

export function noNumberEvidence(): NumberEvidence {
  return { plain: 0, decimalPoint: 0, decimalComma: 0, openComma: 0, openPoint: 0, unreadable: 0 };
}

/** Adds one filled cell to a column's evidence. */
export function weighNumber(evidence: NumberEvidence, cell: string): void {
  if (isNothing(cell)) return;
  const form = cell.length > 64 ? undefined : split(cell)?.form;
  if (form === 'plain') evidence.plain += 1;
  else if (form === 'decimal-point') evidence.decimalPoint += 1;
  else if (form === 'decimal-comma') evidence.decimalComma += 1;
  else if (form === 'open-comma') evidence.openComma += 1;
  else if (form === 'open-point') evidence.openPoint += 1;
  else evidence.unreadable += 1;
}

/** The decimal sign for the whole column; ambiguous where every sign stands before three digits. */
export function decideNumberFormat(evidence: NumberEvidence): NumberDecision {
  const { plain, decimalPoint, decimalComma, openComma, openPoint } = evidence;
  const readable = plain + decimalPoint + decimalComma + openComma + openPoint;
  if (decimalPoint !== decimalComma) {
    const format = decimalPoint > decimalComma ? 'decimal-point' : 'decimal-comma';
    return { format, readable, ambiguous: false };
  }
  // Exactly three decimals in every cell is rarer than thousands, so a lone point groups too.
  const format = openPoint > openComma ? 'decimal-comma' : 'decimal-point';
  return { format, readable, ambiguous: openComma + openPoint > 0 };
}
