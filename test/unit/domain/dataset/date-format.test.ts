import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type DateFormat,
  decideDateFormat,
  noDateEvidence,
  readDate,
  weighDate,
} from '~/domain/dataset/date-format';

function decide(cells: string[]) {
  const evidence = noDateEvidence();
  for (const cell of cells) weighDate(evidence, cell);
  return decideDateFormat(evidence);
}

function read(cell: string, format: DateFormat = 'year-first'): string {
  const reading = readDate(cell, format);
  if (reading.kind !== 'date') return reading.kind;
  return reading.time ? `${reading.date} ${reading.time}` : reading.date;
}

describe('reading a date', () => {
  it.each([
    ['2024-02-29', '2024-02-29'],
    ['2023-02-29', 'unreadable'],
    ['29/02/2024', '2024-02-29'],
    ['02/29/2024', '2024-02-29'],
    ['2024/2/9', '2024-02-09'],
    ['2024.2.9', '2024-02-09'],
    ['20240209', '2024-02-09'],
    ['2024年2月9日', '2024-02-09'],
    ['2024年2月9日 15:04', '2024-02-09 15:04:00'],
    ['2024年2月9日 下午3:04', '2024-02-09 15:04:00'],
    ['２０２４年２月９日', '2024-02-09'],
    ['9-Feb-24', '2024-02-09'],
    ['Feb 9, 2024 3:04 PM', '2024-02-09 15:04:00'],
    ['February 9, 2024', '2024-02-09'],
    ['2024-02-09T23:30:00Z', '2024-02-09 23:30:00'],
    ['2024-02-09T23:30:00+08:00', '2024-02-09 23:30:00'],
    ['2024-02-09 23:30:00.123', '2024-02-09 23:30:00'],
    ['45331', '2024-02-09'],
    ['45331.5', '2024-02-09 12:00:00'],
    ['1707436800', '2024-02-09'],
    ['1707436800000', '2024-02-09'],
    ['0000-00-00', 'blank'],
    ['0000-00-00 00:00:00', 'blank'],
    ['1899-12-30', '1899-12-30'],
    ['9999-12-31', '9999-12-31'],
    ['2024-03-10 02:30', '2024-03-10 02:30:00'],
    ['2024-03-10 25:30', 'unreadable'],
    ['', 'blank'],
    ['N/A', 'blank'],
    ['soon', 'unreadable'],
    ['12', 'unreadable'],
    ['2024-13-01', 'unreadable'],
  ])('reads %s as %s', (cell, expected) => {
    expect(read(cell)).toBe(expected);
  });

  it('takes the open order of a cell from the column', () => {
    expect(read('03/04/2024', 'month-first')).toBe('2024-03-04');
    expect(read('03/04/2024', 'day-first')).toBe('2024-04-03');
    expect(read('3.4.24', 'day-first')).toBe('2024-04-03');
    expect(read('1/9/70', 'month-first')).toBe('1970-01-09');
  });

  it('reads back every day in each spelling', () => {
    const day = fc.date({
      min: new Date('1990-01-01T00:00:00Z'),
      max: new Date('2060-12-31T00:00:00Z'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(day, (date) => {
        const iso = date.toISOString().slice(0, 10);
        const [year, month, dayOfMonth] = iso.split('-').map(Number);
        expect(read(`${year}/${month}/${dayOfMonth}`)).toBe(iso);
        expect(read(`${year}年${month}月${dayOfMonth}日`)).toBe(iso);
        expect(read(`${month}/${dayOfMonth}/${year}`, 'month-first')).toBe(iso);
        expect(read(`${dayOfMonth}.${month}.${year}`, 'day-first')).toBe(iso);
      }),
    );
  });
});

describe('deciding a column', () => {
  it.each([
    [['2024-01-05', '2024/3/1', '2024年2月3日', '45352'], 'year-first', false],
    [['1/5/2024', '3/13/2024'], 'month-first', false],
    [['1/5/2024', '13/3/2024'], 'day-first', false],
    [['1/5/2024', '3/4/2024'], 'month-first', true],
    [['01.05.2024', '03.04.2024'], 'day-first', false],
    [['20.10.2016', '01.03.2017'], 'day-first', false],
  ])('%j is %s, ambiguous: %s', (cells, format, ambiguous) => {
    expect(decide(cells)).toMatchObject({ format, ambiguous, mixed: false });
  });

  it('says that a column contradicts itself', () => {
    expect(decide(['13/3/2024', '3/13/2024', '1/2/2024'])).toMatchObject({
      mixed: true,
      ambiguous: true,
    });
  });

  it('counts what it can read', () => {
    const evidence = noDateEvidence();
    for (const cell of ['2024-01-05', 'later', '', '2024-02-30']) weighDate(evidence, cell);
    expect(decideDateFormat(evidence).readable).toBe(1);
    expect(evidence.unreadable).toBe(2);
  });
});
