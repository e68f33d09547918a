import { readdirSync, readFileSync } from 'node:fs';
import { hasSharedData, sharedData } from 'test/setup/shared-data';
import { describe, expect, it } from 'vitest';
import { createProfileCollector } from '~/domain/dataset/column-profile';
import { columnNames, createCsvReader, guessDelimiter } from '~/domain/dataset/csv-reader';
import { csvLine } from '~/domain/dataset/csv-writer';
import { decideDateFormat, readDate } from '~/domain/dataset/date-format';
import { decideNumberFormat, readNumber } from '~/domain/dataset/number-format';

function recordsOf(text: string, delimiter = ','): string[][] {
  const reader = createCsvReader(delimiter);
  const [read, rest] = [reader.push(text), reader.end()];
  if (!read.ok || !rest.ok) throw new Error('It can not be read.');
  return [...read.value, ...rest.value].map(({ cells }) => cells);
}

/** The cells of a file's only column, and the profile by which its reader is chosen. */
function columnOf(name: string) {
  const [header = [], ...rows] = recordsOf(readFileSync(sharedData(`messy/${name}`), 'utf8'));
  const collector = createProfileCollector(columnNames(header));
  for (const cells of rows) collector.add(cells);
  const [profile] = collector.columns();
  if (!profile) throw new Error('There is no column.');
  return { cells: rows.map(([cell = '']) => cell), profile };
}

function expectedOf(name: string): unknown[] {
  return JSON.parse(readFileSync(sharedData('messy/expect.json'), 'utf8'))[name].expected;
}

describe.skipIf(!hasSharedData())('a messy column', () => {
  it('of numbers is read value by value', () => {
    const { cells, profile } = columnOf('numbers.csv');
    const { format } = decideNumberFormat(profile.numbers);
    const read = cells.map((cell) => readNumber(cell, format));
    const expected = expectedOf('numbers.csv');
    expect(read).toHaveLength(expected.length);
    for (const [index, value] of expected.entries()) {
      const reading = read[index];
      const got = reading?.kind === 'number' ? reading.value : null;
      if (value === null || typeof value === 'number')
        expect([cells[index], got]).toEqual([cells[index], value]);
    }
    expect(read[cells.indexOf('0012')]).toEqual({ kind: 'number', value: 12 });
    // More digits than a number keeps; the row says so.
    expect(read[cells.indexOf('12345678901234567890')]).toEqual({ kind: 'too-large' });
  });

  it('of dates is read value by value', () => {
    const { cells, profile } = columnOf('dates.csv');
    const decision = decideDateFormat(profile.dates);
    // 29/02 beside 02/29: the column says both, so somebody has to choose.
    expect(decision).toMatchObject({ ambiguous: true, mixed: true });
    const expected = expectedOf('dates.csv');
    const read = cells.map((cell) => readDate(cell, decision.format));
    for (const [index, value] of expected.entries()) {
      const reading = read[index];
      const got = reading?.kind === 'date' ? reading.date : null;
      const day =
        typeof value === 'string' ? (/^\d{4}-\d\d-\d\d/.exec(value)?.[0] ?? 'open') : null;
      if (day !== 'open') expect([cells[index], got]).toEqual([cells[index], day]);
    }
    const both = (['month-first', 'day-first'] as const).map((format) =>
      readDate('03/04/2024', format),
    );
    expect(both).toMatchObject([{ date: '2024-03-04' }, { date: '2024-04-03' }]);
    const timeOf = (cell: string) => {
      const reading = read[cells.indexOf(cell)];
      return reading?.kind === 'date' ? reading.time : null;
    };
    expect(timeOf('Feb 9, 2024 3:04 PM')).toBe('15:04:00');
    expect(timeOf('2024-02-09T23:30:00Z')).toBe('23:30:00');
    // What the deal's people saw on the clock, wherever the server stands.
    expect(timeOf('2024-02-09T23:30:00+08:00')).toBe('23:30:00');
    expect(timeOf('2024-03-10 02:30')).toBe('02:30:00');
  });
});

it.each([
  ['2024-02-09 00:30:00+08', '2024-02-09', '00:30:00'],
  ['2024-02-09T00:30:00.123456-0500', '2024-02-09', '00:30:00'],
  ['2024-02-09T00:30+05:30', '2024-02-09', '00:30:00'],
  ['2024-02-09 00:30:00 GMT', '2024-02-09', '00:30:00'],
])('%s is the day on the clock that wrote it', (cell, date, time) => {
  expect(readDate(cell, 'year-first')).toEqual({ kind: 'date', date, time });
});

describe.skipIf(!hasSharedData())('the CSV classics', () => {
  const names = hasSharedData()
    ? readdirSync(sharedData('csv-spectrum/csvs')).map((file) => file.replace('.csv', ''))
    : [];
  // Its answer is about another phone number and its file is in no encoding: the row counts.
  it.each(names.filter((name) => name !== 'location_coordinates'))(
    '%s is read as its answer says',
    (name) => {
      const text = readFileSync(sharedData(`csv-spectrum/csvs/${name}.csv`), 'utf8');
      const [header = [], ...rows] = recordsOf(text, guessDelimiter(text));
      const columns = columnNames(header);
      const objects = rows.map((cells) =>
        Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? ''])),
      );
      const answer = JSON.parse(readFileSync(sharedData(`csv-spectrum/json/${name}.json`), 'utf8'));
      expect(objects).toEqual(Array.isArray(answer) ? answer : [answer]);
    },
  );
});

describe.skipIf(!hasSharedData())('what a spreadsheet would run', () => {
  it('is kept by the reader and taken the sting out of by the writer', () => {
    const text = readFileSync(sharedData('messy/formula_injection.csv'), 'utf8');
    const known = JSON.parse(readFileSync(sharedData('messy/expect.json'), 'utf8'))[
      'formula_injection.csv'
    ];
    const [, ...rows] = recordsOf(text);
    expect(rows).toHaveLength(known.rows);
    const written = rows.map(([, value = '']) => {
      const [[cell = ''] = []] = recordsOf(csvLine([value, 'x']));
      return { value, cell };
    });
    for (const index of known.dangerous_on_export) {
      expect(written[index]?.cell).toBe(`'${written[index]?.value}`);
    }
    expect(written[10]?.cell).toBe('-5');
    expect(written[11]?.cell).toBe('+8613800000000');
    expect(rows[14]?.[1]).toBe("'=1+1");
  });
});
