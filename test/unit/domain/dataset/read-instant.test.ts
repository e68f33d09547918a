import { describe, expect, it } from 'vitest';
import { readInstant } from '~/domain/dataset/read-instant';

function instant(cell: string, format: 'year-first' | 'day-first' | 'month-first' = 'year-first') {
  const reading = readInstant(cell, format);
  return reading.kind === 'instant' ? new Date(reading.at).toISOString() : reading.kind;
}

describe('a moment', () => {
  it.each([
    ['2010-12-30 14:32:00+01:00', '2010-12-30T13:32:00.000Z'],
    ['2011-10-01T00:38:44.546+02:00', '2011-09-30T22:38:44.546Z'],
    ['2011-10-11 13:45:40.276000+02:00', '2011-10-11T11:45:40.276Z'],
    ['2024-03-05T08:00:00Z', '2024-03-05T08:00:00.000Z'],
    ['2024-03-05T08:00:00.5Z', '2024-03-05T08:00:00.500Z'],
    ['2024-03-05T08:00:00+0530', '2024-03-05T02:30:00.000Z'],
    ['2024-03-05T08:00-08', '2024-03-05T16:00:00.000Z'],
    ['2024-03-05 08:00', '2024-03-05T08:00:00.000Z'],
    ['2024-03-05', '2024-03-05T00:00:00.000Z'],
    ['2024年3月5日 下午3:04', '2024-03-05T15:04:00.000Z'],
    ['2024/3/5 15:04:05.25', '2024-03-05T15:04:05.250Z'],
    ['2024/3/5 3:04:05 PM', '2024-03-05T15:04:05.000Z'],
    ['1709625600', '2024-03-05T08:00:00.000Z'],
    ['1709625600123', '2024-03-05T08:00:00.123Z'],
  ])('%s is %s', (cell, expected) => {
    expect(instant(cell)).toBe(expected);
  });

  it('follows the order of the column where the cell leaves it open', () => {
    expect(instant('03/04/2024 10:00', 'day-first')).toBe('2024-04-03T10:00:00.000Z');
    expect(instant('03/04/2024 10:00', 'month-first')).toBe('2024-03-04T10:00:00.000Z');
  });

  it.each(['2024-02-30T10:00:00Z', '2024-01-01T25:00:00Z', '2024-01-01 10:61', '上周三', 'NIL'])(
    '%s can’t be read',
    (cell) => {
      expect(instant(cell)).toBe('unreadable');
    },
  );

  it.each(['', ' ', '-', 'null'])('“%s” is blank', (cell) => {
    expect(instant(cell)).toBe('blank');
  });
});
