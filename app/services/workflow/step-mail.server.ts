import type { Phase } from 'machines/phase';
import { messagesByLocale } from '~/i18n/locale.server';

type StepMail = { engagement: string; phase: Phase; type: string; by: string; url: string };

/** The words of a mail about one step. */
export function stepMail(
  locale: 'zh-CN' | 'en',
  { engagement, phase, type, by, url }: StepMail,
): { subject: string; text: string } {
  const { workflow } = messagesByLocale[locale];
  const phaseName = workflow.phases[phase];
  const eventName = (workflow.events as Record<string, string>)[type] ?? type;
  return locale === 'en'
    ? {
        subject: `${engagement} – ${phaseName}: ${eventName}`,
        text: `${by}: ${eventName} (${phaseName}, ${engagement}).\n\n${url}\n`,
      }
    : {
        subject: `${engagement}｜${phaseName}：${eventName}`,
        text: `${by}：${eventName}（${engagement}，${phaseName}阶段）。\n\n${url}\n`,
      };
}
