import { expect, test } from 'vitest';
import { linksCsv } from '~/features/survey/links-csv';

test('links are a table that spreadsheets read, without formulas of somebody’s making', () => {
  const csv = linksCsv(
    [
      { recipient: '李娜, 华东', team: '', url: 'https://x.example/s/a?t=b' },
      { recipient: '=cmd|"/c calc"!A1', team: '@east', url: 'u' },
    ],
    ['For', 'Team', 'Link'],
  );
  expect(csv).toBe(
    '\uFEFFFor,Team,Link\r\n"李娜, 华东",,https://x.example/s/a?t=b\r\n"\'=cmd|""/c calc""!A1",\'@east,u\r\n',
  );
});
