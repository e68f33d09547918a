import { expect, test } from 'vitest';
import { addressOf, nameOfRecipient } from '~/domain/survey/recipient';

test.each([
  ['li@example.com', 'li@example.com'],
  [' 李娜 <li@example.com> ', 'li@example.com'],
  ['李娜', null],
  ['li@', null],
  ['<li@example.com> and more', null],
  ['Li <li@example.com>, <wang@example.com>', 'wang@example.com'],
  ['', null],
])('%j is reached at %j', (recipient, address) => {
  expect(addressOf(recipient)).toBe(address);
});

test.each([
  ['李娜 <li@example.com>', '李娜'],
  ['li@example.com', 'li@example.com'],
  ['<li@example.com>', '<li@example.com>'],
])('%j is called %j', (recipient, name) => {
  expect(nameOfRecipient(recipient)).toBe(name);
});
