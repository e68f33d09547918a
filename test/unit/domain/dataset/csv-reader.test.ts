import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnNames, createCsvReader, guessDelimiter } from '~/domain/dataset/csv-reader';

function read(text: string, delimiter = ',', size = text.length || 1) {
  const reader = createCsvReader(delimiter);
  const rows: string[][] = [];
  for (let at = 0; at < text.length; at += size) {
    const result = reader.push(text.slice(at, at + size));
    if (!result.ok) return result.error;
    rows.push(...result.value.map(({ cells }) => cells));
  }
  const last = reader.end();
  if (!last.ok) return last.error;
  return [...rows, ...last.value.map(({ cells }) => cells)];
}

describe('reading CSV', () => {
  it.each([
    [
      'a,b\n1,2\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'a,b\r\n1,2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'a,b\r1,2\r',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'a,b\n1,2\r\n3,4\r5,6',
      [
        ['a', 'b'],
        ['1', '2'],
        ['3', '4'],
        ['5', '6'],
      ],
    ],
    ['a,\n', [['a', '']]],
    ['a,', [['a', '']]],
    ['""', []],
    ['"",""', [['', '']]],
    ['"1","say ""hi"", ok"', [['1', 'say "hi", ok']]],
    ['"line1\nline2\r\nline3",2', [['line1\nline2\r\nline3', '2']]],
    [
      '1,5" pipe\n2,x"y"z',
      [
        ['1', '5" pipe'],
        ['2', 'x"y"z'],
      ],
    ],
    ['a\n\n\nb\n', [['a'], ['b']]],
    ['', []],
  ])('%j', (text, expected) => {
    expect(read(text)).toEqual(expected);
    expect(read(text, ',', 1)).toEqual(expected);
  });

  it('counts rows as a spreadsheet does', () => {
    const result = createCsvReader(',').push('a\n\n"x\ny"\nb\n');
    expect(result.ok && result.value.map(({ row }) => row)).toEqual([1, 3, 4]);
  });

  it('refuses a broken quote with its row', () => {
    expect(read('a,b\n1,"never closed\n2,3\n')).toEqual({
      code: 'csv-unclosed-quote',
      details: { row: 2 },
    });
    expect(read('a\n"x"y\n')).toEqual({ code: 'csv-text-after-quote', details: { row: 2 } });
  });

  it('reads back whatever was written, in pieces of any size', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', ' ', '渠') });
    const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { maxLength: 6 });
    fc.assert(
      fc.property(rows, fc.integer({ min: 1, max: 7 }), (table, size) => {
        const text = table
          .map(
            (cells) => `${cells.map((value) => `"${value.replaceAll('"', '""')}"`).join(',')}\r\n`,
          )
          .join('');
        expect(read(text, ',', size)).toEqual(table);
      }),
    );
  });
});

describe('headers and delimiters', () => {
  it('makes names unique and never empty', () => {
    expect(columnNames(['id', 'name', 'name', '', 'id '])).toEqual([
      'id',
      'name',
      'name (2)',
      '#4',
      'id (2)',
    ]);
    expect(columnNames(['__proto__', 'constructor'])).toEqual(['__proto__', 'constructor']);
  });

  it.each([
    ['a,b,c\n1,2,3\n', ','],
    ['a;b\n1,5;2,5\n', ';'],
    ['a\tb\n1\t2\n', '\t'],
    ['sep=;\na;b\n', ';'],
    ['one\ntwo\n', ','],
  ])('%j is parted by %j', (text, delimiter) => {
    expect(guessDelimiter(text)).toBe(delimiter);
  });
});
