// @vitest-environment jsdom
import fc from 'fast-check';
import { machineIds, machineRegistry } from 'machines/machine-registry';
import mermaid from 'mermaid';
import { beforeAll, describe, expect, it } from 'vitest';
import { mermaidText } from '~/domain/diagram/mermaid-text';
import { stateDiagram } from '~/domain/diagram/state-diagram';
import { workflow as workflowEn } from '~/i18n/messages/en/workflow';
import { workflow as workflowZh } from '~/i18n/messages/zh-CN/workflow';

function labels(workflow: { states: Record<string, string>; events: Record<string, string> }) {
  return (key: string) => workflow.states[key] ?? workflow.events[key] ?? key;
}

beforeAll(() => {
  mermaid.initialize({ startOnLoad: false, securityLevel: 'strict' });
});

describe('a state diagram', () => {
  it('draws a phase as it is', () => {
    expect(
      stateDiagram(machineRegistry.diagnosis.machine, {
        current: 'working',
        label: labels(workflowEn),
        currentStyle: 'fill:#0f766e',
      }),
    ).toBe(`stateDiagram-v2
direction LR
state "Not started" as s_notStarted
state "In progress" as s_working
state "Awaiting decision" as s_awaitingDecision
state "Passed" as s_passed
[*] --> s_notStarted
s_notStarted --> s_working : Start
s_working --> s_awaitingDecision : Request decision
s_awaitingDecision --> s_passed : Approve / Approve with conditions
s_awaitingDecision --> s_working : Return / Withdraw request
s_passed --> s_working : Reopen
note left of s_notStarted
Wait for an earlier phase · In progress / Awaiting decision / Passed → Not started
end note
classDef current fill:#0f766e
class s_working current
`);
  });

  it.each(machineIds)('of %s parses in both languages, in every state', async (id) => {
    const { machine } = machineRegistry[id];
    for (const workflow of [workflowZh, workflowEn]) {
      for (const current of [undefined, ...Object.keys(machine.states)]) {
        const text = stateDiagram(machine, {
          label: labels(workflow),
          ...(current !== undefined && { current }),
        });
        await expect(mermaid.parse(text)).resolves.toMatchObject({ diagramType: 'stateDiagram' });
        expect(text.includes('class s_')).toBe(current !== undefined);
      }
    }
  });

  it.each(machineIds)('of %s shows every state and every event, and no arrow twice', (id) => {
    const { machine } = machineRegistry[id];
    const text = stateDiagram(machine, { label: (key) => key });
    for (const state of Object.keys(machine.states)) expect(text).toContain(`as s_${state}\n`);
    for (const event of machine.events) expect(text).toContain(event);
    const arrows = [...text.matchAll(/^(\S+ --> \S+)/gmu)].map((match) => match[1]);
    expect(new Set(arrows).size).toBe(arrows.length);
  });

  it('marks nothing for a state that the machine does not have', () => {
    const text = stateDiagram(machineRegistry.pilot.machine, {
      current: 'dreaming',
      label: labels(workflowZh),
    });
    expect(text).not.toContain('classDef');
  });

  it('parses whatever the labels say', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.string({ minLength: 1, unit: 'grapheme' }),
          fc.string({ minLength: 1 }),
          fc.constantFrom(
            ' ',
            'end note',
            'a: b; c',
            '"quoted"',
            '<img src=x>',
            '%% gone',
            '[*] --> x',
          ),
        ),
        async (word) => {
          const text = stateDiagram(machineRegistry.pilot.machine, { label: () => word });
          await expect(mermaid.parse(text)).resolves.toBeTruthy();
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('text inside a diagram', () => {
  it('keeps ordinary words and codes what a grammar would read', () => {
    expect(mermaidText('  报价前\n评审 ')).toBe('报价前 评审');
    expect(mermaidText('a:b;"c"<d>#e')).toBe('a#58;b#59;#quot;c#quot;#lt;d#gt;#35;e');
    expect(mermaidText('Weekend: End of the end')).toBe('Weekend#58; #69;nd of the #101;nd');
  });
});
