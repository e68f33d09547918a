import { expect, test } from 'vitest';
import { isReminderDue } from '~/domain/survey/auto-reminder';

test.each([
  ['2026-03-27', false],
  ['2026-03-28', true],
  ['2026-03-31', true],
  ['2026-04-01', false],
])('three days before the 31st, %s is due: %s', (today, isDue) => {
  expect(isReminderDue({ daysBefore: 3 }, '2026-03-31', today)).toBe(isDue);
  expect(isReminderDue({ daysBefore: 3 }, null, today)).toBe(false);
});
