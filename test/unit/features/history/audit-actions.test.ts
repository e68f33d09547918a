import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { history as english } from '~/i18n/messages/en/history';
import { history as chinese } from '~/i18n/messages/zh-CN/history';

/** Everything that looks like an audited action in a service that writes the audit trail. */
function auditedActions(): string[] {
  const found = new Set<string>();
  for (const entry of readdirSync('app/services', { recursive: true, encoding: 'utf8' })) {
    if (!entry.endsWith('.ts')) continue;
    const text = readFileSync(path.join('app/services', entry), 'utf8');
    if (!text.includes('recordAudit')) continue;
    for (const [, action] of text.matchAll(/action: '([a-z-]+\.[a-z-]+)'/g)) {
      if (action) found.add(action);
    }
  }
  return [...found].sort();
}

describe('the audit trail', () => {
  it('has words for every action in both languages', () => {
    const actions = auditedActions();
    expect(actions.length).toBeGreaterThan(20);
    expect(actions.filter((action) => !(action in english.actions))).toEqual([]);
    expect(actions.filter((action) => !(action in chinese.actions))).toEqual([]);
  });
});
