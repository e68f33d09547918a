import type { FormRefusal } from '~/components/form/form-data';

/** What an action refused, if it was the form with this intent; null for the page's other forms. */
export function refusedForm(actionData: unknown, intent: string): FormRefusal | null {
  if (typeof actionData !== 'object' || actionData === null) return null;
  if (!('values' in actionData) || !('errors' in actionData)) return null;
  const refusal = actionData as FormRefusal;
  return refusal.values.intent === intent ? refusal : null;
}
