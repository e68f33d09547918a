/**
 * What the user entered before the script came; react-hook-form would put the default in its place.
 * Null where the control stands as it was sent.
 */
export function enteredBeforeScript(element: HTMLElement): string | boolean | null {
  if (element instanceof HTMLTextAreaElement) {
    return element.value !== element.defaultValue ? element.value : null;
  }
  if (element instanceof HTMLSelectElement) {
    const sent = Array.from(element.options).find((option) => option.defaultSelected);
    return sent && element.value !== sent.value ? element.value : null;
  }
  if (!(element instanceof HTMLInputElement)) return null;
  if (element.type === 'radio') {
    const group = Array.from(element.form?.elements ?? []).filter(
      (other): other is HTMLInputElement =>
        other instanceof HTMLInputElement && other.type === 'radio' && other.name === element.name,
    );
    const chosen = group.find((radio) => radio.checked);
    return chosen && !chosen.defaultChecked ? chosen.value : null;
  }
  if (element.type === 'checkbox') {
    return element.checked !== element.defaultChecked ? element.checked : null;
  }
  const holdsText = element.type !== 'file' && element.type !== 'hidden';
  return holdsText && element.value !== element.defaultValue ? element.value : null;
}
