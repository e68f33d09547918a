import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  decideNumberFormat,
  type NumberFormat,
  noNumberEvidence,
  readNumber,
  weighNumber,
} from '~/domain/dataset/number-format';

function read(cell: string, format: NumberFormat = 'decimal-point'): number | string {
  const reading = readNumber(cell, format);
  return reading.kind === 'number' ? reading.value : reading.kind;
}

function decide(cells: string[]) {
  const evidence = noNumberEvidence();
  for (const cell of cells) weighNumber(evidence, cell);
  return decideNumberFormat(evidence);
}

describe('reading a number', () => {
  it.each([
    ['1,234.56', 1234.56],
    ['1.234,56', 1234.56],
    ['1 234,56', 1234.56],
    ['1 234,50 €', 1234.5],
    ['(1,234.56)', -1234.56],
    ['$1,234', 1234],
    ['-$1,234', -1234],
    ['$-1,234', -1234],
    ['¥12,345', 12345],
    ['￥88,800', 88800],
    ['￥1.2万', 12000],
    ['9.8万', 98000],
    ['3.5亿', 350_000_000],
    ['1.5万元', 15000],
    ['12k', 12000],
    ['45%', 0.45],
    ['1e3', 1000],
    ['１２３', 123],
    ['-0', 0],
    ['1,23,456.78', 123_456.78],
    ['١٢٣', 123],
    ['0012', 12],
    ['12.345,67', 12345.67],
    ["1'234'567", 1_234_567],
    ['USD 1,000', 1000],
    ['1000 元', 1000],
    ['100-', -100],
    ['N/A', 'blank'],
    ['-', 'blank'],
    ['', 'blank'],
    ['无', 'blank'],
    ['12345678901234567890', 'too-large'],
    ['∞', 'unreadable'],
    ['TRUE', 'unreadable'],
    ['12abc', 'unreadable'],
    ['1,2,3', 'unreadable'],
    ['=1+1', 'unreadable'],
  ])('reads %s as %s', (cell, expected) => {
    expect(read(cell)).toBe(expected);
  });

  it('takes an open sign from the column', () => {
    expect(read('1,054', 'decimal-point')).toBe(1054);
    expect(read('1,054', 'decimal-comma')).toBe(1.054);
    expect(read('1.054', 'decimal-comma')).toBe(1054);
    expect(read('0.054', 'decimal-comma')).toBe(0.054);
  });

  it('reads back amounts of cents in either style', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 ** 11 }), (cents) => {
        const amount = cents / 100;
        const american = amount.toLocaleString('en-US', { minimumFractionDigits: 2 });
        const german = amount.toLocaleString('de-DE', { minimumFractionDigits: 2 });
        expect(read(american)).toBe(amount);
        expect(read(german, 'decimal-comma')).toBe(amount);
      }),
    );
  });
});

describe('deciding a column', () => {
  it.each([
    [['1054', '4514'], 'decimal-point', false],
    [['1,054', '4,514'], 'decimal-point', true],
    [['1,054', '12.50'], 'decimal-point', false],
    [['1.054,00', '50,00'], 'decimal-comma', false],
    [['1.054', '4.514'], 'decimal-comma', true],
    [['1.054', '50,5'], 'decimal-comma', false],
    [['1,234,567'], 'decimal-point', false],
  ])('%j is %s, ambiguous: %s', (cells, format, ambiguous) => {
    expect(decide(cells)).toMatchObject({ format, ambiguous });
  });
});
