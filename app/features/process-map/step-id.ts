/** An id for a new step; unlike `randomUUID` it also works where a page is served without TLS. */
export function newStepId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(10));
  return `step-${Array.from(bytes, (byte) => byte.toString(36).padStart(2, '0')).join('')}`;
}
