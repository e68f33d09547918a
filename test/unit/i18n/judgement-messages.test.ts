import { describe, expect, it } from 'vitest';
import type { GoalReason, GoalStatus } from '~/domain/goal/assess-goal';
import type { PilotCaveat } from '~/domain/pilot/compare-pilot';
import type { PilotVerdict, VerdictObstacle } from '~/domain/pilot/pilot-verdict';
import type { PlanWarningCode } from '~/domain/pilot/plan-warnings';
import { messages as english } from '~/i18n/messages/en';
import { messages as chinese } from '~/i18n/messages/zh-CN';

type Codes = {
  obstacles: Record<VerdictObstacle, string>;
  caveats: Record<PilotCaveat['code'], string>;
  warnings: Record<PlanWarningCode, string>;
  verdicts: Record<PilotVerdict, string>;
  reasons: Record<GoalReason, string>;
  statuses: Record<GoalStatus, string>;
};

/** The types ask for a message of every code; a code without one does not compile. */
function codesOf({ pilot, goal }: typeof english | typeof chinese): Codes {
  const { obstacles, caveats, warnings, verdicts } = pilot;
  return { obstacles, caveats, warnings, verdicts, reasons: goal.reasons, statuses: goal.statuses };
}

describe.each([
  ['en', codesOf(english)],
  ['zh-CN', codesOf(chinese)],
])('the words for judgements in %s', (_locale, codes) => {
  it('are different for different codes', () => {
    for (const texts of Object.values(codes)) {
      const words = Object.values(texts);
      expect(words.every((text) => text.trim() !== '')).toBe(true);
      expect(new Set(words).size).toBe(words.length);
    }
  });

  it('promise nothing that the test cannot: no verdict without its interval and n', () => {
    const { sentences } = (_locale === 'en' ? english : chinese).pilot;
    for (const sentence of [sentences.improved, sentences.worse, sentences['cannot-conclude']]) {
      for (const part of ['{{difference}}', '{{interval}}', '{{n}}', '{{teams}}', '{{p}}']) {
        expect(sentence).toContain(part);
      }
    }
  });
});
