import { useTranslation } from 'react-i18next';
import type { ColumnUse } from '~/domain/dataset/change-mapping';
import { type DatasetKind, isEventKind } from '~/domain/dataset/dataset-kind';

const eventUses = new Set<string>(['deal', 'stage', 'entered', 'owner', 'closed', 'outcome']);
/** What a file of one row an event has no use for: its events tell it. */
const withoutMeaning = new Set<string>(['created', 'recorded', 'stage-date']);

/** What columns are used as, in the words of the file's kind. */
export function useUseWords(kind: DatasetKind) {
  const { t } = useTranslation('dataset');
  const isEvents = isEventKind(kind);
  return {
    name: (use: string): string =>
      t(isEvents && eventUses.has(use) ? `eventUses.${use}` : `uses.${use}`),
    isUseful: (use: ColumnUse | 'unused'): boolean => !isEvents || !withoutMeaning.has(use),
  };
}
