/** A path of this site to go to next; anything that could lead elsewhere becomes the home page. */
export function ownPath(value: unknown): string {
  if (typeof value !== 'string' || !/^\/(?![/\\])/.test(value)) return '/';
  const base = 'http://own.invalid';
  return URL.canParse(value, base) && new URL(value, base).origin === base ? value : '/';
}
