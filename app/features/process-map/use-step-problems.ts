import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { checkMap } from '~/domain/process-map/check-map';
import type { ProcessMap } from '~/domain/process-map/process-map';
import { useFormat } from '~/i18n/format-context';

/** What is wrong or missing at each step, in words. */
export function useStepProblems(map: ProcessMap): ReadonlyMap<string, string> {
  const { t } = useTranslation('processMap');
  const format = useFormat();
  return useMemo(() => {
    const kinds = new Map<string, Set<string>>();
    for (const { stepId, kind, details } of checkMap(map)) {
      if (!stepId) continue;
      const sum = details?.sum === undefined ? '' : ` (${details.sum}%)`;
      const words = kinds.get(stepId) ?? new Set();
      kinds.set(stepId, words.add(t(`problems.kinds.${kind}`) + sum));
    }
    return new Map([...kinds].map(([id, words]) => [id, format.list([...words])]));
  }, [map, t, format]);
}
