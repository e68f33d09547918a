import { type MachineId, machineRegistry } from 'machines/machine-registry';
import { stateDiagram } from '~/domain/diagram/state-diagram';
import { messagesByLocale } from '~/i18n/locale.server';

/** A machine as a Mermaid state diagram, drawn from the machine itself, in the reader's language. */
export function drawMachine(machineId: MachineId, current: string, locale: 'zh-CN' | 'en'): string {
  const { workflow } = messagesByLocale[locale];
  const words: Record<string, string> = { ...workflow.states, ...workflow.events };
  return stateDiagram(machineRegistry[machineId].machine, {
    current,
    label: (key: string) => words[key] ?? key,
  });
}
