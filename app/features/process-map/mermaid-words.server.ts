import type { MermaidWords } from '~/domain/process-map/mermaid-text';
import { STEP_MARKS, type StepMark } from '~/domain/process-map/process-map';
import type { Locale } from '~/i18n/locale';
import { translatorOf } from '~/i18n/translator.server';

/** The words of an exported picture in the reader's language. */
export function mermaidWords(locale: Locale): MermaidWords {
  const t = translatorOf(locale);
  const marks = STEP_MARKS.map((mark) => [mark, t(`processMap:marks.${mark}`)]);
  return {
    unassignedLane: t('processMap:picture.unassignedLane'),
    unnamedStep: t('processMap:picture.unnamedStep'),
    controlPoint: t('processMap:picture.controlPoint'),
    marks: Object.fromEntries(marks) as Record<StepMark, string>,
    times: t('processMap:picture.times', { working: '{working}', waiting: '{waiting}' }),
  };
}
